package dev.merlon.engine.report.workbook.data;

import dev.merlon.engine.framework.WorkspaceFrameworks;
import dev.merlon.engine.model.Severity;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.control.ControlRecord;
import dev.merlon.engine.model.control.WorkStatus;
import dev.merlon.engine.model.rule.RuleKind;
import dev.merlon.engine.report.view.Phrase;
import dev.merlon.engine.report.view.Tool;
import dev.merlon.engine.report.workbook.xlsx.Cell;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// Single figures and texts, by the name that a template gives a cell: `merlon_workspace`.
final class Values {

    private final Snapshot snapshot;
    private final Map<String, Supplier<Cell>> values = new LinkedHashMap<>();

    Values(Snapshot snapshot) {
        this.snapshot = snapshot;
        text("workspace", () -> snapshot.state().name());
        text("title", () -> snapshot.state().name() + ", API security posture");
        text("as_of", () -> Phrase.moment(snapshot.at()));
        values.put("day", () -> Cell.day(snapshot.at().atZone(ZoneOffset.UTC).toLocalDate()));
        text("seal", () -> snapshot.seal().map(Phrase::sealed).orElse("not sealed"));
        text(
                "made_by",
                () -> Tool.MERLON
                        + snapshot.seal().map(s -> ", " + Phrase.sealed(s)).orElse(""));
        text(
                "scope",
                () -> Phrase.count(snapshot.apis().size(), "API") + ", "
                        + Phrase.count(snapshot.endpoints().count(), "endpoint"));
        text(
                "considered",
                () -> Phrase.count(snapshot.judgement().rules().size(), "rule") + ", "
                        + Phrase.count(snapshot.judgement().outcomes().count(), "outcome") + ", "
                        + Phrase.count(snapshot.library().controls().size(), "control") + " in the catalogue");
        text("frameworks", this::frameworks);
        number("posture", () -> snapshot.posture().total().rounded());
        text(
                "rating",
                () -> snapshot.apis().isEmpty()
                        ? "not judged yet"
                        : snapshot.posture().total().rounded() + " of 100");
        number("apis", () -> snapshot.apis().size());
        text("in_apis", () -> "in " + Phrase.count(snapshot.apis().size(), "API"));
        number("endpoints", () -> snapshot.endpoints().count());
        number("catalogue", () -> snapshot.library().controls().size());
        text(
                "of_catalogue",
                () -> "of " + Phrase.count(snapshot.library().controls().size(), "control") + " in the catalogue");
        number("controls_proven", this::provenShare);
        text(
                "critical",
                () -> snapshot.judgement()
                                .live()
                                .filter(o -> o.rule().kind() == RuleKind.THREAT && o.severity() == Severity.CRITICAL)
                                .count()
                        + " critical");
        number(
                "journal",
                () -> snapshot.journal().isEmpty()
                        ? 0
                        : snapshot.journal().getFirst().number());
    }

    private void text(String name, Supplier<String> value) {
        values.put(name, () -> Cell.text(value.get()));
    }

    private void number(String name, Supplier<? extends Number> value) {
        values.put(name, () -> Cell.number(value.get().doubleValue()));
    }

    private String frameworks() {
        return snapshot.state().frameworkUses().isEmpty()
                ? "none chosen"
                : snapshot.state().frameworkUses().stream()
                        .flatMap(u -> WorkspaceFrameworks.find(snapshot, u.framework()).stream())
                        .map(f -> f.shortName())
                        .collect(Collectors.joining(", "));
    }

    /// The share of the catalogue's controls that a tested or audited record with fresh evidence proves somewhere.
    private double provenShare() {
        var catalogue = snapshot.library().controls().size();
        var proven = snapshot.state().records().stream()
                .filter(this::proves)
                .map(ControlRecord::control)
                .distinct()
                .count();
        return catalogue == 0 ? 0 : (double) proven / catalogue;
    }

    private boolean proves(ControlRecord kept) {
        return kept.status() == WorkStatus.IN_PLACE
                && kept.confidence().proves()
                && kept.evidence().stream()
                        .flatMap(id -> snapshot.state().evidence(id).stream())
                        .anyMatch(e -> e.freshAt(snapshot.at()));
    }

    Optional<Cell> find(String name) {
        return Optional.ofNullable(values.get(name)).map(Supplier::get);
    }

    List<String> names() {
        return List.copyOf(values.keySet());
    }
}
