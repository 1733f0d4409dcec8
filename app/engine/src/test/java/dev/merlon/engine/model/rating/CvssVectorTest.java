package dev.merlon.engine.model.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import dev.merlon.engine.model.Severity;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class CvssVectorTest {

    private static final String HIGH = "CVSS:4.0/AV:N/AC:L/AT:N/PR:L/UI:N/VC:H/VI:N/VA:N/SC:N/SI:N/SA:N";

    /// Vectors with the scores that FIRST's calculator and other public implementations give; the file says whose.
    @ParameterizedTest
    @CsvFileSource(resources = "cvss-4.0-scores.csv", numLinesToSkip = 4)
    void scoresAsPublished(double score, String vector) {
        assertThat(CvssVector.of(vector).value()).isEqualTo(score);
    }

    @Test
    void showsTheArithmeticThatLeadsToTheScore() {
        var steps = CvssVector.of("CVSS:4.0/AV:L/AC:L/AT:N/PR:L/UI:P/VC:N/VI:H/VA:H/SC:N/SI:L/SA:L")
                .steps();

        assertThat(steps)
                .extracting(RatingStep::what)
                .containsExactly("macro vector 201200", "EQ2", "EQ3 and EQ6", "mean of 3 dimensions", "score");
        assertThat(steps.get(0).value()).isEqualTo(5.3);
        // EQ2 lies at its most severe; EQ3 and EQ6 one of eight levels down, towards 3.6; EQ5 counts too.
        assertThat(steps.get(1).value()).isZero();
        assertThat(steps.get(3).value())
                .isCloseTo((steps.get(1).value() + steps.get(2).value()) / 3, within(1e-9))
                .isNegative();
        assertThat(steps.get(4)).isEqualTo(new RatingStep("score", 5.2, "rounded to one digit"));
        assertThat(steps.get(0).value() + steps.get(3).value()).isCloseTo(5.2, within(0.05 + 1e-9));
    }

    @Test
    void anyVectorIsReadBackInItsCanonicalForm() {
        var random = new Random(4);
        for (var i = 0; i < 3_000; i++) {
            var vector = random(random);
            assertThat(CvssVector.of(vector.text())).isEqualTo(vector);
            assertThat(CvssVector.of(withUndefined(vector))).isEqualTo(vector);
            assertThat(vector.value()).isBetween(0.0, 10.0);
            assertThat(vector.severity()).isEqualTo(Severity.ofRisk(vector.risk()));
            assertThat(vector.severity()).isEqualTo(band(vector.value()));
        }
    }

    @Test
    void aMilderValueNeverScoresHigher() {
        var random = new Random(5);
        for (var i = 0; i < 3_000; i++) {
            var vector = random(random);
            var metric = CvssMetric.values()[random.nextInt(11)];
            var options = metric.options();
            var at = options.indexOf(vector.metrics().get(metric));
            if (at + 1 < options.size()) {
                var milder = new EnumMap<>(vector.metrics());
                milder.put(metric, options.get(at + 1));
                assertThat(new CvssVector(milder).value()).as("%s", vector).isLessThanOrEqualTo(vector.value());
            }
        }
    }

    @Test
    void supplementsChangeNoScore() {
        var plain = CvssVector.of(HIGH);
        var told = CvssVector.of(HIGH + "/S:P/AU:Y/R:I/V:C/RE:H/U:Red");

        assertThat(told.value()).isEqualTo(plain.value());
        assertThat(told.nomenclature()).isEqualTo("CVSS-B");
        assertThat(CvssVector.of(HIGH + "/E:P/CR:L").nomenclature()).isEqualTo("CVSS-BTE");
    }

    @ParameterizedTest
    @CsvSource({
        "CVSS:3.1/AV:N,                                                                    1, begins with",
        "CVSS:4.0,                                                                         9, AV is missing",
        "CVSS:4.0/,                                                                       10, a metric is missing",
        "CVSS:4.0/AC:L,                                                                   10, AV is missing",
        "CVSS:4.0/AV:N/AC:L/AT:N/PR:L/UI:N/VC:H/VI:N/VA:N/SC:N/SI:N,                      59, SA is missing",
        "CVSS:4.0/AV:N/AC:L/AT:N/PR:L/UI:N/VC:H/VI:N/VA:N/SC:N/SI:N/SA:N/,                65, a metric is missing",
        "CVSS:4.0/AV:N/AC:L/AT:N/PR:L/UI:N/VC:H/VI:N/VA:N/SC:N/SI:S/SA:N,                 58, 'H, L, N'",
        "CVSS:4.0/AV:N/AC:L/AT:N/PR:L/UI:N/VC:H/VI:N/VA:N/SC:N/SI:N/SA:N/E:F,             67, 'A, P, U, X'",
        "CVSS:4.0/AV:N/AC:L/AT:N/PR:L/UI:N/VC:H/VI:N/VA:N/SC:N/SI:N/SA:N/E:A/E:A,         69, twice",
        "CVSS:4.0/AV:N/AC:L/AT:N/PR:L/UI:N/VC:H/VI:N/VA:N/SC:N/SI:N/SA:N/CR:H/E:A,        70, comes earlier",
        "CVSS:4.0/AV:N/AC:L/AT:N/PR:L/ui:N/VC:H/VI:N/VA:N/SC:N/SI:N/SA:N,                 30, no metric ui",
        "CVSS:4.0/AV/AC:L/AT:N/PR:L/UI:N/VC:H/VI:N/VA:N/SC:N/SI:N/SA:N,                   12, AV is one of",
    })
    void refusesWhatIsNoVectorWithThePlace(String text, int character, String why) {
        var thrown = catchThrowableOfType(RatingFormatException.class, () -> EnteredRating.of(text));

        assertThat(thrown).as(text).isNotNull();
        assertThat(thrown).hasMessageContaining(why).hasMessageEndingWith("(character " + character + ")");
    }

    private static CvssVector random(Random random) {
        Map<CvssMetric, String> metrics = new EnumMap<>(CvssMetric.class);
        var more = random.nextBoolean();
        for (var metric : CvssMetric.values()) {
            if (metric.mandatory() || (more && random.nextInt(3) > 0)) {
                metrics.put(
                        metric,
                        metric.options().get(random.nextInt(metric.options().size())));
            }
        }
        return new CvssVector(metrics);
    }

    private static String withUndefined(CvssVector vector) {
        var text = new StringBuilder("CVSS:4.0");
        for (var metric : CvssMetric.values()) {
            text.append('/').append(metric).append(':').append(vector.metrics().getOrDefault(metric, "X"));
        }
        return text.toString();
    }

    private static Severity band(double score) {
        if (score >= 9) {
            return Severity.CRITICAL;
        }
        return score >= 7 ? Severity.HIGH : score >= 4 ? Severity.MEDIUM : Severity.LOW;
    }
}
