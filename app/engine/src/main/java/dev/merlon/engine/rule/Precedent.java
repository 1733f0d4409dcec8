package dev.merlon.engine.rule;

import dev.merlon.engine.control.Coverage;
import dev.merlon.engine.model.ApiInventory;
import dev.merlon.engine.model.Library;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.rule.Judgement;
import dev.merlon.engine.model.rule.Outcome;
import dev.merlon.engine.model.rule.OutcomeRow;
import dev.merlon.engine.model.rule.Subject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// An earlier judgement, which the next one follows wherever nothing that a verdict rested on has changed.
///
/// @param library   by which it was made, with the API classes that counted
/// @param apis      of which it was made
/// @param coverage  under which it was made
public record Precedent(Library library, List<ApiInventory> apis, Coverage coverage, Judgement judgement) {

    public static Precedent of(Snapshot snapshot) {
        return new Precedent(snapshot.library(), snapshot.apis(), Coverage.of(snapshot), snapshot.judgement());
    }

    Surroundings surroundings() {
        return Surroundings.of(library.classes(), apis);
    }

    /// Whether it can be followed at all by who judges by the other library. Rules may differ, one by one; the
    /// words that facts and controls lend to every verdict may not.
    boolean bindsUnder(Library other) {
        return library.facts() == other.facts() && library.controls().equals(other.controls());
    }

    /// What was judged at the endpoint or the API.
    Optional<OutcomeRow> at(Subject subject) {
        var endpoint = subject.endpoint();
        List<Outcome> outcomes = endpoint == null ? judgement.at(subject.api().id()) : judgement.at(endpoint.id());
        return outcomes instanceof OutcomeRow row ? Optional.of(row) : Optional.empty();
    }

    /// What was judged at components, by their id.
    Map<String, OutcomeRow> atComponents() {
        var rows = new HashMap<String, OutcomeRow>();
        judgement
                .ofComponents()
                .values()
                .forEach(outcomes -> OutcomeRow.parts(outcomes)
                        .forEach(row -> rows.put(row.subject().id(), row)));
        return rows;
    }
}
