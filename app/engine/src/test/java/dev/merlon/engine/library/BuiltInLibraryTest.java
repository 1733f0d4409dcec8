package dev.merlon.engine.library;

import static org.assertj.core.api.Assertions.assertThat;

import dev.merlon.engine.model.Library;
import dev.merlon.engine.model.rule.Origin;
import dev.merlon.engine.problem.Problem;
import dev.merlon.engine.rule.RuleBench;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// The build's check of `threat-models/`: what the loader does not look at on every start.
class BuiltInLibraryTest {

    private static final Library LIBRARY = LibraryLoader.builtIn(true);

    @Test
    void hasNoFileThatAUserWouldBeToldOf() {
        assertThat(LIBRARY.problems().stream().map(Problem::line)).isEmpty();
    }

    @Test
    void isTheSameWithoutTheChecks() {
        var unchecked = new LibraryLoader().load(List.of());
        assertThat(unchecked.rules()).isEqualTo(LIBRARY.rules());
        assertThat(unchecked.controls()).isEqualTo(LIBRARY.controls());
        assertThat(unchecked.facts().definitions()).isEqualTo(LIBRARY.facts().definitions());
    }

    @Test
    void namesEachRuleFileAfterItsRule() {
        assertThat(LIBRARY.rules())
                .allSatisfy(r -> assertThat(r.origin().file()).endsWith("/" + r.id() + ".yaml"))
                .allSatisfy(r -> assertThat(r.origin().layer()).isEqualTo(Origin.Layer.BUILT_IN));
    }

    @TestFactory
    Stream<DynamicTest> asksAQuestionWhereverARuleRestsOnWhatOnlyPeopleKnow() {
        var bench = new RuleBench(LIBRARY.facts());
        return LIBRARY.rules().stream()
                .map(rule -> DynamicTest.dynamicTest(rule.id(), () -> {
                    for (var name : bench.facts(rule)) {
                        var fact = LIBRARY.facts().find(name).orElseThrow();
                        if (fact.family().equals("people")) {
                            assertThat(rule.ask().getOrDefault(name, fact.question()))
                                    .as(rule.id() + " " + name)
                                    .isNotEmpty();
                        }
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> hasExamplesThatEveryMistakeInAConditionWouldFail() {
        var bench = new RuleBench(LIBRARY.facts());
        return LIBRARY.rules().stream()
                .map(rule -> DynamicTest.dynamicTest(
                        rule.id(),
                        () -> assertThat(bench.unnoticedMistakes(rule))
                                .as(rule.id())
                                .isEmpty()));
    }
}
