package dev.merlon.engine.report.page;

import dev.merlon.engine.job.Job;
import dev.merlon.engine.report.document.Block;
import dev.merlon.engine.report.document.Document;
import dev.merlon.engine.report.document.Span;
import dev.merlon.engine.report.document.Text;
import dev.merlon.engine.report.view.Markdown;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// A document as Markdown (GitHub flavour). Drawings are named, not drawn.
public final class MarkdownPage {

    private final StringBuilder out = new StringBuilder();

    private MarkdownPage() {}

    /// @param stream  left open
    public static void write(Document document, OutputStream stream, Job job) throws IOException {
        job.progress("writing Markdown", -1);
        stream.write(of(document).getBytes(StandardCharsets.UTF_8));
    }

    static String of(Document document) {
        var page = new MarkdownPage();
        var imprint = document.imprint();
        page.line("# " + Markdown.text(imprint.title()));
        page.line(Markdown.text(imprint.workspace()) + ", as of " + Markdown.text(imprint.moment()) + ". Written by "
                + Markdown.text(imprint.tool()) + "."
                + (imprint.mark().isEmpty() ? "" : " " + Markdown.text(imprint.mark())));
        document.blocks().forEach(page::block);
        return page.out.toString();
    }

    private void line(String text) {
        out.append(text).append("\n\n");
    }

    private void block(Block block) {
        switch (block) {
            case Block.Heading heading -> line("#".repeat(heading.level() + 1) + " " + text(heading.text()));
            case Block.Paragraph(var text, var rank) ->
                line(rank == Block.Rank.NOTE ? "_" + text(text) + "_" : text(text));
            case Block.Items(var items) ->
                line(items.stream().map(i -> "- " + text(i)).collect(Collectors.joining("\n")));
            case Block.Facts(var facts) ->
                line(facts.stream()
                        .map(f -> "- **" + Markdown.text(f.name()) + "**: " + text(f.text()))
                        .collect(Collectors.joining("\n")));
            case Block.Grid grid -> grid(grid);
            case Block.Tiles(var tiles) ->
                line(tiles.stream()
                        .map(t -> "**" + Markdown.text(t.figure()) + "** " + Markdown.text(t.label()))
                        .collect(Collectors.joining(" · ")));
            case Block.Bars(var bars) ->
                line(bars.stream()
                        .map(b -> "- " + Markdown.text(b.label()) + ": " + Markdown.text(b.figure()))
                        .collect(Collectors.joining("\n")));
            case Block.Shares(var shares) ->
                line(shares.stream()
                        .map(s -> String.format(Locale.ROOT, "%,d ", s.count()) + Markdown.text(s.label()))
                        .collect(Collectors.joining(" · ")));
            case Block.Sheet(var blocks) -> blocks.forEach(this::block);
            case Block.Picture(var drawing) -> line("_Drawing: " + Markdown.text(drawing.title()) + "_");
        }
    }

    private void grid(Block.Grid grid) {
        row(grid.columns().stream().map(c -> Markdown.text(c.title())).toList());
        row(grid.columns().stream()
                .map(c -> c.align() == Block.Align.RIGHT ? "--:" : "---")
                .toList());
        grid.rows().forEach(r -> row(r.stream().map(MarkdownPage::text).toList()));
        out.append('\n');
    }

    private void row(List<String> cells) {
        out.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }

    /// On one line: a line feed within becomes a break.
    private static String text(Text text) {
        return text.spans().stream()
                .map(MarkdownPage::span)
                .collect(Collectors.joining())
                .strip();
    }

    private static String span(Span span) {
        return switch (span) {
            case Span.Words(var words, var _, var _) when words.isBlank() -> words.contains("\n") ? "<br>" : " ";
            case Span.Words(var words, var face, var _) ->
                padded(words, words.strip().lines().map(l -> face(l, face)).collect(Collectors.joining("<br>")));
            case Span.Sign(var _, var word) -> Markdown.text(word);
            case Span.Method(var method) -> "**" + Markdown.text(method) + "**";
        };
    }

    private static String face(String line, Span.Face face) {
        return switch (face) {
            case PLAIN, DIM -> Markdown.text(line);
            case BOLD -> "**" + Markdown.text(line) + "**";
            case CODE -> Markdown.code(line);
        };
    }

    /// Mark-up goes close to its words; the spaces around them stay outside.
    private static String padded(String words, String marked) {
        var before = words.startsWith("\n") ? "<br>" : Character.isWhitespace(words.charAt(0)) ? " " : "";
        var after = Character.isWhitespace(words.charAt(words.length() - 1)) ? " " : "";
        return before + marked + after;
    }
}
