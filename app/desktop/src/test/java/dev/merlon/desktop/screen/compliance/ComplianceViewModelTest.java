package dev.merlon.desktop.screen.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.merlon.desktop.screen.compliance.ComplianceViewModel.Page;
import dev.merlon.engine.framework.FrameworkCoverage;
import dev.merlon.engine.framework.Places;
import dev.merlon.engine.framework.RequirementCoverage;
import dev.merlon.engine.model.Library;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.WorkspaceState;
import dev.merlon.engine.model.fact.FactCatalogue;
import dev.merlon.engine.model.framework.Framework;
import dev.merlon.engine.model.framework.Provenance;
import dev.merlon.engine.model.framework.Requirement;
import dev.merlon.engine.model.framework.RequirementStatus;
import dev.merlon.engine.model.posture.Posture;
import dev.merlon.engine.model.posture.Score;
import dev.merlon.engine.model.rule.Judgement;
import dev.merlon.engine.model.rule.Origin;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ComplianceViewModelTest {

    private final ComplianceViewModel model = new ComplianceViewModel();

    @Test
    void offersTheChoiceWhereTheWorkspaceAnswersToNothing() {
        model.follow(figures());
        assertThat(model.page()).isEqualTo(Page.CHOICE);
        assertThat(model.rows()).isEmpty();

        model.follow(figures("a"));
        model.choose("a");
        assertThat(model.page()).isEqualTo(Page.REQUIREMENTS);
        assertThat(model.rows()).hasSize(2);
    }

    @Test
    void keepsWhatIsChosenWhileItIsThere() {
        model.follow(figures("a", "b"));
        model.choose("b");
        model.chooseRequirement("2");
        model.follow(figures("a", "b"));
        assertThat(model.selected().orElseThrow().requirement().id()).isEqualTo("2");

        model.follow(figures("a"));
        assertThat(model.coverage().orElseThrow().framework().id()).isEqualTo("a");
        assertThat(model.selected()).isEmpty();
    }

    @Test
    void findsByWordsAndStatusAndRevealsWhatAFilterHides() {
        model.follow(figures("a"));
        model.filter(RequirementFilter.ALL.withStatuses(Set.of("Partly met")));
        assertThat(model.rows()).extracting(r -> r.requirement().id()).containsExactly("2");
        model.filter(RequirementFilter.ALL.withText(" FIRST label "));
        assertThat(model.rows()).extracting(r -> r.requirement().id()).containsExactly("1");

        model.reveal("a", "2");
        assertThat(model.rows()).hasSize(2);
        assertThat(model.selected().orElseThrow().status()).isEqualTo(RequirementStatus.PARTLY_MET);
    }

    @Test
    void ordersNumbersAsPeopleCount() {
        assertThat(Stream.of("1.10", "1.9", "A.8.2", "AC-2(11)", "AC-2(2)", "AC-10")
                        .sorted(NumberOrder::compare))
                .containsExactly("1.9", "1.10", "A.8.2", "AC-2(2)", "AC-2(11)", "AC-10");
    }

    private static ComplianceFigures figures(String... frameworks) {
        var coverages =
                Stream.of(frameworks).map(ComplianceViewModelTest::coverage).toList();
        return new ComplianceFigures(snapshot(), coverages, List.of(), Map.of(), List.of());
    }

    private static FrameworkCoverage coverage(String id) {
        var framework = new Framework(
                id,
                id,
                id,
                "1",
                new Provenance("", "", "", ""),
                false,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new Origin(Origin.Layer.BUILT_IN, "test"));
        return new FrameworkCoverage(
                framework,
                "",
                List.of(
                        requirement("1", "First label", RequirementStatus.MET),
                        requirement("2", "Second label", RequirementStatus.PARTLY_MET)));
    }

    private static RequirementCoverage requirement(String id, String label, RequirementStatus status) {
        return new RequirementCoverage(
                new Requirement(id, label, "", List.of(), ""), status, "", Places.NONE, List.of(), List.of(), null);
    }

    private static Snapshot snapshot() {
        return new Snapshot(
                WorkspaceState.empty("Own"),
                List.of(),
                Judgement.none(),
                new Posture(new Score(0, 0, List.of()), Map.of(), Map.of(), Map.of(), List.of()),
                new Library(new FactCatalogue(List.of()), List.of(), List.of(), List.of()),
                List.of(),
                Instant.EPOCH);
    }
}
