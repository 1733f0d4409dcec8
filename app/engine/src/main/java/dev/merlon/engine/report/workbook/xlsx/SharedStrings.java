package dev.merlon.engine.report.workbook.xlsx;

import dev.merlon.engine.report.workbook.part.Element;
import dev.merlon.engine.report.workbook.part.XmlOut;
import dev.merlon.engine.report.workbook.part.XmlText;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The texts that cells share: those of the template, then ours. Those of ours beyond the first 65,536, or eight
/// million characters, stand in their own cells, so that a report of any size needs bounded memory.
final class SharedStrings {

    static final int INLINE = -1;
    private static final int MOST = 65_536;
    private static final int MOST_CHARACTERS = 1 << 23;

    private final Element root;
    private final List<Element> given;
    private final Map<String, Integer> numbers = new HashMap<>(1 << 12);
    private final StringBuilder items = new StringBuilder(1 << 16);

    /// @param root  the template's `sst`
    SharedStrings(Element root) {
        this.root = root;
        this.given = root.children("si");
    }

    /// What a cell of the template shows; without how it is pronounced.
    String text(int number) {
        if (number < 0 || number >= given.size()) {
            return "";
        }
        return shown(given.get(number));
    }

    static String shown(Element item) {
        var text = new StringBuilder();
        item.children().filter(e -> e.is("t")).forEach(e -> text.append(e.text()));
        item.children("r").forEach(r -> r.children("t").forEach(e -> text.append(e.text())));
        return text.toString();
    }

    /// The text's number, or [#INLINE] where it has to stand in its cell.
    int number(String text) {
        var known = numbers.get(text);
        if (known != null) {
            return known;
        }
        if (numbers.size() >= MOST || items.length() >= MOST_CHARACTERS) {
            return INLINE;
        }
        var next = given.size() + numbers.size();
        numbers.put(text, next);
        items.append("<si>");
        XmlText.cell(items, text);
        items.append("</si>");
        return next;
    }

    void writeTo(XmlOut out) throws IOException {
        root.unset("count");
        root.set("uniqueCount", Integer.toString(given.size() + numbers.size()));
        var text = new StringBuilder(XmlOut.DECLARATION);
        root.openTo(text);
        root.contentTo(text);
        out.raw(text);
        out.raw(items);
        text.setLength(0);
        root.closeTo(text);
        out.raw(text);
    }
}
