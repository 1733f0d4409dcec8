package dev.merlon.engine.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.merlon.engine.model.fact.FactValue;
import dev.merlon.engine.model.rule.OutcomeState;
import dev.merlon.engine.model.rule.Rule;
import dev.merlon.engine.model.rule.RuleExample;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RuleBenchTest {

    private static final Map<String, FactValue> BOTH =
            Map.of("endpoint.objectIds", FactValue.of(List.of("id")), "endpoint.ownedObjects", FactValue.TRUE);
    private static final Map<String, FactValue> IDS = Map.of("endpoint.objectIds", FactValue.of(List.of("id")));
    private static final Map<String, FactValue> OWNED = Map.of("endpoint.ownedObjects", FactValue.TRUE);

    private final RuleBench bench = new RuleBench(Case.FACTS);

    private static Rule with(Rule rule, List<Map<String, FactValue>> fires, List<Map<String, FactValue>> passes) {
        return new Rule(
                rule.id(),
                rule.kind(),
                rule.title(),
                rule.appliesTo(),
                rule.when(),
                rule.heldWhen(),
                rule.heldBy(),
                rule.ask(),
                rule.likelihood(),
                rule.impact(),
                rule.categories(),
                rule.principle(),
                rule.mitigation(),
                rule.falsePositives(),
                fires.stream().map(RuleExample::new).toList(),
                passes.stream().map(RuleExample::new).toList(),
                rule.origin());
    }

    @Test
    void findsNothingWrongWithACompleteRule() {
        var rule = with(new Case().rule(), List.of(BOTH), List.of(IDS, OWNED));
        assertThat(bench.errors(rule.when())).isEmpty();
        assertThat(bench.failures(rule)).isEmpty();
        assertThat(bench.unnoticedMistakes(rule)).isEmpty();
    }

    @Test
    void namesExamplesThatComeOutOtherwise() {
        var rule = with(new Case().rule(), List.of(BOTH, IDS), List.of(OWNED, BOTH));
        assertThat(bench.failures(rule))
                .containsExactly(
                        new FailedExample(true, 1, OutcomeState.NOT_APPLICABLE),
                        new FailedExample(false, 1, OutcomeState.FIRES));
    }

    @Test
    void takesAnOpenQuestionForPassingButNotForFiring() {
        Map<String, FactValue> open =
                Map.of("endpoint.objectIds", FactValue.of(List.of("id")), "endpoint.ownedObjects", FactValue.UNKNOWN);
        assertThat(bench.failures(with(new Case().rule(), List.of(BOTH), List.of(open))))
                .isEmpty();
        assertThat(bench.failures(with(new Case().rule(), List.of(open), List.of(IDS))))
                .containsExactly(new FailedExample(true, 0, OutcomeState.OPEN_QUESTION));
    }

    @Test
    void namesTheTermThatNoExampleTests() {
        var rule = with(new Case().rule(), List.of(BOTH), List.of(IDS));
        assertThat(bench.unnoticedMistakes(rule)).containsExactly("when without: endpoint.objectIds.size() > 0");
    }

    @Test
    void namesAHoldingConditionThatNoExampleTests() {
        var held = new Case()
                .heldWhen("endpoint.scopes.size() > 0 && !endpoint.readScopeOnWrite")
                .rule();
        var rule = with(held, List.of(BOTH), List.of(IDS, OWNED));
        assertThat(bench.unnoticedMistakes(rule))
                .containsExactly("heldWhen left out", "heldWhen without: !endpoint.readScopeOnWrite");
    }

    @Test
    void listsTheFactsThatARuleLooksAt() {
        var rule = new Case().heldWhen("endpoint.scopes.size() > 0").rule();
        assertThat(bench.facts(rule)).containsExactly("endpoint.objectIds", "endpoint.ownedObjects", "endpoint.scopes");
    }
}
