package dev.merlon.desktop.screen.policies;

import static org.assertj.core.api.Assertions.assertThat;

import dev.merlon.desktop.SampleSnapshot;
import dev.merlon.engine.library.LibraryLoader;
import dev.merlon.engine.model.ApiClass;
import dev.merlon.engine.model.DataClass;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.policy.PolicyLine;
import dev.merlon.engine.model.policy.Treatment;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PoliciesViewModelTest {

    private static final Snapshot BANK = withClasses(SampleSnapshot.bank());

    private final PoliciesViewModel model = new PoliciesViewModel(() -> {});

    PoliciesViewModelTest() {
        model.show(BANK);
    }

    private static Snapshot withClasses(Snapshot bank) {
        return new Snapshot(
                bank.state(),
                bank.apis(),
                bank.judgement(),
                bank.posture(),
                new LibraryLoader().load(List.of()),
                bank.journal(),
                bank.at());
    }

    private PolicyRow row(String rules) {
        model.find(rules);
        var found = model.rows().stream().filter(r -> r.rules().equals(rules)).findFirst();
        model.find("");
        return found.orElseThrow();
    }

    @Test
    void foldsAreasUntilSomethingIsLookedFor() {
        assertThat(model.rows()).allMatch(r -> r.breadth() != PolicyLine.Breadth.RULE);
        var areas = model.rows().size();

        model.fold("authentication", false);
        assertThat(model.rows())
                .hasSizeGreaterThan(areas)
                .anyMatch(r -> r.rules().equals("AUT-042"));

        model.find("aut-042");
        assertThat(model.rows()).extracting(PolicyRow::rules).containsExactly("authentication", "AUT-042");
    }

    @Test
    void aChangeWaitsAndTakingItBackLeavesNothing() {
        var row = row("AUT-042");

        model.set(row, ApiClass.PARTNER, Treatment.HIGH);

        assertThat(model.cell(row, ApiClass.PARTNER)).satisfies(cell -> {
            assertThat(cell.treatment()).isEqualTo(Treatment.HIGH);
            assertThat(cell.own()).isTrue();
            assertThat(cell.pending()).isTrue();
        });
        assertThat(model.cell(row, ApiClass.PUBLIC).pending()).isFalse();
        assertThat(model.draft().count(model.before())).isEqualTo(1);
        assertThat(model.draft().entities(BANK)).hasSize(1);

        model.set(row, ApiClass.PARTNER, null);
        assertThat(model.draft().isEmpty()).isTrue();
    }

    @Test
    void aCellShowsTheWiderLineThatSpeaksForIt() {
        model.set(row("authentication"), ApiClass.PARTNER, Treatment.OFF);

        var cell = model.cell(row("AUT-042"), ApiClass.PARTNER);

        assertThat(cell.treatment()).isEqualTo(Treatment.OFF);
        assertThat(cell.own()).isFalse();
        assertThat(cell.line()).isEqualTo(PolicyLine.of("authentication", Treatment.OFF));
        assertThat(cell.pending()).isFalse();
    }

    @Test
    void aLineForDataStandsUnderItsRule() {
        var row = row("AUT-042");
        model.addCondition(row, List.of(DataClass.HEALTH, DataClass.FINANCIAL));
        model.find("aut-042");
        assertThat(model.rows().getLast().title()).isEqualTo("at financial or health data");

        model.set(model.rows().getLast(), ApiClass.PARTNER, Treatment.CRITICAL);

        assertThat(model.after().find(ApiClass.PARTNER).orElseThrow().lines())
                .containsExactly(
                        new PolicyLine("AUT-042", List.of(DataClass.FINANCIAL, DataClass.HEALTH), Treatment.CRITICAL));
        model.find("");
        model.showOnlySet(true);
        assertThat(model.rows()).extracting(PolicyRow::rules).contains("AUT-042");
    }

    @Test
    void anotherClassOfAnApiWaitsToo() {
        var api = BANK.state().apis().getFirst();
        var other = api.apiClass().equals(ApiClass.PUBLIC) ? ApiClass.INTERNAL : ApiClass.PUBLIC;

        model.assign(api.id(), other);

        assertThat(model.classOf(api.id())).isEqualTo(other);
        assertThat(model.draft().entities(BANK)).containsExactly(api.withClass(other));
        model.assign(api.id(), api.apiClass());
        assertThat(model.draft().isEmpty()).isTrue();
    }
}
