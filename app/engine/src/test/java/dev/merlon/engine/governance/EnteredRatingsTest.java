package dev.merlon.engine.governance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.merlon.engine.control.Extents;
import dev.merlon.engine.model.EndpointId;
import dev.merlon.engine.model.Scope;
import dev.merlon.engine.model.Severity;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.rating.EnteredRating;
import dev.merlon.engine.model.rule.Judgement;
import dev.merlon.engine.model.rule.Outcome;
import dev.merlon.engine.model.rule.OutcomeState;
import dev.merlon.engine.model.rule.RatingRecord;
import dev.merlon.engine.model.rule.Residual;
import dev.merlon.engine.report.SnapshotFixture;
import dev.merlon.engine.report.view.Phrase;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EnteredRatingsTest {

    private static final EnteredRating LOW =
            EnteredRating.of("CVSS:4.0/AV:P/AC:H/AT:P/PR:H/UI:A/VC:L/VI:N/VA:N/SC:N/SI:N/SA:N");
    private static final EnteredRating CRITICAL =
            EnteredRating.of("CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:H/SI:H/SA:H");

    private final Snapshot snapshot = SnapshotFixture.small();
    private final EndpointId first =
            snapshot.apis().getFirst().endpoints().getFirst().id();

    @Test
    void theNarrowestScopeSpeaks() {
        var rated = rated(
                record(new Scope.Organisation(), LOW),
                record(new Scope.OfApi("ledger-api"), CRITICAL),
                record(new Scope.OfEndpoint(first), CRITICAL));

        rated.forEach(o -> {
            var critical =
                    o.api().equals("ledger-api") || o.atEndpoint().orElseThrow().equals(first);
            assertThat(o.severity()).isEqualTo(critical ? Severity.CRITICAL : Severity.LOW);
            assertThat(o.rating().risk()).isEqualTo(critical ? 25 : 2);
        });
        assertThat(rated).hasSize(12);
    }

    @Test
    void changesHowBadItIsAndNothingElse() {
        var before = ofRule(snapshot.judgement().outcomes().toList());
        var after = rated(record(new Scope.Organisation(), CRITICAL));

        assertThat(after)
                .extracting(Outcome::id)
                .isEqualTo(before.stream().map(Outcome::id).toList());
        assertThat(after)
                .extracting(Outcome::state)
                .isEqualTo(before.stream().map(Outcome::state).toList());
        assertThat(after)
                .extracting(Outcome::live)
                .isEqualTo(before.stream().map(Outcome::live).toList());
        assertThat(after)
                .extracting(Outcome::reason)
                .isEqualTo(before.stream().map(Outcome::reason).toList());
    }

    @Test
    void leavesOtherRulesAlone() {
        var records = List.of(record(new Scope.Organisation(), CRITICAL));
        var after = new EnteredRatings(records, Extents.NONE).applyTo(snapshot.judgement());

        assertThat(after.outcomes().filter(o -> !o.rule().id().equals("BOLA-00")))
                .containsExactlyElementsOf(snapshot.judgement()
                        .outcomes()
                        .filter(o -> !o.rule().id().equals("BOLA-00"))
                        .toList());
        assertThat(new EnteredRatings(List.of(), Extents.NONE).applyTo(snapshot.judgement()))
                .isSameAs(snapshot.judgement());
    }

    @Test
    void ratesComponentsByTheScopeOfTheirApi() {
        var component = snapshot.judgement().at("ledger-api").getFirst();
        var judgement = new Judgement(
                snapshot.judgement().rules(), Map.of(), Map.of(), Map.of("ledger-api", List.of(component)));
        var rule = component.rule().id();

        var rated = new EnteredRatings(
                        List.of(RatingRecord.of(
                                rule, new Scope.OfApi("ledger-api"), CRITICAL, "", "Alex", SnapshotFixture.AT)),
                        Extents.NONE)
                .applyTo(judgement);

        assertThat(rated.atComponents("ledger-api"))
                .singleElement()
                .extracting(Outcome::severity)
                .isEqualTo(Severity.CRITICAL);
    }

    @Test
    void tellsTheArithmeticBesideTheRulesOwn() {
        var outcome = rated(record(new Scope.Organisation(), LOW)).getFirst();

        assertThat(Phrase.arithmetic(outcome.rating()))
                .startsWith("CVSS 4.0 CVSS:4.0/AV:P/")
                .contains("entered by Alex: seen in the lab. 1.0 of 10, low: macro vector 212201 ")
                .contains("; score 1 (rounded to one digit). In the place of the rule's own: likelihood ");
    }

    @Test
    void leavesAShareOfTheRiskOfWhatIsHeld() {
        for (var outcome : rated(record(new Scope.Organisation(), CRITICAL))) {
            var left = outcome.residual().map(Residual::risk).orElse(0);
            if (outcome.state() == OutcomeState.HELD) {
                assertThat(left).isEqualTo(outcome.verdict().proven() ? 5 : 13);
            } else {
                assertThat(left).isEqualTo(outcome.state() == OutcomeState.NOT_APPLICABLE ? 0 : 25);
            }
        }
    }

    private List<Outcome> rated(RatingRecord... records) {
        return ofRule(new EnteredRatings(List.of(records), Extents.NONE)
                .applyTo(snapshot.judgement())
                .outcomes()
                .toList());
    }

    private static List<Outcome> ofRule(List<Outcome> outcomes) {
        return outcomes.stream().filter(o -> o.rule().id().equals("BOLA-00")).toList();
    }

    private static RatingRecord record(Scope scope, EnteredRating rating) {
        return RatingRecord.of("BOLA-00", scope, rating, "seen in the lab", "Alex", SnapshotFixture.AT);
    }
}
