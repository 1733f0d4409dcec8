package dev.merlon.engine.report.word;

import dev.merlon.engine.job.Job;
import dev.merlon.engine.model.drawing.Drawing;
import dev.merlon.engine.report.document.Block;
import dev.merlon.engine.report.document.Document;
import dev.merlon.engine.report.document.Text;
import dev.merlon.engine.report.document.Tone;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The main part of a document of Word. Used once.
final class WordBody {

    /// The width of the text on A4 with 20 mm on both sides, in twentieths of a point.
    static final int WIDTH = 9638;

    private static final double POINTS = WIDTH / 20.0;
    private static final double TALLEST = 620;
    private static final int BAR = 150;
    private static final int EMU = 12_700;

    private final Document document;
    private final Job job;
    private final WordXml xml = new WordXml();
    private final WordText texts;
    private final List<Picture> pictures = new ArrayList<>();

    WordBody(Document document, Job job) {
        this.document = document;
        this.job = job;
        texts = new WordText(xml, document.anchors());
    }

    List<Picture> pictures() {
        return pictures;
    }

    String xml() throws IOException {
        xml.add("<w:document " + WordWriter.NAMESPACES
                + " xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\""
                + " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
                + " xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><w:body>");
        var imprint = document.imprint();
        texts.paragraph("Title", "", Text.of(imprint.title()));
        texts.paragraph("Subtitle", "", Text.of(imprint.workspace()));
        texts.paragraph("Note", "", Text.of("As of " + imprint.moment() + ". Written by " + imprint.tool() + "."));
        if (document.contents()) {
            contents();
        }
        var done = 0;
        for (var block : document.blocks()) {
            job.checkCancelled();
            job.progress("writing Word", (double) done++ / document.blocks().size());
            block(block);
        }
        xml.add("<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rHeader\"/>"
                + "<w:footerReference w:type=\"default\" r:id=\"rFooter\"/><w:pgSz w:w=\"11906\" w:h=\"16838\"/>"
                + "<w:pgMar w:top=\"1300\" w:right=\"1134\" w:bottom=\"1134\" w:left=\"1134\" w:header=\"600\""
                + " w:footer=\"500\" w:gutter=\"0\"/></w:sectPr></w:body></w:document>");
        return xml.toString();
    }

    /// A field that Word brings up to date when it opens the file; until then the chapters without their pages.
    private void contents() {
        var chapters = document.chapters();
        if (chapters.isEmpty()) {
            return;
        }
        texts.paragraph("Note", "", Text.EMPTY.bold("Contents"));
        for (var i = 0; i < chapters.size(); i++) {
            xml.add("<w:p><w:pPr><w:pStyle w:val=\"TOC1\"/></w:pPr>");
            if (i == 0) {
                xml.add(
                        "<w:r><w:fldChar w:fldCharType=\"begin\" w:dirty=\"true\"/></w:r><w:r><w:instrText xml:space=\"preserve\">"
                                + " TOC \\o \"1-1\" \\h \\z \\u </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>");
            }
            var place = texts.bookmark(chapters.get(i).anchor());
            xml.add("<w:hyperlink w:anchor=\"" + place + "\">")
                    .run("", chapters.get(i).text().words().strip())
                    .add("</w:hyperlink>");
            if (i == chapters.size() - 1) {
                xml.add("<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>");
            }
            xml.add("</w:p>");
        }
    }

    private void block(Block block) throws IOException {
        switch (block) {
            case Block.Heading heading -> texts.heading(heading);
            case Block.Paragraph(var text, var rank) ->
                texts.paragraph(rank == Block.Rank.NOTE ? "Note" : "Normal", "", text);
            case Block.Items(var items) ->
                items.forEach(
                        i -> texts.paragraph("ListParagraph", "", Text.of("•  ").with(i)));
            case Block.Facts(var facts) -> {
                for (var fact : facts) {
                    texts.paragraph(
                            "Normal",
                            "<w:tabs><w:tab w:val=\"left\" w:pos=\"2200\"/></w:tabs><w:ind w:left=\"2200\" w:hanging=\"2200\"/>",
                            Text.EMPTY.dim(fact.name() + "\t").with(fact.text()));
                }
            }
            case Block.Grid grid -> new WordTable(xml, texts, grid).write();
            case Block.Tiles(var tiles) -> tiles(tiles);
            case Block.Bars(var bars) -> bars(bars);
            case Block.Shares shares -> shares(shares);
            case Block.Sheet(var blocks) -> {
                for (var each : blocks) {
                    block(each);
                }
            }
            case Block.Picture(var drawing) -> picture(drawing);
        }
    }

