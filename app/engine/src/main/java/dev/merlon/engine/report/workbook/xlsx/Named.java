package dev.merlon.engine.report.workbook.xlsx;

import dev.merlon.engine.report.view.SafeText;
import dev.merlon.engine.report.workbook.part.Element;
import dev.merlon.engine.report.workbook.part.XmlText;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Single cells that the template names: `merlon_workspace` gets a figure or text, `note_Threats` how to read a
/// table, `lst_result` a list of words downwards. The header and footer of a sheet may hold
/// `{merlon_workspace}`.
record Named(Book book, Content content) {

    static final String VALUE = "merlon_";
    static final String NOTE = "note_";
    static final String LIST = "lst_";

    private static final Pattern IN_FOOTER = Pattern.compile("\\{merlon_([A-Za-z0-9_.]+)}");
    private static final int LONGEST_IN_FOOTER = 60;

    /// What a name asks for: a workbook has each name once, so `merlon_as_of__2` asks for the same as
    /// `merlon_as_of`.
    static String key(String name, String prefix) {
        var end = name.indexOf("__");
        return name.substring(prefix.length(), end < prefix.length() ? name.length() : end);
    }

    void fill() {
        var template = book.template();
        for (var name : template.definedNames()) {
            var place = template.place(name.text());
            if (place.isEmpty()) {
                continue;
            }
            var text = name.text("name");
            var sheet = place.get().sheet();
            var at = place.get().area();
            if (text.startsWith(VALUE)) {
                content.value(key(text, VALUE)).ifPresent(v -> put(sheet, at.firstRow(), at.firstColumn(), v));
            } else if (text.startsWith(NOTE)) {
                content.table(key(text, NOTE))
                        .ifPresent(r -> put(sheet, at.firstRow(), at.firstColumn(), Cell.text(r.note())));
            } else if (text.startsWith(LIST)) {
                content.list(key(text, LIST)).ifPresent(l -> list(name, place.get(), l));
            }
        }
        template.sheets().forEach(s -> s.root().child("headerFooter").ifPresent(this::footer));
        content.seal().ifPresent(seal -> template.sheets().forEach(s -> SealedHeader.put(s.root(), seal)));
    }

    private void list(Element name, Template.Place place, List<String> words) {
        var at = place.area();
        for (var i = 0; i < words.size(); i++) {
            put(place.sheet(), at.firstRow() + i, at.firstColumn(), Cell.text(words.get(i)));
        }
        var last = at.firstRow() + Math.max(1, words.size()) - 1;
        name.setText(new Template.Place(place.sheet(), at.withLastRow(last)).address());
    }

    /// Puts the value into the template's cell, in the look that it has.
    private void put(TemplateSheet sheet, int row, int column, Cell value) {
        var cell = sheet.cellAt(row, column);
        cell.clear();
        cell.unset("t");
        var style = cell.number("s", 0);
        switch (value) {
            case Cell.Text(var text, var _) -> {
                cell.set("t", "inlineStr").add(inline(text));
                style(cell, style, SafeText.formulaLike(text) ? Styles.Trait.QUOTED : null);
            }
            case Cell.Day _ -> style(cell, style, Styles.Trait.DAY);
            case Cell.Moment _ -> style(cell, style, Styles.Trait.MOMENT);
            default -> {}
        }
        if (Cell.value(value) instanceof Double number) {
            var digits = new StringBuilder();
            SheetOut.digits(digits, number);
            cell.add(new Element("v").setText(digits.toString()));
        }
    }

    static Element inline(String text) {
        return new Element("is")
                .add(new Element("t")
                        .set("xml:space", "preserve")
                        .setText(XmlText.fit(text).replace("\r\n", "\n")));
    }

    private void style(Element cell, int style, Styles.@org.jspecify.annotations.Nullable Trait trait) {
        if (trait != null) {
            cell.set("s", Integer.toString(book.template().styles().with(style, trait)));
        }
    }

    private void footer(Element headerFooter) {
        headerFooter.children().toList().forEach(e -> {
            var filled = IN_FOOTER.matcher(e.text()).replaceAll(m -> Matcher.quoteReplacement(value(m.group(1))));
            e.setText(filled);
        });
    }

    /// In a footer `&` begins a code, and there is room for one line only.
    private String value(String name) {
        var value = content.value(name).map(Cell::value).orElse("");
        var text = SafeText.visible(String.valueOf(value)).replace('\n', ' ').replace('\r', ' ');
        var brief = text.length() > LONGEST_IN_FOOTER ? text.substring(0, LONGEST_IN_FOOTER) + "…" : text;
        return brief.replace("&", "&&");
    }
}
