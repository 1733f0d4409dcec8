package dev.merlon.desktop.screen.controls;

import static org.assertj.core.api.Assertions.assertThat;

import dev.merlon.desktop.SampleSnapshot;
import dev.merlon.desktop.screen.controls.ControlRow.State;
import dev.merlon.desktop.screen.controls.ControlRow.Strength;
import dev.merlon.engine.model.Layer;
import dev.merlon.engine.model.Scope;
import dev.merlon.engine.model.Snapshot;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class ControlsViewModelTest {

    private static final Snapshot BANK = SampleSnapshot.bank();

    private final ControlsViewModel model = new ControlsViewModel();

    ControlsViewModelTest() {
        model.follow(BANK, ControlRow.of(BANK));
    }

    @Test
    void tellsHowControlsStand() {
        assertThat(row("APC-RES-01").state()).isEqualTo(State.MET);
        assertThat(row("APC-RES-01").strength()).isEqualTo(Strength.PROVEN);
        assertThat(row("APC-TOK-03").strength()).isEqualTo(Strength.DECLARED);
        assertThat(row("APC-AZN-06").covered()).as("its evidence has expired").isZero();
        assertThat(row("APC-AZN-02").state()).isEqualTo(State.UNDER_WAY);
        var gateway = LayerShare.of(model.rows()).get(Layer.GATEWAY.ordinal());
        assertThat(gateway.all()).isEqualTo((int) BANK.library().controls().stream()
                .filter(c -> c.layer() == Layer.GATEWAY)
                .count());
        assertThat(gateway.proven()).isPositive();
    }

    @Test
    void findsByWordsLayerAndState() {
        var filter = CatalogueFilter.ALL.withText("rate limits").withStates(Set.of("met"));
        assertThat(filter.families(model.rows()).values().stream().flatMap(List::stream))
                .extracting(r -> r.control().id())
                .contains("APC-RES-01")
                .doesNotContain("APC-AUT-01");
        assertThat(filter.withLayers(Set.of("client")).families(model.rows())).isEmpty();
    }

    @Test
    void keepsWhatWasTypedWhileAnotherControlIsLookedAt() {
        model.choose("APC-AZN-02");
        model.edited(model.draft().ownedBy("Someone else"));
        model.choose("APC-RES-01");
        assertThat(model.dirty()).isFalse();
        model.choose("APC-AZN-02");
        assertThat(model.dirty()).isTrue();
        assertThat(model.draft().owner()).isEqualTo("Someone else");
        model.discard();
        assertThat(model.draft().owner()).isEqualTo("Payments squad");
    }

    @Test
    void copiesARecordWithoutItsScope() {
        model.choose("APC-RES-01");
        model.copy();
        assertThat(model.recorded()).isEmpty();
        assertThat(model.draft().scopes()).isEmpty();
        assertThat(model.draft().evidence()).hasSize(1);
        assertThat(model.draft().owner()).isEqualTo("Platform");
    }

    @Test
    void beginsAtTheOrganisationWhereNothingIsRecorded() {
        model.choose("APC-BIZ-01");
        assertThat(model.draft().scopes()).containsExactly(new Scope.Organisation());
    }

    @Test
    void saysWhoReliesOnAControl() {
        assertThat(Reliance.on("APC-AZN-06", BANK))
                .filteredOn(r -> r.api().equals("Payments API"))
                .singleElement()
                .satisfies(r -> {
                    assertThat(r.inherit())
                            .isEqualTo(BANK.api("payments-api")
                                    .orElseThrow()
                                    .endpoints()
                                    .size());
                    assertThat(r.without()).isZero();
                });
        assertThat(Reliance.on("APC-AZN-06", BANK))
                .filteredOn(r -> r.inherit() == 0)
                .hasSize(2);
    }

    private ControlRow row(String control) {
        return model.rows().stream()
                .filter(r -> r.control().id().equals(control))
                .findFirst()
                .orElseThrow();
    }
}
