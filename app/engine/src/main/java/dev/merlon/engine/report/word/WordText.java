package dev.merlon.engine.report.word;

import dev.merlon.engine.report.document.Block;
import dev.merlon.engine.report.document.Span;
import dev.merlon.engine.report.document.Text;
import dev.merlon.engine.report.document.Tone;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// Writes paragraphs and what is in them.
final class WordText {

    private final WordXml xml;
    private final Set<String> anchors;
    private final Map<String, String> bookmarks = new HashMap<>();

    WordText(WordXml xml, Set<String> anchors) {
        this.xml = xml;
        this.anchors = anchors;
    }

    /// Word's name for the place: those of strangers never become part of an address.
    String bookmark(String anchor) {
        return bookmarks.computeIfAbsent(anchor, _ -> "place" + bookmarks.size());
    }

    /// @param properties  further ones of the paragraph, may be empty
    void paragraph(String style, String properties, Text text) {
        xml.add("<w:p><w:pPr><w:pStyle w:val=\"" + style + "\"/>" + properties + "</w:pPr>");
        text.spans().forEach(this::span);
        xml.add("</w:p>");
    }

    void heading(Block.Heading heading) {
        xml.add("<w:p><w:pPr><w:pStyle w:val=\"Heading" + heading.level() + "\"/>"
                + (heading.newPage() ? "<w:pageBreakBefore/>" : "") + "</w:pPr>");
        if (!heading.anchor().isEmpty()) {
            var name = bookmark(heading.anchor());
            var id = name.substring("place".length());
            xml.add("<w:bookmarkStart w:id=\"" + id + "\" w:name=\"" + name + "\"/><w:bookmarkEnd w:id=\"" + id
                    + "\"/>");
        }
        heading.text().spans().forEach(this::span);
        xml.add("</w:p>");
    }

    private void span(Span span) {
        switch (span) {
            case Span.Words words -> words(words);
            case Span.Sign(var tone, var word) ->
                xml.run(
                        "<w:b/><w:color w:val=\"" + WordBody.hex(tone.ink()) + "\"/><w:shd w:val=\"clear\" w:fill=\""
                                + WordBody.hex(tone.tint()) + "\"/>",
                        glyph(tone) + "\u00a0" + word);
            case Span.Method(var method) -> xml.run("<w:rStyle w:val=\"Code\"/><w:b/>", method);
        }
    }

    private void words(Span.Words words) {
        var look = switch (words.face()) {
            case PLAIN -> "";
            case BOLD -> "<w:b/>";
            case DIM -> "<w:color w:val=\"57606A\"/>";
            case CODE -> "<w:rStyle w:val=\"Code\"/>";
        };
        if (!anchors.contains(words.target())) {
            runs(look, words.text());
            return;
        }
        xml.add("<w:hyperlink w:anchor=\"" + bookmark(words.target()) + "\">");
        runs(look + "<w:color w:val=\"474CC4\"/>", words.text());
        xml.add("</w:hyperlink>");
    }

    private void runs(String look, String text) {
        var parts = text.split("\t", -1);
        for (var i = 0; i < parts.length; i++) {
            if (i > 0) {
                xml.add("<w:r><w:tab/></w:r>");
            }
            if (!parts[i].isEmpty()) {
                xml.run(look, parts[i]);
            }
        }
    }

    /// The shapes that a workbook has too.
    private static String glyph(Tone tone) {
        return switch (tone) {
            case CRITICAL -> "⬢";
            case HIGH -> "▲";
            case MEDIUM -> "◆";
            case LOW, ACCENT -> "●";
            case HELD -> "✓";
            case OPEN -> "?";
            case NONE -> "–";
        };
    }
}
