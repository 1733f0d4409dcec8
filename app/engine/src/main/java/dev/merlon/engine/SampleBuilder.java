package dev.merlon.engine;

import dev.merlon.engine.job.Job;
import dev.merlon.engine.model.ApiClass;
import dev.merlon.engine.model.DataClass;
import dev.merlon.engine.model.Exposure;
import dev.merlon.engine.model.Scope;
import dev.merlon.engine.model.change.Entity;
import dev.merlon.engine.model.control.Applicability;
import dev.merlon.engine.model.control.Confidence;
import dev.merlon.engine.model.control.ControlRecord;
import dev.merlon.engine.model.control.Evidence;
import dev.merlon.engine.model.control.EvidenceKind;
import dev.merlon.engine.model.control.Result;
import dev.merlon.engine.model.control.WorkStatus;
import dev.merlon.engine.model.fact.Answer;
import dev.merlon.engine.model.fact.FactValue;
import dev.merlon.engine.model.framework.FrameworkUse;
import dev.merlon.engine.model.rule.Decision;
import dev.merlon.engine.model.rule.DecisionKind;
import dev.merlon.engine.model.rule.Outcome;
import dev.merlon.engine.problem.WorkbenchException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Plays the sample's script into a workspace, one change for each step that a person would take.
final class SampleBuilder {

    private final Workspace workspace;
    private final SampleScript script;
    private final Path files;
    private final Instant now;
    private final LocalDate today;

    /// @param files  where the script's files lie
    SampleBuilder(Workspace workspace, SampleScript script, Path files) {
        this.workspace = workspace;
        this.script = script;
        this.files = files;
        this.now = workspace.snapshot().at();
        this.today = now.atZone(ZoneOffset.UTC).toLocalDate();
    }

    static String evidenceFile(String name) {
        return "evidence/" + name;
    }

    void build(Job job) throws WorkbenchException {
        for (var api : script.apis()) {
            var plan = workspace.planImport(List.of(files.resolve(api.contract())), job);
            workspace.take(plan, profile(api), job);
        }
        workspace.put(
                "Answers to " + script.frameworks().size() + " frameworks",
                script.frameworks().stream().map(SampleBuilder::use).toList());
        job.checkCancelled();
        job.progress("answering questions", 0.6);
        for (var each : byScope(script.answers(), SampleScript.Said::scope).entrySet()) {
            var answers = each.getValue().stream().map(this::answer).toList();
            workspace.answer("Answered " + answers.size() + " questions about " + each.getKey(), answers);
        }
        job.checkCancelled();
        job.progress("recording controls", 0.8);
        record();
        job.progress("deciding", 0.95);
        workspace.decide("Decided on " + script.decisions().size() + " outcomes", decisions());
    }

    private static FrameworkUse use(SampleScript.Answering each) {
        return new FrameworkUse(each.framework(), each.level() == null ? "" : each.level(), each.why());
    }

    private void record() throws WorkbenchException {
        var evidence = new LinkedHashMap<String, Evidence>();
        for (var each : script.evidence().entrySet()) {
            evidence.put(each.getKey(), evidence(each.getValue()));
        }
        for (var each : byScope(script.controls(), SampleScript.Recorded::scope).entrySet()) {
            var entities = new ArrayList<Entity>();
            for (var recorded : each.getValue()) {
                var proofs = names(recorded).stream()
                        .map(name -> find(evidence, name))
                        .toList();
                entities.addAll(proofs);
                entities.add(controlRecord(
                        recorded, proofs.stream().map(Evidence::id).toList()));
            }
            workspace.put(
                    "Recorded " + each.getValue().size() + " controls for " + each.getKey(),
                    entities.stream().distinct().toList());
        }
    }

    private static ApiProfile profile(SampleScript.Contract api) {
        return new ApiProfile(
                new ApiClass(api.apiClass()),
                word(Exposure.values(), Exposure::word, api.exposure()),
                api.owner(),
                api.data().stream()
                        .map(d -> word(DataClass.values(), DataClass::word, d))
                        .toList());
    }

