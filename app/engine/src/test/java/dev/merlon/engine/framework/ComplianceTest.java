package dev.merlon.engine.framework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.merlon.engine.model.ApiClass;
import dev.merlon.engine.model.Principle;
import dev.merlon.engine.model.Scope;
import dev.merlon.engine.model.control.Applicability;
import dev.merlon.engine.model.control.Confidence;
import dev.merlon.engine.model.control.ControlRecord;
import dev.merlon.engine.model.control.Result;
import dev.merlon.engine.model.control.WorkStatus;
import dev.merlon.engine.model.fact.FactSheet;
import dev.merlon.engine.model.framework.FrameworkUse;
import dev.merlon.engine.model.framework.Level;
import dev.merlon.engine.model.framework.RequirementRuling;
import dev.merlon.engine.model.framework.RequirementStatus;
import dev.merlon.engine.model.rule.Categories;
import dev.merlon.engine.model.rule.Impact;
import dev.merlon.engine.model.rule.Judgement;
import dev.merlon.engine.model.rule.Outcome;
import dev.merlon.engine.model.rule.OutcomeState;
import dev.merlon.engine.model.rule.Rating;
import dev.merlon.engine.model.rule.Rule;
import dev.merlon.engine.model.rule.RuleKind;
import dev.merlon.engine.model.rule.RuleTarget;
import dev.merlon.engine.model.rule.Subject;
import dev.merlon.engine.model.rule.Verdict;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Cases counted by hand in [World].
class ComplianceTest {

    private static final Scope EVERYWHERE = new Scope.Organisation();
    private static final Scope SHOP = new Scope.OfApi("shop");
    private static final Scope LEDGER = new Scope.OfApi("ledger");

    @Test
    void assessesNothingWhereNothingIsRecorded() {
        var coverage = new World().coverage();

        assertThat(coverage.requirements())
                .extracting(RequirementCoverage::status)
                .containsOnly(RequirementStatus.NOT_ASSESSED);
        assertThat(coverage.of("1").orElseThrow().places()).isEqualTo(new Places(0, 0, 0, 3, 0));
        assertThat(coverage.of("2").orElseThrow().places()).isEqualTo(new Places(0, 0, 0, 3 + 5, 0));
        assertThat(coverage.of("4").orElseThrow().places()).isEqualTo(Places.NONE);
        assertThat(coverage.of("4").orElseThrow().reason()).isEqualTo("No control of the catalogue serves it.");
        assertThat(coverage.percentMet()).isZero();
    }

    /// A is meant for public APIs only: its three places are all that count.
    @Test
    void meetsARequirementWhereItsControlIsProvenWhereverItIsMeantToBe() {
        var world = new World().with(World.proven("A", SHOP));

        assertThat(world.of("1").status()).isEqualTo(RequirementStatus.MET);
        assertThat(world.of("1").places()).isEqualTo(new Places(3, 0, 0, 0, 0));
        assertThat(world.of("1").reason()).isEqualTo("A is met wherever it is meant to be.");
        assertThat(world.of("1").restsOnProposals()).isFalse();
    }

    @Test
    void letsOneControlServeManyRequirements() {
        var world = new World().with(World.proven("A", SHOP), World.proven("B", EVERYWHERE));

        assertThat(world.of("2").status()).isEqualTo(RequirementStatus.MET);
        assertThat(world.of("2").places()).isEqualTo(new Places(3 + 5, 0, 0, 0, 0));
        assertThat(world.of("2").restsOnProposals()).isTrue();
        assertThat(world.of("3").status()).isEqualTo(RequirementStatus.PARTLY_MET);
        assertThat(world.of("3").places()).isEqualTo(new Places(5, 0, 0, 5, 0));
        assertThat(world.of("3").reason()).isEqualTo("1 of 2 controls met. C is not recorded.");
        assertThat(world.coverage().percentMet()).isEqualTo(50);
    }

    @Test
    void letsTheNarrowerRecordSpeakAtItsEndpoint() {
        var one = new Scope.OfEndpoint(World.endpoint("shop", 2));
        var world = new World()
                .with(World.proven("A", SHOP), World.proven("A", one).withResult(Result.NOT_MET, Confidence.AUDITED));

        assertThat(world.of("1").status()).isEqualTo(RequirementStatus.PARTLY_MET);
        assertThat(world.of("1").places()).isEqualTo(new Places(2, 0, 1, 0, 0));
        assertThat(world.of("1").reason()).isEqualTo("0 of 1 control met. A was found not met at 1 endpoint.");
    }

