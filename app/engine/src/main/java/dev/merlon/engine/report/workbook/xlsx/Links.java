package dev.merlon.engine.report.workbook.xlsx;

import dev.merlon.engine.report.workbook.part.Element;
import dev.merlon.engine.report.workbook.part.XmlText;
import java.util.Set;

/// The links of one sheet. Excel takes 65,530 of them; rows further down name their ids as plain text.
final class Links {

    static final int MOST = 65_500;

    /// What comes after `hyperlinks` in a sheet (ECMA-376 part 1, 18.3.1.99).
    private static final Set<String> AFTER = Set.of(
            "printOptions",
            "pageMargins",
            "pageSetup",
            "headerFooter",
            "rowBreaks",
            "colBreaks",
            "customProperties",
            "cellWatches",
            "ignoredErrors",
            "smartTags",
            "drawing",
            "legacyDrawing",
            "legacyDrawingHF",
            "drawingHF",
            "picture",
            "oleObjects",
            "controls",
            "webPublishItems",
            "tableParts",
            "extLst");

    private final StringBuilder text = new StringBuilder();
    private int count;

    /// @param given  how many links the template's sheet has
    Links(int given) {
        count = given;
    }

    boolean full() {
        return count >= MOST;
    }

    void add(String address, String location) {
        count++;
        text.append("<hyperlink ref=\"").append(address).append("\" location=\"");
        XmlText.escape(text, location, true);
        text.append("\"/>");
    }

    /// Whether the element stands behind the links of a sheet.
    static boolean behind(Element element) {
        return AFTER.contains(element.local());
    }

    CharSequence text() {
        return text;
    }
}
