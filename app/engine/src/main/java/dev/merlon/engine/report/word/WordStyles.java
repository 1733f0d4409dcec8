package dev.merlon.engine.report.word;

/// The styles of a document, under Word's own names, so that an organisation's theme or template takes them over.
final class WordStyles {

    private WordStyles() {}

    static String xml() {
        var all = new StringBuilder("<w:styles ")
                .append(WordWriter.NAMESPACES)
                .append("><w:docDefaults><w:rPrDefault><w:rPr>")
                .append(
                        "<w:rFonts w:ascii=\"Calibri\" w:hAnsi=\"Calibri\" w:cs=\"Calibri\"/><w:color w:val=\"1F2328\"/>")
                .append("<w:sz w:val=\"20\"/><w:szCs w:val=\"20\"/><w:lang w:val=\"en-GB\"/></w:rPr></w:rPrDefault>")
                .append("<w:pPrDefault><w:pPr><w:spacing w:after=\"100\" w:line=\"264\" w:lineRule=\"auto\"/></w:pPr>")
                .append("</w:pPrDefault></w:docDefaults>");
        all.append(
                "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/></w:style>");
        all.append(paragraph("Title", "Title", "<w:spacing w:after=\"40\"/>", "<w:b/><w:sz w:val=\"52\"/>"));
        all.append(paragraph(
                "Subtitle",
                "Subtitle",
                "<w:spacing w:after=\"40\"/>",
                "<w:color w:val=\"57606A\"/><w:sz w:val=\"26\"/>"));
        all.append(heading(1, 360, 120, 34));
        all.append(heading(2, 260, 60, 25));
        all.append(heading(3, 200, 40, 21));
        all.append(paragraph(
                "Note", "Note", "<w:spacing w:after=\"80\"/>", "<w:color w:val=\"57606A\"/><w:sz w:val=\"17\"/>"));
        all.append(paragraph(
                "Cell",
                "Cell",
                "<w:spacing w:before=\"20\" w:after=\"20\" w:line=\"240\" w:lineRule=\"auto\"/>",
                "<w:sz w:val=\"16\"/>"));
        all.append(paragraph(
                "CellHead",
                "Cell Head",
                "<w:keepNext/><w:spacing w:before=\"30\" w:after=\"30\" w:line=\"240\" w:lineRule=\"auto\"/>",
                "<w:b/><w:color w:val=\"57606A\"/><w:sz w:val=\"15\"/>"));
        all.append(paragraph(
                "TOC1",
                "toc 1",
                "<w:tabs><w:tab w:val=\"right\" w:leader=\"dot\" w:pos=\"9638\"/></w:tabs><w:spacing w:after=\"40\"/>",
                ""));
        all.append(paragraph(
                "ListParagraph",
                "List Paragraph",
                "<w:ind w:left=\"284\" w:hanging=\"200\"/><w:spacing w:after=\"40\"/>",
                ""));
        var margin = "<w:tabs><w:tab w:val=\"right\" w:pos=\"9638\"/></w:tabs><w:spacing w:after=\"0\"/>";
        var small = "<w:color w:val=\"57606A\"/><w:sz w:val=\"15\"/>";
        all.append(paragraph("Header", "header", margin, small));
        all.append(paragraph("Footer", "footer", margin, small));
        all.append(
                character("Code", "Code", "<w:rFonts w:ascii=\"Consolas\" w:hAnsi=\"Consolas\" w:cs=\"Consolas\"/>"));
        all.append(character("Hyperlink", "Hyperlink", "<w:color w:val=\"474CC4\"/>"));
        tables(all);
        return all.append("</w:styles>").toString();
    }

    private static void tables(StringBuilder all) {
        all.append(
                        "<w:style w:type=\"table\" w:default=\"1\" w:styleId=\"TableNormal\"><w:name w:val=\"Normal Table\"/>")
                .append(
                        "<w:tblPr><w:tblInd w:w=\"0\" w:type=\"dxa\"/><w:tblCellMar><w:left w:w=\"80\" w:type=\"dxa\"/>")
                .append("<w:right w:w=\"80\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr></w:style>");
        all.append(
                        "<w:style w:type=\"table\" w:styleId=\"MerlonTable\"><w:name w:val=\"Merlon Table\"/><w:basedOn w:val=\"TableNormal\"/>")
                .append("<w:tblPr><w:tblBorders><w:bottom w:val=\"single\" w:sz=\"4\" w:color=\"D0D7DE\"/>")
                .append(
                        "<w:insideH w:val=\"single\" w:sz=\"4\" w:color=\"D0D7DE\"/></w:tblBorders></w:tblPr></w:style>");
    }

    private static String heading(int level, int before, int after, int size) {
        return paragraph(
                "Heading" + level,
                "heading " + level,
                "<w:keepNext/><w:keepLines/><w:spacing w:before=\"" + before + "\" w:after=\"" + after
                        + "\"/><w:outlineLvl w:val=\"" + (level - 1) + "\"/>",
                "<w:b/><w:sz w:val=\"" + size + "\"/>");
    }

    private static String paragraph(String id, String name, String paragraph, String run) {
        return "<w:style w:type=\"paragraph\" w:styleId=\"" + id + "\"><w:name w:val=\"" + name
                + "\"/><w:basedOn w:val=\"Normal\"/><w:next w:val=\"Normal\"/><w:qFormat/><w:pPr>" + paragraph
                + "</w:pPr><w:rPr>" + run
                + "</w:rPr></w:style>";
    }

    private static String character(String id, String name, String run) {
        return "<w:style w:type=\"character\" w:styleId=\"" + id + "\"><w:name w:val=\"" + name + "\"/><w:rPr>" + run
                + "</w:rPr></w:style>";
    }
}