    @Test
    void neverCountsWhatIsDeclaredAsMet() {
        var declared = World.proven("A", SHOP).withResult(Result.MET, Confidence.DECLARED);

        assertThat(new World().with(declared).of("1").status()).isEqualTo(RequirementStatus.PARTLY_MET);
        assertThat(new World().with(declared).of("1").reason())
                .isEqualTo("0 of 1 control met. A is met by what is declared only.");
        var inferred = World.proven("A", SHOP).withResult(Result.MET, Confidence.INFERRED);
        assertThat(new World().with(inferred).of("1").status()).isEqualTo(RequirementStatus.PARTLY_MET);
    }

    @Test
    void countsNobodysAssessmentAsNone() {
        var inPlace = ControlRecord.declared("A", SHOP, WorkStatus.IN_PLACE, "Kim", "")
                .withEvidence(List.of("fresh"));

        assertThat(new World().with(inPlace).of("1").status()).isEqualTo(RequirementStatus.NOT_ASSESSED);
    }

    @Test
    void takesWhatIsPlannedForNotMetAndWhatIsDegradedForPartlyMet() {
        var planned = ControlRecord.declared("A", SHOP, WorkStatus.PLANNED, "Kim", "");
        var degraded = ControlRecord.declared("A", SHOP, WorkStatus.DEGRADED, "Kim", "")
                .withResult(Result.MET, Confidence.AUDITED)
                .withEvidence(List.of("fresh"));

        assertThat(new World().with(planned).of("1").status()).isEqualTo(RequirementStatus.NOT_MET);
        assertThat(new World().with(planned).of("1").reason()).isEqualTo("0 of 1 control met. A is planned.");
        assertThat(new World().with(degraded).of("1").status()).isEqualTo(RequirementStatus.PARTLY_MET);
    }

    @Test
    void fallsBackWhereEvidenceExpired() {
        var stale = World.proven("A", SHOP).withEvidence(List.of("stale"));
        var none = World.proven("A", SHOP).withEvidence(List.of());

        assertThat(new World().with(stale).of("1").status()).isEqualTo(RequirementStatus.PARTLY_MET);
        assertThat(new World().with(stale).of("1").reason())
                .isEqualTo("0 of 1 control met. A was tested, but its evidence has expired.");
        assertThat(new World().with(none).of("1").reason())
                .isEqualTo("0 of 1 control met. A was tested, but there is no evidence.");
    }

    /// C at the ledger does not count: what is left is met.
    @Test
    void leavesOutPlacesAtWhichAControlDoesNotApply() {
        var world = new World()
                .with(
                        World.proven("B", EVERYWHERE),
                        World.proven("C", SHOP),
                        World.notApplicable("C", LEDGER, "no callers"));

        assertThat(world.of("3").status()).isEqualTo(RequirementStatus.MET);
        assertThat(world.of("3").places()).isEqualTo(new Places(5 + 3, 0, 0, 0, 2));
    }

    @Test
    void doesNotApplyWhereNoneOfItsControlsDoes() {
        var world = new World().with(World.notApplicable("A", SHOP, "no logins"));

        assertThat(world.of("1").status()).isEqualTo(RequirementStatus.NOT_APPLICABLE);
        assertThat(world.of("1").reason()).isEqualTo("None of the controls that serve it applies anywhere.");
        assertThat(world.coverage().counted()).isEqualTo(3);
    }

    @Test
    void isLeftOutWhereSomebodySaysSoWithAReason() {
        var ruling = new RequirementRuling("own", "4", Applicability.NOT_APPLICABLE, "no browser", "Kim", World.NOW);
        var world = new World().with(World.proven("A", SHOP), World.proven("B", EVERYWHERE), ruling);

        assertThat(world.of("4").status()).isEqualTo(RequirementStatus.NOT_APPLICABLE);
        assertThat(world.of("4").reason()).isEqualTo("Left out: no browser");
        assertThat(world.of("4").ruling()).contains(ruling);
        assertThat(world.coverage().counted()).isEqualTo(3);
        assertThat(world.coverage().percentMet()).isEqualTo(66);
    }

