package dev.merlon.engine.report.workbook.xlsx;

import dev.merlon.engine.report.workbook.part.Element;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The template's styles, and the few that are made of them: a text that looks like a formula gets the mark
/// that keeps it one (`quotePrefix`), a link gets the colour of links, a date without a format gets one.
final class Styles {

    private static final int DAY_FORMAT = 14;
    private static final int FIRST_OWN_FORMAT = 164;
    private static final String LINK_INK = "FF474CC4";

    private final Element root;
    private final Element formats;
    private final List<Element> looks;
    private final Element fonts;
    private final Map<Long, Integer> made = new HashMap<>();
    private final Map<Integer, Integer> linkFonts = new HashMap<>();

    /// What a cell adds to its column's style.
    enum Trait {
        QUOTED,
        LINK,
        DAY,
        MOMENT
    }

    /// @param root  the template's `styleSheet`
    Styles(Element root) {
        this.root = root;
        this.formats = root.child("cellXfs").orElseGet(() -> added("cellXfs"));
        this.fonts = root.child("fonts").orElseGet(() -> added("fonts"));
        this.looks = new ArrayList<>(formats.children("xf"));
        if (looks.isEmpty()) {
            var plain = new Element("xf");
            formats.add(plain);
            looks.add(plain);
        }
    }

    private Element added(String name) {
        var element = new Element(name);
        root.addBefore(Set.of("cellStyles", "dxfs", "tableStyles", "colors", "extLst"), element);
        return element;
    }

    Element root() {
        formats.set("count", Integer.toString(looks.size()));
        fonts.set("count", Integer.toString(fonts.children("font").size()));
        return root;
    }

    boolean wraps(int style) {
        return look(style).child("alignment").map(a -> isOn(a.text("wrapText"))).orElse(false);
    }

    /// Whether people may change the cell where its sheet is protected.
    boolean open(int style) {
        return look(style)
                .child("protection")
                .map(p -> p.get("locked") != null && !isOn(p.text("locked")))
                .orElse(false);
    }

    private static boolean isOn(String flag) {
        return flag.equals("1") || flag.equals("true");
    }

    private Element look(int style) {
        return looks.get(style >= 0 && style < looks.size() ? style : 0);
    }

    /// The number of the style that is this one with the trait; the same one where it has it already.
    int with(int style, Trait trait) {
        var key = (long) style << 3 | trait.ordinal();
        var known = made.get(key);
        if (known != null) {
            return known;
        }
        var number = make(style, trait);
        made.put(key, number);
        return number;
    }

    private int make(int style, Trait trait) {
        var general = look(style).number("numFmtId", 0) == 0;
        if ((trait == Trait.DAY || trait == Trait.MOMENT) && !general) {
            return style;
        }
        var look = look(style).copy();
        switch (trait) {
            case QUOTED -> look.set("quotePrefix", "1");
            case LINK ->
                look.set("fontId", Integer.toString(linkFont(look.number("fontId", 0))))
                        .set("applyFont", "1");
            case DAY -> format(look, DAY_FORMAT);
            case MOMENT -> format(look, ownFormat("yyyy-mm-dd hh:mm"));
        }
        formats.add(look);
        looks.add(look);
        return looks.size() - 1;
    }

    private static void format(Element look, int number) {
        look.set("numFmtId", Integer.toString(number)).set("applyNumberFormat", "1");
    }

    private int ownFormat(String code) {
        var list = root.child("numFmts").orElseGet(() -> {
            var element = new Element("numFmts");
            root.addFirst(element);
            return element;
        });
        var number = FIRST_OWN_FORMAT;
        for (var format : list.children("numFmt")) {
            if (format.text("formatCode").equals(code)) {
                return format.number("numFmtId", FIRST_OWN_FORMAT);
            }
            number = Math.max(number, format.number("numFmtId", 0) + 1);
        }
        list.add(new Element("numFmt").set("numFmtId", Integer.toString(number)).set("formatCode", code));
        list.set("count", Integer.toString(list.children("numFmt").size()));
        return number;
    }

    private int linkFont(int font) {
        return linkFonts.computeIfAbsent(font, _ -> {
            var all = fonts.children("font");
            var copy = font < all.size() ? all.get(font).copy() : new Element("font");
            copy.removeAll("color");
            // Schema and Excel have the colour after the size.
            copy.addBefore(Set.of("name", "family", "charset", "scheme"), new Element("color").set("rgb", LINK_INK));
            fonts.add(copy);
            return fonts.children("font").size() - 1;
        });
    }
}
