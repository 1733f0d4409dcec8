package dev.merlon.desktop.screen.controls;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Which controls of the catalogue are shown.
///
/// @param text    words that each stand somewhere in title, id, family or statement
/// @param layers  words of layers; all where it is empty
/// @param states  words of states; all where it is empty
record CatalogueFilter(String text, Set<String> layers, Set<String> states) {

    static final CatalogueFilter ALL = new CatalogueFilter("", Set.of(), Set.of());

    CatalogueFilter withText(String words) {
        return new CatalogueFilter(words, layers, states);
    }

    CatalogueFilter withLayers(Set<String> words) {
        return new CatalogueFilter(text, words, states);
    }

    CatalogueFilter withStates(Set<String> words) {
        return new CatalogueFilter(text, layers, words);
    }

    boolean lets(ControlRow row) {
        return (layers.isEmpty() || layers.contains(row.control().layer().word()))
                && (states.isEmpty() || states.contains(row.state().word()))
                && says(row);
    }

    private boolean says(ControlRow row) {
        var control = row.control();
        var here = String.join(" ", control.id(), control.title(), control.family(), control.statement())
                .toLowerCase(Locale.ROOT);
        for (var word : text.strip().toLowerCase(Locale.ROOT).split("\\s+", -1)) {
            if (!here.contains(word)) {
                return false;
            }
        }
        return true;
    }

    /// What passes, by family, families and controls in the catalogue's order.
    Map<String, List<ControlRow>> families(List<ControlRow> rows) {
        return rows.stream()
                .filter(this::lets)
                .collect(Collectors.groupingBy(r -> r.control().family(), LinkedHashMap::new, Collectors.toList()));
    }
}