    @Test
    void takesTheOrganisationForOnePlaceWhereThereIsNoApiYet() {
        var world = new World().withoutApis().with(World.proven("A", EVERYWHERE));

        assertThat(world.of("1").status()).isEqualTo(RequirementStatus.MET);
        assertThat(world.of("2").places()).isEqualTo(new Places(1, 0, 0, 1, 0));
    }

    @Test
    void asksOnlyForWhatTheLevelAsksFor() {
        var used = Compliance.of(new World()
                        .with(new FrameworkUse("own", "L1", "contract"), new FrameworkUse("gone", "", ""))
                        .snapshot())
                .used();

        assertThat(used).singleElement().satisfies(coverage -> {
            assertThat(coverage.title()).isEqualTo("Own, " + new Level("L1", "Level 1").name());
            assertThat(coverage.requirements())
                    .extracting(r -> r.requirement().id())
                    .containsExactly("1", "2");
        });
    }

    /// One rule by the control that would hold it, one by the weakness that it finds.
    @Test
    void namesWhatFiresAgainstIt() {
        var held = rule("R-1", List.of("A"), List.of(1));
        var weak = rule("R-2", List.of("Z"), List.of(79));
        var shop = World.api("shop", ApiClass.PUBLIC);
        var pay = World.endpoint(World.endpoint("shop", 1));
        var ship = World.endpoint(World.endpoint("shop", 2));
        var judgement = new Judgement(
                List.of(held, weak),
                Map.of(
                        pay.id(),
                                List.of(
                                        fires(held, new Subject(shop, pay, facts())),
                                        fires(weak, new Subject(shop, pay, facts()))),
                        ship.id(), List.of(fires(held, new Subject(shop, ship, facts())))),
                Map.of());
        var world = new World().with(World.proven("A", SHOP)).judged(judgement);

        assertThat(world.of("1").status()).isEqualTo(RequirementStatus.MET);
        assertThat(world.of("1").against()).singleElement().satisfies(against -> {
            assertThat(against.rule()).isEqualTo(held);
            assertThat(against.outcomes()).isEqualTo(2);
            assertThat(against.endpoints()).containsExactlyInAnyOrder(pay.id(), ship.id());
        });
        assertThat(world.of("4").against()).extracting(Against::rule).containsExactly(weak);
        assertThat(world.of("3").against()).isEmpty();
    }

    @Test
    void writesAStatementOfApplicability() {
        var out = new RequirementRuling("own", "4", Applicability.NOT_APPLICABLE, "no browser", "Kim", World.NOW);
        var in = new RequirementRuling("own", "2", Applicability.APPLIES, "law", "Kim", World.NOW);
        var lines = StatementLine.of(
                new World().with(World.proven("A", SHOP), in, out).coverage());

        assertThat(lines)
                .extracting(
                        l -> l.requirement().id(),
                        StatementLine::applicable,
                        StatementLine::justification,
                        StatementLine::status,
                        StatementLine::controls)
                .containsExactly(
                        tuple("1", true, "", RequirementStatus.MET, List.of("A")),
                        tuple("2", true, "law", RequirementStatus.PARTLY_MET, List.of("A", "B")),
                        tuple("3", true, "", RequirementStatus.NOT_ASSESSED, List.of("B", "C")),
                        tuple("4", false, "no browser", RequirementStatus.NOT_APPLICABLE, List.of()));
    }

    private static FactSheet facts() {
        return FactSheet.builder(World.FACTS).build();
    }

    private static Outcome fires(Rule rule, Subject subject) {
        var rating = new Rating(3, 3, List.of());
        return new Outcome(
                subject,
                new Verdict(rule, OutcomeState.FIRES, rating, List.of(), List.of(), List.of(), false, "because"),
                null);
    }

    private static Rule rule(String id, List<String> heldBy, List<Integer> cwe) {
        return new Rule(
                id,
                RuleKind.THREAT,
                id,
                RuleTarget.ENDPOINT,
                "true",
                "",
                heldBy,
                Map.of(),
                3,
                new Impact.Fixed(3),
                new Categories(List.of(), List.of(), List.of(), cwe, List.of()),
                Principle.LIFECYCLE,
                "",
                "",
                List.of(),
                List.of(),
                World.ORIGIN);
    }
}
