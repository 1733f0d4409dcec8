package dev.merlon.engine.report.word;

import dev.merlon.engine.report.view.SafeText;

/// WordprocessingML (ISO/IEC 29500-1, 17) as it grows. Whoever calls it keeps elements balanced.
final class WordXml {

    private final StringBuilder out = new StringBuilder(65_536);

    WordXml add(String xml) {
        out.append(xml);
        return this;
    }

    static String escaped(String text) {
        var clean = SafeText.visible(text);
        var out = new StringBuilder(clean.length() + 16);
        for (var i = 0; i < clean.length(); i++) {
            var c = clean.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                default -> out.append(c);
            }
        }
        return out.toString();
    }

    /// A run: words with one look.
    ///
    /// @param properties  of the run, may be empty
    WordXml run(String properties, String text) {
        out.append("<w:r>");
        if (!properties.isEmpty()) {
            out.append("<w:rPr>").append(properties).append("</w:rPr>");
        }
        var lines = text.split("\n", -1);
        for (var i = 0; i < lines.length; i++) {
            out.append(i > 0 ? "<w:br/>" : "");
            if (!lines[i].isEmpty()) {
                out.append("<w:t xml:space=\"preserve\">")
                        .append(escaped(lines[i]))
                        .append("</w:t>");
            }
        }
        out.append("</w:r>");
        return this;
    }

    /// A field with what it shows until Word works it out.
    WordXml field(String code, String shown) {
        out.append("<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\"> ")
                .append(escaped(code))
                .append(" </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>");
        run("", shown);
        out.append("<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>");
        return this;
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
