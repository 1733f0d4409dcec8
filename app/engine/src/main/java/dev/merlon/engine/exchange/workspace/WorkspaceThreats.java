package dev.merlon.engine.exchange.workspace;

import dev.merlon.engine.exchange.threatmodel.Stride;
import dev.merlon.engine.model.Severity;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.control.ControlRecord;
import dev.merlon.engine.model.control.WorkStatus;
import dev.merlon.engine.model.dataflow.ElementThreat;
import dev.merlon.engine.model.rule.DecisionKind;
import dev.merlon.engine.model.rule.Outcome;
import dev.merlon.engine.model.rule.OutcomeState;
import dev.merlon.engine.model.rule.Rule;
import dev.merlon.engine.model.rule.RuleKind;
import dev.merlon.engine.model.threatmodel.Extras;
import dev.merlon.engine.model.threatmodel.Measure;
import dev.merlon.engine.model.threatmodel.MeasureStatus;
import dev.merlon.engine.model.threatmodel.Mitigation;
import dev.merlon.engine.model.threatmodel.Occurrence;
import dev.merlon.engine.model.threatmodel.Threat;
import dev.merlon.engine.model.threatmodel.ThreatStatus;
import dev.merlon.engine.report.view.Phrase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The threats of a workspace: outcomes of threat rules that fire or are held, and those that were written down at
/// elements. An open question is no threat yet, and is left out.
final class WorkspaceThreats {

    private final Snapshot now;
    private final Set<String> places;
    private final List<Threat> threats = new ArrayList<>();
    private final Set<String> controls = new LinkedHashSet<>();
    private final Map<String, List<ControlRecord>> records = new HashMap<>();

    /// @param places  ids of what is drawn
    WorkspaceThreats(Snapshot now, Set<String> places) {
        this.now = now;
        this.places = places;
        now.state()
                .records()
                .forEach(r -> records.computeIfAbsent(r.control(), _ -> new ArrayList<>())
                        .add(r));
        now.judgement().rules().stream()
                .filter(rule -> rule.kind() == RuleKind.THREAT)
                .forEach(rule -> add(rule, now.judgement().of(rule.id())));
        now.state().elementThreats().forEach(this::add);
    }

    List<Threat> threats() {
        return List.copyOf(threats);
    }

    /// A rule wherever it fires or is held.
    private static final class Spread {
        private final Map<String, Occurrence> places = new LinkedHashMap<>();
        private @Nullable Severity worst;
    }

    private void add(Rule rule, Stream<Outcome> outcomes) {
        var spread = new Spread();
        outcomes.filter(o -> o.state() == OutcomeState.FIRES || o.state() == OutcomeState.HELD)
                .forEach(o -> {
                    var occurrence = occurrence(o);
                    spread.places.putIfAbsent(occurrence.at(), occurrence);
                    spread.worst = worse(spread.worst, o.severity());
                });
        if (spread.places.isEmpty()) {
            return;
        }
        controls.addAll(rule.heldBy());
        threats.add(new Threat(
                rule.id(),
                Phrase.general(rule),
                rule.mitigation(),
                Stride.NAME,
                rule.categories().stride().stream().map(Stride::name).toList(),
                rule.categories().cwe().stream().map(c -> "CWE-" + c).toList(),
                spread.worst,
                null,
                null,
                List.copyOf(spread.places.values()),
                List.of(),
                Extras.NONE));
    }

    private Occurrence occurrence(Outcome outcome) {
        var measures = outcome.rule().heldBy().stream()
                .map(c -> Measure.of(c, measured(c, outcome.state())))
                .toList();
        var at = outcome.atEndpoint().map(e -> e.toString()).orElse(outcome.api());
        return new Occurrence(placed(at), status(outcome), outcome.reason(), measures, Extras.NONE);
    }

    /// What is drawn nowhere threatens the model as a whole.
    private String placed(String at) {
        return places.contains(at) ? at : "";
    }

    private static @Nullable Severity worse(@Nullable Severity one, @Nullable Severity other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.compareTo(other) >= 0 ? one : other;
    }

    private static ThreatStatus status(Outcome outcome) {
        if (outcome.state() == OutcomeState.HELD) {
            return ThreatStatus.MITIGATED;
        }
        return outcome.decided().map(d -> status(d.decided())).orElse(ThreatStatus.OPEN);
    }

    private static ThreatStatus status(@Nullable DecisionKind decision) {
        return switch (decision) {
            case null -> ThreatStatus.OPEN;
            case WILL_FIX -> ThreatStatus.IN_PROGRESS;
            case ACCEPT, EXCEPTION -> ThreatStatus.ACCEPTED;
            case TRANSFER -> ThreatStatus.TRANSFERRED;
            case FALSE_POSITIVE -> ThreatStatus.NOT_APPLICABLE;
        };
    }

    private void add(ElementThreat written) {
        controls.addAll(written.controls());
        var occurrence = new Occurrence(
                placed(written.element()),
                status(written.decision()),
                written.reason(),
                written.controls().stream()
                        .map(c -> Measure.of(c, measured(c, OutcomeState.FIRES)))
                        .toList(),
                Extras.NONE);
        threats.add(new Threat(
                written.id(),
                written.title(),
                "",
                Stride.NAME,
                written.stride().stream().map(Stride::name).toList(),
                List.of(),
                written.severity(),
                null,
                null,
                List.of(occurrence),
                List.of(),
                Extras.NONE));
    }

    private MeasureStatus measured(String control, OutcomeState state) {
        var status = status(control);
        return status == MeasureStatus.IMPLEMENTED && state != OutcomeState.HELD ? MeasureStatus.IN_PROGRESS : status;
    }

    private MeasureStatus status(String control) {
        var all = records.getOrDefault(control, List.of());
        if (all.stream().anyMatch(r -> r.status() == WorkStatus.IN_PLACE)) {
            return MeasureStatus.IMPLEMENTED;
        }
        return all.stream().anyMatch(r -> r.status() == WorkStatus.IN_PROGRESS || r.status() == WorkStatus.PLANNED)
                ? MeasureStatus.IN_PROGRESS
                : MeasureStatus.RECOMMENDED;
    }

    /// The controls that any of the threats names, with the owner and the date of their first record.
    List<Mitigation> mitigations() {
        return controls.stream().map(this::mitigation).toList();
    }

    private Mitigation mitigation(String id) {
        var control = now.library().control(id);
        var all = records.getOrDefault(id, List.of());
        var owner = all.stream()
                .map(ControlRecord::owner)
                .filter(o -> !o.isBlank())
                .findFirst()
                .orElse("");
        LocalDate due = null;
        for (var record : all) {
            due = due == null ? record.due() : due;
        }
        return new Mitigation(
                id,
                control.map(c -> c.title()).orElse(id),
                control.map(c -> c.statement()).orElse(""),
                status(id),
                null,
                owner,
                due,
                List.of(),
                Extras.NONE);
    }
}