    private Answer answer(SampleScript.Said said) {
        var value =
                said.value().equals("unknown") ? FactValue.UNKNOWN : FactValue.of(Boolean.parseBoolean(said.value()));
        return Answer.of(said.fact(), Scope.of(said.scope()), value, said.who(), ago(said.daysAgo()), said.note());
    }

    private Evidence evidence(SampleScript.Proof proof) throws WorkbenchException {
        var expires = today.plusDays(proof.expiresInDays());
        var title = proof.title() == null ? "" : proof.title();
        if (proof.file() != null) {
            return workspace.keepFile(
                    files.resolve(evidenceFile(proof.file())),
                    proof.collector(),
                    today.minusDays(proof.capturedDaysAgo()),
                    expires);
        }
        return proof.link() != null
                ? workspace.describe(EvidenceKind.LINK, title, proof.link(), proof.collector(), expires)
                : workspace.describe(EvidenceKind.NOTE, title, textOf(proof.note()), proof.collector(), expires);
    }

    private ControlRecord controlRecord(SampleScript.Recorded recorded, List<String> evidence) {
        var scope = Scope.of(recorded.scope());
        var applies = recorded.applies() == null || recorded.applies();
        return new ControlRecord(
                ControlRecord.idOf(recorded.control(), scope),
                recorded.control(),
                scope,
                applies ? Applicability.APPLIES : Applicability.NOT_APPLICABLE,
                textOf(recorded.reason()),
                word(WorkStatus.values(), WorkStatus::word, recorded.status()),
                recorded.result() == null
                        ? Result.NOT_ASSESSED
                        : word(Result.values(), Result::word, recorded.result()),
                recorded.confidence() == null
                        ? Confidence.DECLARED
                        : word(Confidence.values(), Confidence::word, recorded.confidence()),
                recorded.owner(),
                later(recorded.dueInDays()),
                later(recorded.reviewInDays()),
                recorded.maturity(),
                recorded.target() == null ? 0 : recorded.target(),
                evidence,
                textOf(recorded.note()));
    }

    private List<Decision> decisions() {
        var outcomes = workspace.snapshot().judgement().outcomes().collect(Collectors.toMap(Outcome::id, o -> o));
        return script.decisions().stream()
                .map(decided -> new Decision(
                        decided.outcome(),
                        word(DecisionKind.values(), DecisionKind::word, decided.decided()),
                        decided.reason(),
                        decided.who(),
                        ago(decided.daysAgo()),
                        later(decided.untilInDays()),
                        find(outcomes, decided.outcome()).fingerprint()))
                .toList();
    }

    /// One change for the organisation and one for each API, in the script's order.
    private static <T> Map<String, List<T>> byScope(List<T> items, Function<T, String> scope) {
        return items.stream()
                .collect(Collectors.groupingBy(
                        item -> switch (Scope.of(scope.apply(item))) {
                            case Scope.Organisation() -> "the organisation";
                            case Scope.OfTool(var tool) -> tool;
                            case Scope.OfSelector(var selector) -> selector.text();
                            case Scope.OfApi(var api) -> api;
                            case Scope.OfEndpoint(var endpoint) -> endpoint.api();
                        },
                        LinkedHashMap::new,
                        Collectors.toList()));
    }

    private static List<String> names(SampleScript.Recorded recorded) {
        var names = recorded.evidence();
        return names == null ? List.of() : names;
    }

    private static <T> T find(Map<String, T> byName, String name) {
        var found = byName.get(name);
        if (found == null) {
            throw new IllegalStateException("the sample's script names what is not there: " + name);
        }
        return found;
    }

    private static <E> E word(E[] values, Function<E, String> word, String wanted) {
        return Arrays.stream(values)
                .filter(value -> word.apply(value).equals(wanted))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the sample's script has no such word: " + wanted));
    }

    private static String textOf(@Nullable String text) {
        return text == null ? "" : text;
    }

    private Instant ago(int days) {
        return now.minus(days, ChronoUnit.DAYS);
    }

    private @Nullable LocalDate later(@Nullable Integer days) {
        return days == null ? null : today.plusDays(days);
    }
}
