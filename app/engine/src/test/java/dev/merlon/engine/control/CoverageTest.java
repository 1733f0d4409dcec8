package dev.merlon.engine.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.merlon.engine.model.EndpointId;
import dev.merlon.engine.model.Layer;
import dev.merlon.engine.model.Scope;
import dev.merlon.engine.model.control.Applicability;
import dev.merlon.engine.model.control.Confidence;
import dev.merlon.engine.model.control.ControlRecord;
import dev.merlon.engine.model.control.Evidence;
import dev.merlon.engine.model.control.EvidenceKind;
import dev.merlon.engine.model.control.Result;
import dev.merlon.engine.model.control.Tool;
import dev.merlon.engine.model.control.ToolKind;
import dev.merlon.engine.model.control.WorkStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CoverageTest {

    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
    private static final EndpointId PAY = new EndpointId("payments", "pay");
    private static final EndpointId LIST = new EndpointId("payments", "list");
    private static final EndpointId ELSEWHERE = new EndpointId("cards", "list");

    @Test
    void letsTheNarrowestScopeSpeak() {
        var everywhere = inPlace(new Scope.Organisation());
        var ofApi = inPlace(new Scope.OfApi("payments"));
        var ofEndpoint = inPlace(new Scope.OfEndpoint(PAY));
        var coverage = new Coverage(List.of(ofEndpoint, everywhere, ofApi), List.of(), Extents.NONE, NOW);

        assertThat(coverage.recordFor("C-1", PAY)).contains(ofEndpoint);
        assertThat(coverage.recordFor("C-1", LIST)).contains(ofApi);
        assertThat(coverage.recordFor("C-1", ELSEWHERE)).contains(everywhere);
        assertThat(coverage.recordForApi("C-1", "payments")).contains(ofApi);
        assertThat(coverage.recordForApi("C-1", "cards")).contains(everywhere);
        assertThat(coverage.recordFor("C-2", PAY)).isEmpty();
        assertThat(coverage.recordForApi("C-2", "payments")).isEmpty();
    }

    @Test
    void letsARecordOfOneEndpointSayNothingAboutItsApi() {
        var coverage = new Coverage(List.of(inPlace(new Scope.OfEndpoint(PAY))), List.of(), Extents.NONE, NOW);

        assertThat(coverage.recordForApi("C-1", "payments")).isEmpty();
        assertThat(coverage.variesWithin("C-1", "payments")).isTrue();
        assertThat(coverage.variesWithin("C-1", "cards")).isFalse();
        assertThat(coverage.recorded()).containsExactly("C-1");
    }

    @Test
    void holdsWithFreshEvidenceUntilTheEndOfItsLastDay() {
        assertThat(holds(evidence(null))).isTrue();
        assertThat(holds(evidence(LocalDate.of(2026, 11, 24)))).isTrue();
        assertThat(holds(evidence(LocalDate.of(2026, 11, 23)))).isFalse();
    }

    @Test
    void holdsNothingWithoutEvidenceThatTheWorkspaceHas() {
        var declared = inPlace(new Scope.Organisation());

        assertThat(new Coverage(List.of(declared), List.of(), Extents.NONE, NOW).holds(declared))
                .isFalse();
        var dangling = declared.withEvidence(List.of("E-gone"));
        assertThat(new Coverage(List.of(dangling), List.of(), Extents.NONE, NOW).holds(dangling))
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource(Result.class)
    void doesNotHoldWhatWasFoundWanting(Result result) {
        var assessed = withEvidence().withResult(result, Confidence.TESTED);

        assertThat(coverageOf(assessed).holds(assessed))
                .isEqualTo(result == Result.MET || result == Result.NOT_ASSESSED);
    }

    @ParameterizedTest
    @EnumSource(WorkStatus.class)
    void holdsOnlyWhatIsInPlace(WorkStatus status) {
        var each = ControlRecord.declared("C-1", new Scope.Organisation(), status, "", "")
                .withEvidence(List.of("E-1"));

        assertThat(coverageOf(each).holds(each)).isEqualTo(status == WorkStatus.IN_PLACE);
    }

    @ParameterizedTest
    @EnumSource(Confidence.class)
    void provesOnlyWhatWasTestedOrAudited(Confidence confidence) {
        var assessed = withEvidence().withResult(Result.MET, confidence);

        assertThat(coverageOf(assessed).proves(assessed))
                .isEqualTo(confidence == Confidence.TESTED || confidence == Confidence.AUDITED);
    }

    @Test
    void doesNotHoldWhatDoesNotApply() {
        var r = withEvidence();
        var none = new ControlRecord(
                r.id(),
                r.control(),
                r.scope(),
                Applicability.NOT_APPLICABLE,
                "no uploads",
                r.status(),
                r.result(),
                r.confidence(),
                r.owner(),
                r.due(),
                r.nextReview(),
                r.maturity(),
                r.target(),
                r.evidence(),
                r.note());

        assertThat(coverageOf(none).holds(none)).isFalse();
    }

    @Test
    void ranksToolsSelectorsAndApisByHowNarrowTheyAre() {
        var world = World.of("payments", "cards");
        var tool = new Tool("gw", "Gateway", ToolKind.GATEWAY, Layer.GATEWAY, new Scope.Organisation(), "", "");
        var extents = new Extents(world, List.of(tool));
        var ranked = List.of(
                inPlace(new Scope.OfEndpoint(PAY)),
                inPlace(Scope.of("select:api:payments & method:write")),
                inPlace(new Scope.OfApi("payments")),
                inPlace(Scope.of("select:method:write & tag:money")),
                inPlace(Scope.of("select:method:POST")),
                inPlace(Scope.of("select:method:POST,PUT")),
                inPlace(new Scope.OfTool("gw")),
                inPlace(new Scope.Organisation()));

        for (var first = 0; first < ranked.size(); first++) {
            var left = new ArrayList<>(ranked.subList(first, ranked.size()));
            Collections.shuffle(left, new Random(first));
            var coverage = new Coverage(left, List.of(), extents, NOW);
            assertThat(coverage.recordFor("C-1", PAY)).contains(ranked.get(first));
            assertThat(coverage.recordsAt("C-1", PAY)).isEqualTo(ranked.subList(first, ranked.size()));
        }
    }

    @Test
    void givesTheSameRecordWhateverTheOrderWhereTwoAreEquallyNarrow() {
        var extents = new Extents(World.of("payments"), List.of());
        var money = inPlace(Scope.of("select:tag:money"));
        var posts = inPlace(Scope.of("select:method:POST"));

        assertThat(new Coverage(List.of(money, posts), List.of(), extents, NOW).recordFor("C-1", PAY))
                .isEqualTo(new Coverage(List.of(posts, money), List.of(), extents, NOW).recordFor("C-1", PAY))
                .contains(posts);
    }

    @Test
    void takesASelectorOfWholeApisForTheApi() {
        var extents = new Extents(World.of("payments", "cards"), List.of());
        var record = inPlace(Scope.of("select:api:pay*"));
        var coverage = new Coverage(List.of(record), List.of(), extents, NOW);

        assertThat(coverage.recordForApi("C-1", "payments")).contains(record);
        assertThat(coverage.recordFor("C-1", LIST)).contains(record);
        assertThat(coverage.recordForApi("C-1", "cards")).isEmpty();
        assertThat(coverage.variesWithin("C-1", "payments")).isFalse();
    }

    @Test
    void takesAToolThatIsGoneForCoveringNothing() {
        var coverage = new Coverage(List.of(inPlace(new Scope.OfTool("gone"))), List.of(), Extents.NONE, NOW);

        assertThat(coverage.recordFor("C-1", PAY)).isEmpty();
    }

    private static boolean holds(Evidence evidence) {
        return new Coverage(List.of(withEvidence()), List.of(evidence), Extents.NONE, NOW).holds(withEvidence());
    }

    private static Coverage coverageOf(ControlRecord each) {
        return new Coverage(List.of(each), List.of(evidence(null)), Extents.NONE, NOW);
    }

    private static ControlRecord withEvidence() {
        return inPlace(new Scope.Organisation()).withEvidence(List.of("E-1"));
    }

    private static ControlRecord inPlace(Scope scope) {
        return ControlRecord.declared("C-1", scope, WorkStatus.IN_PLACE, "someone", "");
    }

    private static Evidence evidence(@Nullable LocalDate expires) {
        return new Evidence(
                "E-1", EvidenceKind.NOTE, "note", "seen", 0, LocalDate.of(2026, 1, 1), NOW, "someone", expires);
    }
}
