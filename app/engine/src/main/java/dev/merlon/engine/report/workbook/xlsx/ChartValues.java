package dev.merlon.engine.report.workbook.xlsx;

import dev.merlon.engine.report.workbook.part.Element;
import dev.merlon.engine.report.workbook.part.XmlText;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Gives a chart the cells that it shows in the end, and their values, so that it is right before Excel draws
/// it anew.
record ChartValues(Book book) {

    void refresh(Element chart) {
        for (var kind : List.of("numRef", "strRef")) {
            chart.below(kind).forEach(r -> reference(r, kind.equals("numRef") ? "numCache" : "strCache"));
        }
    }

    private void reference(Element reference, String cacheName) {
        var formula = reference.child("f").orElse(null);
        var place =
                formula == null ? null : book.template().place(formula.text()).orElse(null);
        if (formula == null || place == null) {
            return;
        }
        var area = new Stretching(book).stretched(place.sheet(), place.area());
        var there = new Template.Place(place.sheet(), area);
        formula.setText(there.address());
        var values = book.calculation().block(there).orElse(null);
        if (values == null) {
            reference.removeAll(cacheName);
            return;
        }
        cache(reference, cacheName, values);
    }

    private static void cache(Element reference, String cacheName, List<@Nullable Object> values) {
        var prefix = reference.name().substring(0, reference.name().indexOf(':') + 1);
        var cache = reference.child(cacheName).orElseGet(() -> {
            var made = new Element(prefix + cacheName);
            reference.addBefore(Set.of("extLst"), made);
            return made;
        });
        cache.removeAll("pt");
        cache.removeAll("ptCount");
        cache.addBefore(Set.of("extLst"), new Element(prefix + "ptCount").set("val", Integer.toString(values.size())));
        for (var i = 0; i < values.size(); i++) {
            var value = values.get(i);
            if (value != null) {
                var text = new StringBuilder();
                if (value instanceof Double number) {
                    SheetOut.digits(text, number);
                } else {
                    text.append(XmlText.fit(value.toString()));
                }
                cache.addBefore(
                        Set.of("extLst"),
                        new Element(prefix + "pt")
                                .set("idx", Integer.toString(i))
                                .add(new Element(prefix + "v").setText(text.toString())));
            }
        }
    }
}