    private void tiles(List<Block.Tile> tiles) {
        xml.add(WordTable.begin(
                tiles.stream().mapToInt(_ -> WIDTH / tiles.size()).toArray(), "TableNormal"));
        xml.add("<w:tr>");
        for (var tile : tiles) {
            xml.add("<w:tc><w:tcPr><w:tcW w:w=\"" + WIDTH / tiles.size()
                    + "\" w:type=\"dxa\"/><w:tcBorders><w:left w:val=\"single\""
                    + " w:sz=\"24\" w:color=\""
                    + hex(tile.tone() == Tone.NONE ? 0xd0d7de : tile.tone().solid())
                    + "\"/></w:tcBorders><w:shd w:val=\"clear\" w:fill=\"F6F8FA\"/></w:tcPr>");
            xml.add("<w:p><w:pPr><w:pStyle w:val=\"Cell\"/><w:keepNext/></w:pPr>")
                    .run(
                            "<w:b/><w:color w:val=\""
                                    + (tile.tone() == Tone.NONE
                                            ? "1F2328"
                                            : hex(tile.tone().ink())) + "\"/><w:sz w:val=\"30\"/>",
                            tile.figure())
                    .add("</w:p>");
            xml.add("<w:p><w:pPr><w:pStyle w:val=\"Cell\"/></w:pPr>")
                    .run("<w:color w:val=\"57606A\"/>", tile.label())
                    .add("</w:p></w:tc>");
        }
        xml.add("</w:tr></w:tbl>");
        gap();
    }

    private void bars(List<Block.Bar> bars) {
        int[] widths = {2800, WIDTH - 2800 - 2000, 2000};
        xml.add(WordTable.begin(widths, "TableNormal"));
        for (var bar : bars) {
            var full = (int) Math.round(Math.clamp(bar.share(), 0, 1) * BAR);
            xml.add("<w:tr><w:trPr><w:cantSplit/></w:trPr>");
            cell(widths[0], "left", Text.of(bar.label()));
            xml.add(WordTable.cell(widths[1]) + "<w:p><w:pPr><w:pStyle w:val=\"Cell\"/></w:pPr>")
                    .run(bar(hex(bar.tone().solid())), "\u00a0".repeat(full))
                    .run(bar("EEF1F4"), "\u00a0".repeat(BAR - full))
                    .add("</w:p></w:tc>");
            cell(widths[2], "right", Text.of(bar.figure()));
            xml.add("</w:tr>");
        }
        xml.add("</w:tbl>");
        gap();
    }

    /// Spaces on a ground: a bar that every version of Word draws without gaps.
    private static String bar(String colour) {
        return "<w:sz w:val=\"9\"/><w:shd w:val=\"clear\" w:fill=\"" + colour + "\"/>";
    }

    private void cell(int width, String side, Text text) {
        xml.add(WordTable.cell(width));
        texts.paragraph("Cell", "<w:jc w:val=\"" + side + "\"/>", text);
        xml.add("</w:tc>");
    }

    private void shares(Block.Shares shares) {
        if (shares.total() == 0) {
            return;
        }
        var widths = shares.shares().stream()
                .mapToInt(s -> (int) Math.max(60, WIDTH * s.count() / shares.total()))
                .toArray();
        xml.add(WordTable.begin(widths, "TableNormal"));
        xml.add("<w:tr><w:trPr><w:trHeight w:val=\"160\" w:hRule=\"exact\"/></w:trPr>");
        for (var i = 0; i < widths.length; i++) {
            var tone = shares.shares().get(i).tone();
            xml.add("<w:tc><w:tcPr><w:tcW w:w=\"" + widths[i] + "\" w:type=\"dxa\"/><w:shd w:val=\"clear\" w:fill=\""
                    + hex(tone == Tone.NONE ? 0xd8dee4 : tone.solid())
                    + "\"/></w:tcPr><w:p><w:pPr><w:pStyle w:val=\"Cell\"/></w:pPr>");
            xml.run("<w:sz w:val=\"4\"/>", " ").add("</w:p></w:tc>");
        }
        xml.add("</w:tr></w:tbl>");
        var legend = Text.EMPTY;
        for (var share : shares.shares()) {
            legend = legend.sign(share.tone(), String.format(Locale.ROOT, "%,d", share.count()) + " " + share.label())
                    .plain("   ");
        }
        texts.paragraph("Note", "<w:spacing w:before=\"80\" w:after=\"160\"/>", legend);
    }

    /// Two tables without something between them would become one.
    private void gap() {
        texts.paragraph("Note", "", Text.EMPTY);
    }

    private void picture(Drawing drawing) throws IOException {
        var picture = Picture.of(drawing, POINTS, TALLEST);
        pictures.add(picture);
        var number = pictures.size();
        var size = "cx=\"" + Math.round(picture.width() * EMU) + "\" cy=\"" + Math.round(picture.height() * EMU) + "\"";
        var name = "<wp:docPr id=\"" + number + "\" name=\"Drawing " + number + "\" descr=\""
                + WordXml.escaped(drawing.title()) + "\"/>";
        xml.add("<w:p><w:r><w:drawing><wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\"><wp:extent " + size
                + "/>"
                + name + "<a:graphic><a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\">"
                + "<pic:pic><pic:nvPicPr><pic:cNvPr id=\"" + number + "\" name=\"image" + number
                + ".png\"/><pic:cNvPicPr/>"
                + "</pic:nvPicPr><pic:blipFill><a:blip r:embed=\"rImage" + number
                + "\"/><a:stretch><a:fillRect/></a:stretch>"
                + "</pic:blipFill><pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext " + size + "/></a:xfrm>"
                + "<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>"
                + "</wp:inline></w:drawing></w:r></w:p>");
    }

    static String hex(int colour) {
        return String.format(Locale.ROOT, "%06X", colour);
    }
}
