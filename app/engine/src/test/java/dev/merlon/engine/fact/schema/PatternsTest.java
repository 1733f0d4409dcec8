package dev.merlon.engine.fact.schema;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PatternsTest {

    @ParameterizedTest
    @ValueSource(strings = {"(a+)+", "^(\\w*)*$", "([a-z]+)+@", "^((ab)*)+$", "(x{2,}){3,}"})
    void findsNestedRepetition(String pattern) {
        assertThat(Patterns.risky(pattern)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"^[a-z]+$", "^([a-z]+-)*[a-z]+$", "^(a|b)+$", "[+*]+", "^(\\d{3})+$", "\\(a+\\)+"})
    void leavesHarmlessRepetitionAlone(String pattern) {
        assertThat(Patterns.risky(pattern)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {".*", "^.*$", "[a-z]+", "^abc", "abc$"})
    void findsPatternsThatHoldNothingBack(String pattern) {
        assertThat(Patterns.loose(pattern)).isTrue();
        assertThat(Patterns.bounding(pattern)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"^[A-Z]{2}\\d{2}$", "^[+*]$", "^\\+?\\d{3,15}$"})
    void takesAnchoredPatternsWithoutEndlessRepetitionAsABound(String pattern) {
        assertThat(Patterns.bounding(pattern)).isTrue();
    }
}
