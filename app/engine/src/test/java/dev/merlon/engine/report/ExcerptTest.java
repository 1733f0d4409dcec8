package dev.merlon.engine.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.merlon.engine.model.EndpointId;
import dev.merlon.engine.model.Scope;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.control.AuditFinding;
import dev.merlon.engine.model.control.PlannedAction;
import dev.merlon.engine.model.rule.Outcome;
import org.junit.jupiter.api.Test;

class ExcerptTest {

    private final Snapshot whole = FullFixture.snapshot();

    @Test
    void isTheWholeWhereTheScopeIsTheOrganisation() {
        assertThat(Excerpt.of(whole, new Scope.Organisation())).containsSame(whole);
    }

    @Test
    void ofAnApiHasItsEndpointsItsOutcomesAndWhatIsKeptAboutThem() {
        var part = Excerpt.of(whole, new Scope.OfApi("payments-api")).orElseThrow();

        assertThat(part.state().name()).isEqualTo("Retail bank, Payments API");
        assertThat(part.endpoints()).hasSize(6).allMatch(e -> e.id().api().equals("payments-api"));
        assertThat(part.judgement().outcomes())
                .isNotEmpty()
                .allMatch(o -> o.api().equals("payments-api"));
        assertThat(part.state().findings()).extracting(AuditFinding::id).containsExactly("F-1");
        assertThat(part.state().actions()).extracting(PlannedAction::id).isEmpty();
        assertThat(part.state().exceptions()).isEmpty();
        assertThat(part.state().useCases()).hasSize(1);
        assertThat(part.state().attackTrees()).hasSize(1);
    }

    @Test
    void ofAnEndpointLeavesOutWhatIsSaidOfTheApiAsAWhole() {
        var id = new EndpointId("ledger-api", "op1accounts");
        var part = Excerpt.of(whole, new Scope.OfEndpoint(id)).orElseThrow();

        assertThat(part.judgement().outcomes().map(Outcome::atEndpoint))
                .isNotEmpty()
                .allMatch(e -> e.filter(id::equals).isPresent());
        assertThat(part.posture().ofEndpoint()).containsOnlyKeys(id);
        assertThat(part.state().exceptions()).hasSize(1);
        assertThat(part.state().useCases()).isEmpty();
    }

    @Test
    void isNothingWhereNoEndpointLiesWithin() {
        assertThat(Excerpt.of(whole, Scope.of("select:tag:none-has-it"))).isEmpty();
    }
}
