package dev.merlon.engine.report.workbook.data;

import dev.merlon.engine.model.ApiClass;
import dev.merlon.engine.model.Exposure;
import dev.merlon.engine.model.Severity;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.control.ActionStatus;
import dev.merlon.engine.model.control.Applicability;
import dev.merlon.engine.model.control.Confidence;
import dev.merlon.engine.model.control.EvidenceKind;
import dev.merlon.engine.model.control.FindingState;
import dev.merlon.engine.model.control.Result;
import dev.merlon.engine.model.control.WorkStatus;
import dev.merlon.engine.model.rule.DecisionKind;
import dev.merlon.engine.report.view.Phrase;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// The words that input cells take, by the name of their list.
public final class WordLists {

    private static final String CLASSES = "class";

    private static final Map<String, List<String>> LISTS = Map.ofEntries(
            Map.entry("applicability", words(Applicability.values(), Applicability::word)),
            Map.entry("status", words(WorkStatus.values(), WorkStatus::word)),
            Map.entry("result", words(Result.values(), Result::word)),
            Map.entry("confidence", words(Confidence.values(), Confidence::word)),
            Map.entry(
                    "decision",
                    DecisionKind.choices().stream().map(DecisionKind::word).toList()),
            Map.entry("finding_state", words(FindingState.values(), FindingState::word)),
            Map.entry("action_status", words(ActionStatus.values(), ActionStatus::word)),
            Map.entry("severity", words(Severity.values(), Phrase::mark).reversed()),
            Map.entry("evidence_kind", words(EvidenceKind.values(), EvidenceKind::word)),
            Map.entry("exposure", words(Exposure.values(), Exposure::word)),
            Map.entry("maturity", List.of("0", "1", "2", "3", "4", "5")),
            Map.entry("yes_no", List.of("yes", "no")),
            Map.entry("method", List.of("examine", "interview", "test")),
            Map.entry("sampling", List.of("all", "random", "judgement", "systematic")),
            Map.entry("attribute", List.of("pass", "fail", "n/a")));

    private WordLists() {}

    private static <E> List<String> words(E[] values, Function<E, String> word) {
        return Stream.of(values).map(word).toList();
    }

    /// @param snapshot  whose classes of APIs are offered, the organisation's own among them
    static Optional<List<String>> find(String name, Snapshot snapshot) {
        return name.equals(CLASSES) ? Optional.of(classes(snapshot)) : Optional.ofNullable(LISTS.get(name));
    }

    private static List<String> classes(Snapshot snapshot) {
        var defined = snapshot.library().classes().classes().stream()
                .map(c -> c.apiClass().id());
        var used = snapshot.state().apis().stream().map(a -> a.apiClass().id());
        var builtIn = Stream.of(ApiClass.PUBLIC.id(), ApiClass.PARTNER.id(), ApiClass.INTERNAL.id());
        return Stream.of(builtIn, defined, used)
                .flatMap(Function.identity())
                .distinct()
                .toList();
    }

    /// By name.
    public static List<String> names() {
        return Stream.concat(LISTS.keySet().stream(), Stream.of(CLASSES))
                .sorted()
                .toList();
    }
}
