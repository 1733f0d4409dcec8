package dev.merlon.engine.report.page;

import dev.merlon.engine.drawing.Svg;
import dev.merlon.engine.report.document.Block;
import dev.merlon.engine.report.document.Span;
import dev.merlon.engine.report.document.Text;
import dev.merlon.engine.report.document.Tone;
import dev.merlon.engine.report.view.SafeText;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// Blocks of a document as HTML, in the classes of the posture report's style sheet. All text is escaped;
/// nothing in it is styled in place and nothing leads out of the page.
public final class HtmlBlocks {

    private static final Set<String> METHODS = Set.of("GET", "POST", "PUT", "PATCH", "DELETE");
    private static final double WIDTH = 1_000;

    private final UnaryOperator<String> addresses;
    private final StringBuilder html = new StringBuilder();

    /// @param addresses  the id of an anchor's place in the page; empty where it has none
    public HtmlBlocks(UnaryOperator<String> addresses) {
        this.addresses = addresses;
    }

    public String html(List<Block> blocks) {
        html.setLength(0);
        blocks.forEach(this::block);
        return html.toString();
    }

    private void block(Block block) {
        switch (block) {
            case Block.Heading heading -> add("<h2>", text(heading.text()), "</h2>");
            case Block.Paragraph(var text, var rank) ->
                add(rank == Block.Rank.NOTE ? "<p class=\"small dim\">" : "<p>", text(text), "</p>");
            case Block.Items(var items) ->
                add("<ul>", items.stream().map(i -> "<li>" + text(i) + "</li>").collect(Collectors.joining()), "</ul>");
            case Block.Facts(var facts) -> {
                add("<dl class=\"facts\">");
                facts.forEach(f -> add("<dt>", escaped(f.name()), "</dt><dd>", text(f.text()), "</dd>"));
                add("</dl>");
            }
            case Block.Grid grid -> grid(grid);
            case Block.Tiles(var tiles) ->
                add(
                        "<p>",
                        tiles.stream()
                                .map(t -> "<b>" + escaped(t.figure()) + "</b> " + escaped(t.label()))
                                .collect(Collectors.joining(", ")),
                        "</p>");
            case Block.Bars(var bars) -> bars(bars);
            case Block.Shares shares -> shares(shares);
            case Block.Sheet(var inside) -> inside.forEach(this::block);
            case Block.Picture(var drawing) ->
                add("<div class=\"card wide drawing\">", inline(Svg.of(drawing)), "</div>");
        }
    }

    private void add(String... parts) {
        for (var part : parts) {
            html.append(part);
        }
    }

    private void grid(Block.Grid grid) {
        add("<div class=\"card wide\"><table class=\"list\"><thead><tr>");
        grid.columns().forEach(c -> add("<th", side(c), ">", escaped(c.title()), "</th>"));
        add("</tr></thead><tbody>");
        for (var row : grid.rows()) {
            add("<tr>");
            for (var i = 0; i < row.size(); i++) {
                add("<td", side(grid.columns().get(i)), ">", text(row.get(i)), "</td>");
            }
            add("</tr>\n");
        }
        add("</tbody></table></div>");
    }

    private static String side(Block.Column column) {
        return column.align() == Block.Align.RIGHT ? " class=\"n\"" : "";
    }

    private void bars(List<Block.Bar> bars) {
        add("<table class=\"bars\">");
        for (var bar : bars) {
            add("<tr><td>", escaped(bar.label()), "</td><td class=\"bar\"><svg viewBox=\"0 0 100 8\"");
            add(
                    " preserveAspectRatio=\"none\" aria-hidden=\"true\"><rect class=\"track\" width=\"100\" height=\"8\"/>");
            add(
                    "<rect class=\"fill\" width=\"",
                    number(bar.share() * 100),
                    "\" height=\"8\"/></svg></td><td class=\"n\">");
            add(escaped(bar.figure()), "</td></tr>");
        }
        add("</table>");
    }

    private void shares(Block.Shares shares) {
        if (shares.total() == 0) {
            return;
        }
        add("<svg class=\"stack\" viewBox=\"0 0 1000 12\" preserveAspectRatio=\"none\" aria-hidden=\"true\">");
        var x = 0.0;
        for (var share : shares.shares()) {
            var width = share.count() * WIDTH / shares.total();
            add(
                    "<rect class=\"",
                    kind(share.tone()),
                    "\" x=\"",
                    number(x),
                    "\" width=\"",
                    number(width),
                    "\" height=\"12\"/>");
            x += width;
        }
        add("</svg><ul class=\"legend\">");
        for (var share : shares.shares()) {
            add("<li>", shape(share.tone()), "<b>", String.format(Locale.ROOT, "%,d", share.count()), "</b> ");
            add(escaped(share.label()), "</li>");
        }
        add("</ul>");
    }

    private String text(Text text) {
        return text.spans().stream().map(this::span).collect(Collectors.joining());
    }

    private String span(Span span) {
        return switch (span) {
            case Span.Words words -> words(words);
            case Span.Sign(var tone, var word) ->
                "<span class=\"badge " + kind(tone) + "\">" + shape(tone) + escaped(word) + "</span>";
            case Span.Method(var method) ->
                "<span class=\"m" + (METHODS.contains(method) ? " " + method : "") + "\">" + escaped(method)
                        + "</span>";
        };
    }

    private String words(Span.Words words) {
        var escaped = escaped(words.text()).replace("\n", "<br>");
        var face = switch (words.face()) {
            case PLAIN -> escaped;
            case BOLD -> "<b>" + escaped + "</b>";
            case DIM -> "<span class=\"dim small\">" + escaped + "</span>";
            case CODE -> "<code>" + escaped + "</code>";
        };
        var address = words.target().isEmpty() ? "" : addresses.apply(words.target());
        return address.isEmpty() ? face : "<a href=\"#" + address + "\">" + face + "</a>";
    }

    private static String shape(Tone tone) {
        var shape = tone == Tone.ACCENT ? "none" : tone.word();
        return "<svg class=\"g " + kind(tone) + "\" aria-hidden=\"true\"><use href=\"#" + shape + "\"/></svg>";
    }

    private static String kind(Tone tone) {
        return tone == Tone.ACCENT ? "settled" : tone.word();
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    /// A drawing as a part of a page: what a file of its own needs beside falls away.
    private static String inline(String svg) {
        return SafeText.visible(svg.substring(svg.indexOf("<svg")))
                .replace(" xmlns=\"http://www.w3.org/2000/svg\"", "");
    }

    private static String escaped(String text) {
        var clean = SafeText.visible(text);
        var out = new StringBuilder(clean.length() + 16);
        for (var i = 0; i < clean.length(); i++) {
            var c = clean.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append(c);
            }
        }
        return out.toString();
    }
}
