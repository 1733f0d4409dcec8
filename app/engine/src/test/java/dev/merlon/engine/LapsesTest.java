package dev.merlon.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.merlon.engine.control.Coverage;
import dev.merlon.engine.control.Extents;
import dev.merlon.engine.control.Inheritance;
import dev.merlon.engine.control.Lapse;
import dev.merlon.engine.control.LayerMap;
import dev.merlon.engine.job.Job;
import dev.merlon.engine.model.EndpointId;
import dev.merlon.engine.model.Layer;
import dev.merlon.engine.model.Scope;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.control.ControlRecord;
import dev.merlon.engine.model.control.EvidenceKind;
import dev.merlon.engine.model.control.Tool;
import dev.merlon.engine.model.control.ToolKind;
import dev.merlon.engine.model.control.WorkStatus;
import dev.merlon.engine.model.rule.Outcome;
import dev.merlon.engine.model.rule.OutcomeState;
import dev.merlon.engine.problem.WorkbenchException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What controls hold in the sample, from whom, and until when.
class LapsesTest {

    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
    private static final LocalDate TODAY = NOW.atZone(ZoneOffset.UTC).toLocalDate();

    @TempDir
    private static Path folder;

    private static Path bank;
    private static Snapshot snapshot;

    @BeforeAll
    static void build() throws WorkbenchException {
        bank = folder.resolve("bank.merlon");
        try (var built = Sample.build(at(NOW), bank, Job.unwatched())) {
            snapshot = built.snapshot();
        }
    }

    private static Workbench at(Instant moment) {
        return Workbench.with(List.of(), Clock.fixed(moment, ZoneOffset.UTC), "Robin");
    }

    /// The foresight judges once; judging on the day itself must agree to the last outcome.
    @Test
    void foreseesWhatJudgingOnThatDayFinds() throws WorkbenchException {
        var lapses = lapses(400);
        var soon =
                lapses.stream().filter(l -> !l.reopens().isEmpty()).findFirst().orElseThrow();
        var until = new TreeSet<String>();
        lapses.stream()
                .filter(l -> !l.day().isAfter(soon.day()))
                .forEach(l -> l.reopens().forEach(o -> until.add(o.id())));

        assertThat(lostBy(soon.day().minusDays(1))).doesNotContainAnyElementsOf(ids(soon));
        assertThat(lostBy(soon.day())).containsExactlyInAnyOrderElementsOf(until);
        assertThat(soon.endpoints()).isPositive();
    }

    @Test
    void looksNoFurtherThanItIsAsked() throws WorkbenchException {
        assertThat(lapses(30))
                .isNotEmpty()
                .allSatisfy(l -> assertThat(l.day()).isBetween(TODAY.plusDays(1), TODAY.plusDays(30)))
                .isSortedAccordingTo(Comparator.comparing(Lapse::day).thenComparing(Lapse::control));
        assertThat(lapses(0)).isEmpty();
    }

    private static List<Lapse> lapses(int days) throws WorkbenchException {
        try (var open = at(NOW).open(bank, Job.unwatched())) {
            return open.lapses(days, Job.unwatched());
        }
    }

    private static Set<String> ids(Lapse lapse) {
        return lapse.reopens().stream().map(Outcome::id).collect(Collectors.toSet());
    }

    private static Set<String> lostBy(LocalDate day) throws WorkbenchException {
        try (var later = at(day.atTime(12, 0).toInstant(ZoneOffset.UTC)).open(bank, Job.unwatched())) {
            var held = held(later.snapshot());
            return held(snapshot).stream().filter(id -> !held.contains(id)).collect(Collectors.toSet());
        }
    }

    private static Set<String> held(Snapshot at) {
        return at.judgement()
                .outcomes()
                .filter(o -> o.state() == OutcomeState.HELD)
                .map(Outcome::id)
                .collect(Collectors.toSet());
    }

    @Test
    void showsWhatAnEndpointGetsFromAToolAndWhoAnswersForIt() throws WorkbenchException {
        try (var workspace = at(NOW).open(bank, Job.unwatched())) {
            var first =
                    workspace.snapshot().endpoints().findFirst().orElseThrow().id();
            var control = workspace.snapshot().library().controls().stream()
                    .filter(c -> c.layer() == Layer.GATEWAY)
                    .filter(c -> workspace.snapshot().state().records().stream()
                            .noneMatch(r -> r.control().equals(c.id())))
                    .findFirst()
                    .orElseThrow();
            var seen = workspace.describe(EvidenceKind.NOTE, "Seen", "in its settings", "Robin", null);
            var tool = new Tool(
                    "edge",
                    "Edge gateway",
                    ToolKind.GATEWAY,
                    Layer.GATEWAY,
                    Scope.of("select:api:" + first.api()),
                    "Platform",
                    "limits per account");
            var gateway = ControlRecord.declared(control.id(), new Scope.OfTool("edge"), WorkStatus.IN_PLACE, "", "")
                    .withEvidence(List.of(seen.id()));
            var own = ControlRecord.declared(
                    control.id(), new Scope.OfEndpoint(first), WorkStatus.PLANNED, "Payments", "");
            var withTool = workspace.put("Put the gateway in place", List.of(tool, seen, gateway));
            var other = withTool.api(first.api())
                    .orElseThrow()
                    .endpoints()
                    .getLast()
                    .id();
            var after = workspace.record("Overrode it", List.of(own));

            var inherited = at(other, after, control.id());
            assertThat(inherited.from()).isEqualTo(Inheritance.From.TOOL);
            assertThat(inherited.responsible()).isEqualTo("Platform");
            assertThat(inherited.leaves()).isEqualTo("limits per account");
            assertThat(inherited.standing()).isEqualTo(Inheritance.Standing.DECLARED);
            assertThat(inherited.overrides()).isFalse();
            var overriding = at(first, after, control.id());
            assertThat(overriding.from()).isEqualTo(Inheritance.From.OWN);
            assertThat(overriding.overridden()).containsExactly(gateway);
            assertThat(overriding.owesReason()).isTrue();
            var floor = LayerMap.of(other, after, Coverage.of(after), Extents.of(after)).floors().stream()
                    .filter(f -> f.layer() == Layer.GATEWAY)
                    .findFirst()
                    .orElseThrow();
            assertThat(floor.tools()).containsExactly(tool);
            assertThat(floor.empty()).isFalse();
            workspace.undo();
            workspace.undo();
        }
    }

    @Test
    void accountsForEveryHeldOutcomeInSomeLayerOrByTheContract() {
        var coverage = Coverage.of(snapshot);
        var extents = Extents.of(snapshot);
        for (var endpoint : snapshot.endpoints().toList()) {
            var map = LayerMap.of(endpoint.id(), snapshot, coverage, extents);
            var stopped = new TreeSet<String>();
            map.floors().forEach(f -> f.stops().forEach(o -> stopped.add(o.id())));
            map.by().forEach(o -> stopped.add(o.id()));

            assertThat(stopped)
                    .containsExactlyInAnyOrderElementsOf(
                            snapshot.judgement().ofEndpoint().getOrDefault(endpoint.id(), List.of()).stream()
                                    .filter(o -> o.state() == OutcomeState.HELD)
                                    .map(Outcome::id)
                                    .toList());
            assertThat(map.floors()).hasSize(Layer.values().length);
        }
    }

    private static Inheritance at(EndpointId endpoint, Snapshot after, String control) {
        return Inheritance.at(endpoint, after, Coverage.of(after)).stream()
                .filter(i -> i.speaks().control().equals(control))
                .findFirst()
                .orElseThrow();
    }
}
