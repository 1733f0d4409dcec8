package dev.merlon.engine.rule.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.merlon.engine.model.fact.FactCatalogue;
import dev.merlon.engine.model.fact.FactDefinition;
import dev.merlon.engine.model.fact.FactTarget;
import dev.merlon.engine.model.fact.FactType;
import dev.merlon.engine.model.fact.FactValue;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionCompilerTest {

    private static final FactCatalogue FACTS = new FactCatalogue(List.of(
            fact("endpoint.write", FactType.BOOL),
            fact("endpoint.owned", FactType.BOOL),
            fact("endpoint.count", FactType.INT),
            fact("endpoint.method", FactType.STRING),
            fact("endpoint.ids", FactType.STRINGS)));

    private final ConditionCompiler compiler = new ConditionCompiler(FACTS);

    private static FactDefinition fact(String name, FactType type) {
        return new FactDefinition(name, FactTarget.ENDPOINT, type, "test", "for tests", "");
    }

    private Truth evaluate(String condition, Map<String, FactValue> facts) throws ConditionException {
        return compiler.compile(condition)
                .evaluate(i -> facts.getOrDefault(FACTS.definitions().get(i).name(), FactValue.UNKNOWN));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    endpoint.write                                                | true
                    !endpoint.write                                               | false
                    endpoint.count > 2                                            | true
                    endpoint.count <= 2                                           | false
                    endpoint.method in ['GET', 'HEAD']                            | true
                    endpoint.method.startsWith('P')                               | false
                    endpoint.method.matches('^G.T$')                              | true
                    endpoint.ids.size() == 2                                      | true
                    size(endpoint.ids) == 0                                       | false
                    endpoint.ids == []                                            | false
                    'a' in endpoint.ids                                           | true
                    endpoint.ids.exists(i, i == 'b')                              | true
                    endpoint.ids.all(i, i.contains('a'))                          | false
                    endpoint.ids.filter(i, i != 'a').size() == 1                  | true
                    endpoint.ids.map(i, i + 'x') == ['ax', 'bx']                  | true
                    endpoint.ids.exists(i, ['b', 'c'].exists(j, i == j))          | true
                    endpoint.write ? endpoint.count == 3 : endpoint.method == ''  | true
                    """)
    void evaluatesWhatRulesAreWrittenIn(String condition, boolean expected) throws ConditionException {
        var facts = Map.<String, FactValue>of(
                "endpoint.write",
                FactValue.TRUE,
                "endpoint.count",
                FactValue.of(3),
                "endpoint.method",
                FactValue.of("GET"),
                "endpoint.ids",
                FactValue.of(List.of("a", "b")));
        assertThat(evaluate(condition, facts)).isEqualTo(expected ? Truth.TRUE : Truth.FALSE);
    }

    @Test
    void isFalseWhereOnePartIsFalseWhateverTheOtherIs() throws ConditionException {
        var facts = Map.<String, FactValue>of("endpoint.write", FactValue.FALSE);
        assertThat(evaluate("endpoint.write && endpoint.owned", facts)).isEqualTo(Truth.FALSE);
        assertThat(evaluate("endpoint.owned && endpoint.write", facts)).isEqualTo(Truth.FALSE);
    }

    @Test
    void asksForTheUnknownPartWhereTheOtherIsTrue() throws ConditionException {
        var facts = Map.<String, FactValue>of("endpoint.write", FactValue.TRUE);
        assertThat(evaluate("endpoint.write && endpoint.owned", facts))
                .isEqualTo(new Truth.Open(List.of("endpoint.owned")));
    }

    @Test
    void isTrueWhereOneAlternativeIsTrueWhateverTheOtherIs() throws ConditionException {
        var facts = Map.<String, FactValue>of("endpoint.write", FactValue.TRUE);
        assertThat(evaluate("endpoint.owned || endpoint.write", facts)).isEqualTo(Truth.TRUE);
    }

    @Test
    void asksForTheUnknownAlternativeWhereTheOtherIsFalse() throws ConditionException {
        var facts = Map.<String, FactValue>of("endpoint.write", FactValue.FALSE);
        assertThat(evaluate("endpoint.owned || endpoint.write", facts))
                .isEqualTo(new Truth.Open(List.of("endpoint.owned")));
    }

    @Test
    void asksForEveryUnknownFactInTheOrderOfTheText() throws ConditionException {
        assertThat(evaluate("endpoint.ids.exists(i, i == 'a') && (endpoint.owned || endpoint.count > 1)", Map.of()))
                .isEqualTo(new Truth.Open(List.of("endpoint.ids", "endpoint.owned", "endpoint.count")));
    }

    @Test
    void splitsAtTheTopmostAnd() throws ConditionException {
        var condition =
                compiler.compile("endpoint.write && (endpoint.owned && endpoint.count > 1 || endpoint.count == 0)"
                        + " && endpoint.method == 'GET' && !(endpoint.write && endpoint.owned)");
        assertThat(condition.terms())
                .extracting(Term::facts)
                .containsExactly(
                        List.of("endpoint.write"),
                        List.of("endpoint.owned", "endpoint.count"),
                        List.of("endpoint.method"),
                        List.of("endpoint.write", "endpoint.owned"));
    }

    @Test
    void seesWhereOnlyTheNumberOfItemsMatters() throws ConditionException {
        assertThat(readings("endpoint.ids.size() > 1")).containsExactly(new Reading(4, true));
        assertThat(readings("size(endpoint.ids) > 1 || endpoint.ids.size() == 0"))
                .containsExactly(new Reading(4, true));
        assertThat(readings("endpoint.ids.size() > 1 || 'a' in endpoint.ids")).containsExactly(new Reading(4, false));
        assertThat(readings("'a' in endpoint.ids || endpoint.ids.size() > 1")).containsExactly(new Reading(4, false));
    }

    private List<Reading> readings(String condition) throws ConditionException {
        return compiler.compile(condition).terms().getFirst().readings();
    }

    @Test
    void namesAMisspeltFactAtItsColumn() {
        assertThatExceptionOfType(ConditionException.class)
                .isThrownBy(() -> compiler.compile("endpoint.write && endpoint.ownd"))
                .satisfies(e -> assertThat(e.errors()).singleElement().satisfies(error -> {
                    assertThat(error.message()).isEqualTo("no such fact: endpoint.ownd; did you mean endpoint.owned?");
                    assertThat(error.line()).isEqualTo(1);
                    assertThat(error.column()).isEqualTo(19);
                }));
    }

    @Test
    void namesAWrongTypeAtItsLineAndColumn() {
        assertThatExceptionOfType(ConditionException.class)
                .isThrownBy(() -> compiler.compile("endpoint.write &&\n  endpoint.count == 'two'"))
                .satisfies(e -> assertThat(e.errors()).singleElement().satisfies(error -> {
                    assertThat(error.message()).contains("_==_");
                    assertThat(error.line()).isEqualTo(2);
                    assertThat(error.column()).isEqualTo(18);
                }));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "endpoint.write &&",
                "endpoint.count",
                "endpoint.ids[0] == 'a'",
                "endpoint.count / 2 == 1",
                "endpoint.count + 1 == 1",
                "int(endpoint.method) == 1",
                "endpoint.method.matches(endpoint.method)",
                "endpoint.method.matches('(')",
                "{'a': 1}.size() == 1",
                "dyn(endpoint.method) == 1",
                "endpoint.ids.exists(a, endpoint.ids.exists(b, endpoint.ids.exists(c, a == b && b == c)))"
            })
    void refusesWhatIsNoConditionOrCouldFail(String condition) {
        assertThatExceptionOfType(ConditionException.class)
                .isThrownBy(() -> compiler.compile(condition))
                .satisfies(e -> assertThat(e.errors()).isNotEmpty());
    }

    @Test
    void compilesManyAtOnceToTheSame() throws ConditionException {
        var texts = List.of(
                "endpoint.write && endpoint.ids.exists(i, i == 'a')",
                "endpoint.count > 2 || !endpoint.owned",
                "endpoint.method in ['GET', 'HEAD'] && endpoint.ids.size() > 0");
        var together = compiler.compileAll(texts);
        for (var i = 0; i < texts.size(); i++) {
            var alone = compiler.compile(texts.get(i));
            assertThat(together.get(i).terms())
                    .extracting(Term::text)
                    .isEqualTo(alone.terms().stream().map(Term::text).toList());
            assertThat(together.get(i).facts()).isEqualTo(alone.facts());
        }
    }

    @Test
    void refusesManyWhereOneOfThemReachesIntoItsNeighbour() {
        assertThatExceptionOfType(ConditionException.class)
                .isThrownBy(() -> compiler.compileAll(List.of("endpoint.write, endpoint.owned", "true")));
    }
}
