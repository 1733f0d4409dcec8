package dev.merlon.engine.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.merlon.engine.problem.WorkbenchException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// One contract in three states of hardening: the score tells them apart without a single answer.
class HardeningTest {

    private static final List<String> LEVELS = List.of("1-open", "2-protected", "3-hardened");

    @ParameterizedTest
    @ValueSource(strings = {"clinic", "wallet", "parcels", "forum"})
    void scoresEachStepOfHardeningHigher(String domain) throws IOException, WorkbenchException {
        var scores = new ArrayList<Double>();
        for (var level : LEVELS) {
            scores.add(assessed(domain, level).score());
        }
        assertThat(scores.get(1)).as(scores.toString()).isGreaterThan(scores.get(0) + 1);
        assertThat(scores.get(2)).as(scores.toString()).isGreaterThan(scores.get(1) + 1);
    }

    @Test
    void findsLittleWrongWithAHardenedContract() throws IOException, WorkbenchException {
        assertThat(assessed("clinic", "3-hardened").judgement().live().map(o -> o.id() + " " + o.reason()))
                .hasSizeLessThanOrEqualTo(4);
    }

    private static Assessed assessed(String domain, String level) throws IOException, WorkbenchException {
        var file = "hardening/" + domain + "/" + level + ".yaml";
        try (var in = Objects.requireNonNull(HardeningTest.class.getResourceAsStream(file), file)) {
            return Assessed.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
