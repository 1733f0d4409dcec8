package dev.merlon.desktop.screen.exceptions;

import dev.merlon.engine.model.Library;
import dev.merlon.engine.model.governance.Waived;
import dev.merlon.engine.report.view.Phrase;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Ids of rules and controls as they are typed, held against the library.
///
/// @param unknown  what is neither
/// @param titles   what each of the others is called, a line each
record WaivedChoice(List<String> rules, List<String> controls, List<String> unknown, List<String> titles) {

    /// @param text  ids with commas between them, in any case
    static WaivedChoice of(String text, Library library) {
        var rules = new ArrayList<String>();
        var controls = new ArrayList<String>();
        var unknown = new ArrayList<String>();
        var titles = new ArrayList<String>();
        Arrays.stream(text.split(",", -1))
                .map(String::strip)
                .filter(id -> !id.isEmpty())
                .distinct()
                .forEach(id -> {
                    var rule = library.rules().stream()
                            .filter(r -> r.id().equalsIgnoreCase(id))
                            .findFirst();
                    var control = library.controls().stream()
                            .filter(c -> c.id().equalsIgnoreCase(id))
                            .findFirst();
                    rule.ifPresent(r -> {
                        rules.add(r.id());
                        titles.add(r.id() + "  " + Phrase.general(r));
                    });
                    control.ifPresent(c -> {
                        controls.add(c.id());
                        titles.add(c.id() + "  " + c.title());
                    });
                    if (rule.isEmpty() && control.isEmpty()) {
                        unknown.add(id);
                    }
                });
        return new WaivedChoice(rules, controls, unknown, titles);
    }

    /// Empty where nothing is chosen, or something that there is not.
    Optional<Waived> waived() {
        return unknown.isEmpty() && !(rules.isEmpty() && controls.isEmpty())
                ? Optional.of(Waived.of(rules, controls))
                : Optional.empty();
    }
}
