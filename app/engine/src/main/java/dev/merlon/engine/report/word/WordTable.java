package dev.merlon.engine.report.word;

import dev.merlon.engine.report.document.Block;
import dev.merlon.engine.report.document.Span;
import dev.merlon.engine.report.document.Text;
import java.util.Arrays;

/// A table whose first row is repeated on each page, and whose rows stay whole.
record WordTable(WordXml xml, WordText texts, Block.Grid grid) {

    private static final int SAMPLE = 200;
    private static final int SHORT = 13;
    private static final int MOST = 60;
    private static final double LETTER = 92;
    private static final double PAD = 190;

    void write() {
        var widths = widths();
        xml.add(begin(widths, "MerlonTable"));
        xml.add("<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>");
        for (var i = 0; i < widths.length; i++) {
            xml.add("<w:tc><w:tcPr><w:tcW w:w=\"" + widths[i]
                    + "\" w:type=\"dxa\"/><w:shd w:val=\"clear\" w:fill=\"F6F8FA\"/></w:tcPr>");
            texts.paragraph("CellHead", side(i), Text.of(grid.columns().get(i).title()));
            xml.add("</w:tc>");
        }
        xml.add("</w:tr>");
        for (var row : grid.rows()) {
            xml.add("<w:tr><w:trPr><w:cantSplit/></w:trPr>");
            for (var i = 0; i < widths.length; i++) {
                xml.add(cell(widths[i]));
                texts.paragraph("Cell", side(i), row.get(i));
                xml.add("</w:tc>");
            }
            xml.add("</w:tr>");
        }
        xml.add("</w:tbl>");
        texts.paragraph("Note", "", Text.EMPTY);
    }

    private String side(int column) {
        return grid.columns().get(column).align() == Block.Align.RIGHT ? "<w:jc w:val=\"right\"/>" : "";
    }

    static String begin(int[] widths, String style) {
        var grid = new StringBuilder();
        for (var width : widths) {
            grid.append("<w:gridCol w:w=\"").append(width).append("\"/>");
        }
        return "<w:tbl><w:tblPr><w:tblStyle w:val=\"" + style + "\"/><w:tblW w:w=\""
                + Arrays.stream(widths).sum()
                + "\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>" + grid + "</w:tblGrid>";
    }

    static String cell(int width) {
        return "<w:tc><w:tcPr><w:tcW w:w=\"" + width + "\" w:type=\"dxa\"/></w:tcPr>";
    }

    /// By how long the texts are, as exact widths are Word's to know: short columns get what they need, and the
    /// others share what is left.
    private int[] widths() {
        var count = grid.columns().size();
        var letters = new double[count];
        for (var i = 0; i < count; i++) {
            var column = i;
            letters[i] = Math.max(
                    grid.columns().get(i).title().length() + 1.0,
                    grid.rows().stream()
                            .limit(SAMPLE)
                            .mapToDouble(r -> longest(r.get(column)))
                            .max()
                            .orElse(0));
        }
        var twips = Arrays.stream(letters)
                .map(n -> n <= SHORT ? n * LETTER + PAD : 0)
                .toArray();
        var left = WordBody.WIDTH - Arrays.stream(twips).sum();
        var shares = Arrays.stream(letters)
                .filter(n -> n > SHORT)
                .map(n -> Math.min(n, MOST))
                .sum();
        for (var i = 0; i < count; i++) {
            if (letters[i] > SHORT) {
                twips[i] = Math.max(
                        Math.min(1_700, letters[i] * LETTER + PAD), left * Math.min(letters[i], MOST) / shares);
            }
        }
        var total = Arrays.stream(twips).sum();
        return Arrays.stream(twips)
                .mapToInt(w -> (int) (w * WordBody.WIDTH / total))
                .toArray();
    }

    /// Letters of its longest line; a sign has a shape beside its word.
    private static double longest(Text text) {
        var signs = text.spans().stream().filter(s -> s instanceof Span.Sign).count();
        return text.words().lines().mapToInt(String::length).max().orElse(0)
                + 3.0 * Math.min(1, signs)
                + (text.spans().stream()
                                .anyMatch(
                                        s -> s instanceof Span.Words(var _, var face, var _) && face == Span.Face.CODE)
                        ? 2
                        : 0);
    }
}
