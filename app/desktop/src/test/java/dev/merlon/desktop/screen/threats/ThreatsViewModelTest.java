package dev.merlon.desktop.screen.threats;

import static org.assertj.core.api.Assertions.assertThat;

import dev.merlon.desktop.SampleSnapshot;
import dev.merlon.engine.attacker.AttackerBook;
import dev.merlon.engine.attacker.Reach;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.rule.OutcomeState;
import dev.merlon.engine.model.rule.RuleKind;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ThreatsViewModelTest {

    private final Snapshot snapshot = SampleSnapshot.bank();
    private final List<OutcomeGroup> groups = OutcomeGroup.of(snapshot);
    private final ThreatsViewModel model = new ThreatsViewModel();

    @Test
    void countsEveryOutcomeOfARuleOnce() {
        assertThat(groups)
                .allSatisfy(group -> assertThat(group.firing().size()
                                + group.open().size()
                                + group.settled().size()
                                + group.held().size()
                                + group.notApplicable())
                        .isEqualTo(group.considered()));
        assertThat(groups.stream().mapToLong(g -> g.firing().size()).sum())
                .isEqualTo(snapshot.judgement().live().count());
        assertThat(groups.stream().mapToLong(g -> g.open().size()).sum())
                .isEqualTo(snapshot.judgement().count(OutcomeState.OPEN_QUESTION));
    }

    @Test
    void showsWhatFiresBeforeWhatOnlyWaitsOrIsHeld() {
        var first = groups.stream().map(g -> !g.firing().isEmpty()).toList();
        assertThat(first.subList(first.indexOf(false), first.size())).doesNotContain(true);
        assertThat(groups.getFirst().firing()).isNotEmpty();
    }

    @Test
    void leavesOutWhatAnAttackerCannotBringAboutAndRatesTheRestAsFromIt() {
        var thief = AttackerBook.of(snapshot.library())
                .seen(snapshot, "stolen-device")
                .orElseThrow();

        var seen = OutcomeGroup.of(snapshot, thief);

        assertThat(seen).hasSizeLessThan(groups.size()).isNotEmpty();
        assertThat(seen).allSatisfy(group -> {
            assertThat(group.firing()).allMatch(o -> thief.reach(o) != Reach.CANNOT);
            assertThat(group.firing())
                    .allSatisfy(o -> assertThat(group.severity(o))
                            .isEqualTo(thief.at(o).severity())
                            .isLessThanOrEqualTo(o.severity()));
        });
        assertThat(seen.stream()
                        .flatMap(g -> g.firing().stream())
                        .anyMatch(o -> thief.at(o).severity().compareTo(o.severity()) < 0))
                .as("something is beyond a thief's skill")
                .isTrue();
    }

    @Test
    void filtersByKindSeverityAndState() {
        model.show(groups);
        model.filter(f -> f.withKinds(Set.of("finding")));
        assertThat(model.rows()).isNotEmpty().allMatch(g -> g.rule().kind() == RuleKind.POLICY);
        model.filter(f -> f.withKinds(Set.of()).withStates(Set.of("open question")));
        assertThat(model.rows()).isNotEmpty().allMatch(g -> !g.open().isEmpty());
        model.filter(f ->
                f.withStates(Set.of()).withSeverities(Set.of(model.severities().getFirst())));
        assertThat(model.rows())
                .isNotEmpty()
                .allMatch(g -> g.worst().word().equals(model.severities().getFirst()));
    }

    @Test
    void filtersByRiskAndByTheKindOfThreat() {
        model.show(groups);
        model.filter(f -> f.withRisks(Set.of("API1")));
        assertThat(model.rows())
                .isNotEmpty()
                .allMatch(g -> g.rule().categories().owaspApi().contains("API1"));
        model.filter(f -> GroupFilter.ALL.withStride(Set.of("Spoofing")));
        assertThat(model.rows())
                .isNotEmpty()
                .allMatch(g -> g.rule().categories().stride().contains("S"));
    }

    @Test
    void findsARuleByItsIdAndByWordsOfItsTitle() {
        model.show(groups);
        var one = groups.getFirst();
        model.filter(f -> f.withText(one.rule().id().toLowerCase(java.util.Locale.ROOT)));
        assertThat(model.rows()).contains(one);
        model.filter(f -> f.withText("no such rule anywhere"));
        assertThat(model.rows()).isEmpty();
    }

    @Test
    void choosesTheRuleThatARouteNamesOnceItIsThere() {
        var last = groups.getLast();
        model.chooseRule(last.rule().id());
        assertThat(model.chosen().get()).isNull();
        model.show(groups);
        assertThat(model.chosen().get()).isEqualTo(last);
    }

    @Test
    void takesFiltersOffThatHideTheChosenRule() {
        model.show(groups);
        model.filter(f -> f.withText("no such rule anywhere"));
        model.chooseRule(groups.getFirst().rule().id());
        assertThat(model.rows()).contains(groups.getFirst());
    }

    @Test
    void keepsTheChosenRuleWhenTheWorkspaceChanges() {
        model.show(groups);
        model.choose(groups.get(3));
        model.show(OutcomeGroup.of(snapshot));
        assertThat(model.chosen().get()).isNotNull();
        assertThat(model.chosen().get().rule()).isEqualTo(groups.get(3).rule());
    }
}
