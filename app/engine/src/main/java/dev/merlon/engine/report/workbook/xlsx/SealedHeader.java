package dev.merlon.engine.report.workbook.xlsx;

import dev.merlon.engine.report.workbook.part.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Puts a line into the header of a sheet, whatever its designer put there: on all pages, the first and the
/// even ones too where those have headers of their own (ECMA-376 part 1, 18.3.1.46).
final class SealedHeader {

    private static final String CENTRED_SMALL = "&C&8";

    /// What comes after `headerFooter` in a sheet.
    private static final Set<String> AFTER = Set.of(
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

    /// The children of `headerFooter` in their order.
    private static final List<String> ORDER =
            List.of("oddHeader", "oddFooter", "evenHeader", "evenFooter", "firstHeader", "firstFooter");

    private SealedHeader() {}

    static void put(Element sheet, String line) {
        var all = sheet.child("headerFooter").orElseGet(() -> {
            var made = new Element(prefix(sheet) + "headerFooter");
            sheet.addBefore(AFTER, made);
            return made;
        });
        var pages = new ArrayList<>(List.of("oddHeader"));
        if (isOn(all, "differentOddEven")) {
            pages.add("evenHeader");
        }
        if (isOn(all, "differentFirst")) {
            pages.add("firstHeader");
        }
        pages.forEach(page -> add(all, page, line));
    }

    private static void add(Element all, String page, String line) {
        var header = all.child(page).orElseGet(() -> {
            var made = new Element(prefix(all) + page);
            all.addBefore(Set.copyOf(ORDER.subList(ORDER.indexOf(page) + 1, ORDER.size())), made);
            return made;
        });
        var given = header.text();
        header.setText(given.isEmpty() ? CENTRED_SMALL + line : given + "\n" + line);
    }

    private static boolean isOn(Element all, String attribute) {
        return all.text(attribute).equals("1") || all.text(attribute).equals("true");
    }

    private static String prefix(Element like) {
        return like.name().substring(0, like.name().length() - like.local().length());
    }
}
