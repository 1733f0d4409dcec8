package dev.merlon.engine.model.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.merlon.engine.library.LibraryLoader;
import dev.merlon.engine.model.ApiClass;
import dev.merlon.engine.model.DataClass;
import dev.merlon.engine.model.rule.Rule;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PolicySetTest {

    private static final Rule RULE =
            new LibraryLoader().load(List.of()).rule("AUT-042").orElseThrow();

    private static PolicySet set(List<PolicyLine> own, List<PolicyLine> inherited) {
        return new PolicySet(new ApiClass("own"), own, ApiClass.PARTNER, inherited);
    }

    private static @Nullable Treatment treatment(PolicySet set, DataClass... data) {
        return set.ruling(RULE, Set.of(data)).map(r -> r.line().treatment()).orElse(null);
    }

    @Test
    void theNarrowerLineSpeaks() {
        var all = PolicyLine.of(PolicyLine.ALL, Treatment.OFF);
        var area = PolicyLine.of("authentication", Treatment.HIGH);
        var rule = PolicyLine.of("AUT-042", Treatment.LOW);

        assertThat(treatment(set(List.of(all, area, rule), List.of()))).isEqualTo(Treatment.LOW);
        assertThat(treatment(set(List.of(all, area), List.of()))).isEqualTo(Treatment.HIGH);
        assertThat(treatment(set(List.of(all), List.of()))).isEqualTo(Treatment.OFF);
        assertThat(treatment(set(List.of(PolicyLine.of("logging", Treatment.OFF)), List.of())))
                .isNull();
    }

    @Test
    void whatTheClassItselfSaysCountsBeforeItsBase() {
        var own = PolicyLine.of(PolicyLine.ALL, Treatment.MEDIUM);
        var base = PolicyLine.of("AUT-042", Treatment.OFF);

        assertThat(treatment(set(List.of(own), List.of(base)))).isEqualTo(Treatment.MEDIUM);
        assertThat(set(List.of(), List.of(base))
                        .ruling(RULE, Set.of())
                        .orElseThrow()
                        .from())
                .isEqualTo(ApiClass.PARTNER);
    }

    @Test
    void aLineWithDataSpeaksBeforeOneWithout() {
        var always = PolicyLine.of("AUT-042", Treatment.LOW);
        var health = new PolicyLine("AUT-042", List.of(DataClass.HEALTH), Treatment.CRITICAL);

        assertThat(treatment(set(List.of(always, health), List.of()), DataClass.HEALTH))
                .isEqualTo(Treatment.CRITICAL);
        assertThat(treatment(set(List.of(always, health), List.of()), DataClass.PERSONAL))
                .isEqualTo(Treatment.LOW);
    }

    @Test
    void aNarrowLineSpeaksBeforeAWideOneWithData() {
        var rule = PolicyLine.of("AUT-042", Treatment.OFF);
        var area = new PolicyLine("authentication", List.of(DataClass.HEALTH), Treatment.CRITICAL);

        assertThat(treatment(set(List.of(area, rule), List.of()), DataClass.HEALTH))
                .isEqualTo(Treatment.OFF);
    }
}
