package dev.merlon.desktop.screen.contract;

import dev.merlon.desktop.control.Tone;
import dev.merlon.engine.fact.ContractFacts;
import dev.merlon.engine.model.Endpoint;
import dev.merlon.engine.model.Location;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.fact.Fact;
import dev.merlon.engine.model.fact.FactSheet;
import dev.merlon.engine.model.fact.FactSource;
import dev.merlon.engine.model.fact.FactTarget;
import dev.merlon.engine.model.rule.Outcome;
import dev.merlon.engine.model.rule.OutcomeState;
import dev.merlon.engine.problem.Level;
import dev.merlon.engine.problem.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// What was concluded from one file of a contract: facts, outcomes, remarks of the reader.
///
/// @param file      path within the contract
/// @param sheets    one for the API, one for each endpoint
/// @param outcomes  those that fire, wait or are held
public record Findings(String file, List<Sheet> sheets, List<Outcome> outcomes, List<Problem> problems) {

    /// @param endpoint  null for the facts of the API as a whole
    public record Sheet(@Nullable Endpoint endpoint, FactSheet facts) {

        private List<Fact> own() {
            return facts.about(endpoint == null ? FactTarget.API : FactTarget.ENDPOINT);
        }
    }

    public Findings {
        sheets = List.copyOf(sheets);
        outcomes = List.copyOf(outcomes);
        problems = List.copyOf(problems);
    }

    static Findings none(String file) {
        return new Findings(file, List.of(), List.of(), List.of());
    }

    /// Of an API in the workspace.
    static Findings of(String api, String file, Snapshot snapshot) {
        var sheets = new ArrayList<Sheet>();
        var outcomes = new ArrayList<Outcome>();
        snapshot.api(api).ifPresent(inventory -> {
            sheets.add(new Sheet(null, inventory.apiFacts()));
            outcomes.addAll(snapshot.judgement().at(api));
            for (var endpoint : inventory.endpoints()) {
                sheets.add(new Sheet(endpoint, inventory.factsOf(endpoint.id())));
                outcomes.addAll(snapshot.judgement().at(endpoint.id()));
            }
        });
        outcomes.removeIf(o -> o.state() == OutcomeState.NOT_APPLICABLE);
        return new Findings(file, sheets, outcomes, List.of());
    }

    /// Of a contract that is not taken yet: what it shows, and what the reader said of it.
    static Findings of(ContractFacts facts, List<Problem> problems, String file) {
        var sheets = new ArrayList<Sheet>();
        sheets.add(new Sheet(null, facts.apiFacts()));
        for (var endpoint : facts.endpoints()) {
            var sheet = facts.facts().get(endpoint.id());
            if (sheet != null) {
                sheets.add(new Sheet(endpoint, sheet));
            }
        }
        return new Findings(file, sheets, List.of(), problems);
    }

    /// What each line's margin shows: the worst of what came from it.
    ///
    /// @return by line, from 1 on; null where nothing did
    @Nullable
    Mark[] marks(int lines) {
        var marks = new Mark[lines + 1];
        for (var sheet : sheets) {
            for (var fact : sheet.own()) {
                if (new LineFindings.FactHere(fact, List.of()).says()) {
                    place(fact, place -> mark(marks, place, Mark.FACT));
                }
            }
        }
        for (var outcome : outcomes) {
            mark(marks, outcome.place(), Mark.of(Tone.of(outcome.state(), outcome.severity())));
        }
        for (var problem : problems) {
            mark(marks, problem.place(), Mark.of(tone(problem.level())));
        }
        return marks;
    }

    private void mark(@Nullable Mark[] marks, Location place, Mark mark) {
        var line = place.line();
        if (line > 0 && line < marks.length && here(place)) {
            var there = marks[line];
            marks[line] = there == null || mark.compareTo(there) < 0 ? mark : there;
        }
    }

    /// All that came from one line.
    LineFindings at(int line) {
        var facts = new LinkedHashMap<Fact, List<Endpoint>>();
        for (var sheet : sheets) {
            for (var fact : sheet.own()) {
                place(fact, place -> {
                    if (place.line() == line && here(place)) {
                        var endpoints = facts.computeIfAbsent(fact, _ -> new ArrayList<>());
                        if (sheet.endpoint() != null) {
                            endpoints.add(sheet.endpoint());
                        }
                    }
                });
            }
        }
        return new LineFindings(
                line,
                outcomes.stream()
                        .filter(o -> o.place().line() == line && here(o.place()))
                        .sorted(Comparator.comparing(Outcome::state)
                                .thenComparing(
                                        Comparator.comparing(Outcome::severity).reversed()))
                        .toList(),
                facts.entrySet().stream()
                        .map(e -> new LineFindings.FactHere(e.getKey(), e.getValue()))
                        .sorted(Comparator.comparing(f -> !f.says()))
                        .toList(),
                problems.stream()
                        .filter(p -> p.place().line() == line && here(p.place()))
                        .toList());
    }

    /// Places name a file as the workspace does, or as the user named it on the way in.
    private boolean here(Location place) {
        return place.file().equals(file) || place.file().endsWith("/" + file);
    }

    private static void place(Fact fact, Consumer<Location> then) {
        switch (fact.source()) {
            case FactSource.Contract(var place) -> then.accept(place);
            case FactSource.Inferred(var _, var _, var place) -> then.accept(place);
            default -> {}
        }
    }

    static Tone tone(Level level) {
        return switch (level) {
            case ERROR -> Tone.CRITICAL;
            case WARNING -> Tone.MEDIUM;
            case NOTE -> Tone.OPEN;
        };
    }
}
