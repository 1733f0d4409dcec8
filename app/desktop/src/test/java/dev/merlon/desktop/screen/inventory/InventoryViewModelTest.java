package dev.merlon.desktop.screen.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.merlon.desktop.SampleSnapshot;
import dev.merlon.engine.model.Severity;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.rule.Outcome;
import dev.merlon.engine.model.rule.OutcomeState;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class InventoryViewModelTest {

    private final Snapshot bank = SampleSnapshot.bank();
    private final InventoryViewModel model = new InventoryViewModel();

    InventoryViewModelTest() {
        model.show(EndpointRow.of(bank));
    }

    @Test
    void countsWhatFiresAndWhatWaitsAtEachEndpoint() {
        for (var row : model.rows()) {
            var outcomes = bank.judgement().at(row.endpoint().id());
            assertThat(row.firing().firing())
                    .isEqualTo((int) outcomes.stream().filter(Outcome::live).count());
            assertThat(row.firing().open()).isEqualTo((int) outcomes.stream()
                    .filter(o -> o.state() == OutcomeState.OPEN_QUESTION)
                    .count());
        }
        assertThat(model.rows()).hasSize(42).anyMatch(row -> row.firing().of(Severity.HIGH) > 0);
    }

    @Test
    void findsByAllWordsInAnyOrder() {
        model.filter(f -> f.withText("TRANSFERS post"));
        assertThat(model.rows()).isNotEmpty().allSatisfy(row -> {
            assertThat(row.endpoint().method()).isEqualTo("POST");
            assertThat(row.search()).contains("transfers");
        });
        model.filter(f -> f.withText("  "));
        assertThat(model.rows()).hasSize(42);
    }

    @Test
    void narrowsByEveryFilterAtOnce() {
        model.filter(f -> f.withMethods(Set.of("GET")).withData(Set.of("financial")));
        assertThat(model.rows()).isNotEmpty().allSatisfy(row -> {
            assertThat(row.endpoint().method()).isEqualTo("GET");
            assertThat(row.data()).contains("financial");
        });
        var both = model.rows().size();
        model.filter(f -> f.withMethods(Set.of()));
        assertThat(model.rows()).hasSizeGreaterThan(both);
    }

    @Test
    void showsWhereNothingFiresOrAQuestionIsOpen() {
        model.filter(f -> f.withOutcomes(Set.of("nothing fires")));
        assertThat(model.rows()).isNotEmpty().allMatch(row -> row.firing().firing() == 0);
        model.filter(f -> f.withOutcomes(Set.of("open question")));
        assertThat(model.rows()).isNotEmpty().allMatch(row -> row.firing().open() > 0);
    }

    @Test
    void countsTheTotalWithinTheChosenApi() {
        var api = bank.apis().getFirst();
        model.chooseApi(api.api().id());
        assertThat(model.total().get()).isEqualTo(api.endpoints().size());
        model.filter(f -> f.withText("no such path"));
        assertThat(model.rows()).isEmpty();
        assertThat(model.total().get()).isEqualTo(api.endpoints().size());
        model.chooseApi(null);
        assertThat(model.total().get()).isEqualTo(42);
    }

    @Test
    void ordersCountsByTheWorstFirst() {
        var oneCritical = new FiringCounts(1, 0, 0, 0, 0);
        var manyHigh = new FiringCounts(0, 9, 9, 9, 0);
        assertThat(oneCritical).isGreaterThan(manyHigh);
        assertThat(manyHigh.words()).isEqualTo("9 high, 9 medium, 9 low");
        assertThat(new FiringCounts(0, 0, 0, 0, 3).words()).isEqualTo("none");
    }
}
