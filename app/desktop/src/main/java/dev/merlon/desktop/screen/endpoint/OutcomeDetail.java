package dev.merlon.desktop.screen.endpoint;

import dev.merlon.engine.model.EndpointId;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.control.Control;
import dev.merlon.engine.model.fact.Fact;
import dev.merlon.engine.model.rule.Outcome;
import dev.merlon.engine.model.rule.OutcomeState;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Why an outcome is as it is, and what would change it: what the inspector shows.
///
/// @param decidedBy  the facts that decided it, the most telling first
/// @param wouldHold  controls that would hold it
/// @param mapsTo     where it stands in the field's lists: `API1:2023`, `CWE-639`, `CAPEC-1`
/// @param points     what it takes from the endpoint's score; 0 where it takes nothing
/// @param elsewhere  the other places at which the same rule has the same state
public record OutcomeDetail(
        Outcome outcome,
        List<Fact> decidedBy,
        List<Control> wouldHold,
        List<String> mapsTo,
        double points,
        List<Outcome> elsewhere) {

    public OutcomeDetail {
        elsewhere = List.copyOf(elsewhere);
    }

    /// @param endpoint  the one at which it is shown: that of a component counts there too
    static OutcomeDetail of(Outcome outcome, EndpointId endpoint, Snapshot snapshot) {
        var verdict = outcome.verdict();
        var names = new ArrayList<>(verdict.decidedBy());
        verdict.unknown().stream().filter(n -> !names.contains(n)).forEach(names::add);
        return new OutcomeDetail(
                outcome,
                names.stream().map(outcome.subject().facts()::get).toList(),
                outcome.rule().heldBy().stream()
                        .flatMap(id -> snapshot.library().control(id).stream())
                        .toList(),
                mapsTo(outcome),
                points(outcome, endpoint, snapshot),
                snapshot.judgement()
                        .outcomes()
                        .filter(o -> o.rule().id().equals(outcome.rule().id()) && o.state() == outcome.state())
                        .filter(o -> !o.id().equals(outcome.id()))
                        .toList());
    }

    private static List<String> mapsTo(Outcome outcome) {
        var categories = outcome.rule().categories();
        var maps = new ArrayList<String>();
        categories.owaspApi().forEach(id -> maps.add(id + ":2023"));
        categories.cwe().forEach(id -> maps.add("CWE-" + id));
        categories.capec().forEach(id -> maps.add("CAPEC-" + id));
        categories.stride().forEach(letter -> maps.add(stride(letter)));
        maps.addAll(categories.linddun());
        return maps;
    }

    private static String stride(String letter) {
        return switch (letter.toUpperCase(Locale.ROOT)) {
            case "S" -> "Spoofing";
            case "T" -> "Tampering";
            case "R" -> "Repudiation";
            case "I" -> "Information disclosure";
            case "D" -> "Denial of service";
            case "E" -> "Elevation of privilege";
            default -> letter;
        };
    }

    private static double points(Outcome outcome, EndpointId endpoint, Snapshot snapshot) {
        if (outcome.state() != OutcomeState.FIRES) {
            return 0;
        }
        return Optional.ofNullable(snapshot.posture().ofEndpoint().get(endpoint))
                .map(score -> score.sum().stream()
                        .filter(line -> line.ref().equals(outcome.id()))
                        .mapToDouble(line -> -line.points())
                        .sum())
                .orElse(0.0);
    }
}
