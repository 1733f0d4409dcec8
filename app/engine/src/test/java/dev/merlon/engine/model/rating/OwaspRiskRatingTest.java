package dev.merlon.engine.model.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.merlon.engine.model.Severity;
import java.util.EnumMap;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwaspRiskRatingTest {

    private static final String LIKELIHOOD = "SL:5/M:2/O:7/S:1/ED:3/EE:6/A:9/ID:2";
    private static final String TECHNICAL = "/LC:9/LI:7/LAV:5/LAC:8";
    private static final String BUSINESS = "/FD:1/RD:2/NC:1/PV:5";

    /// The example that the methodology works out: likelihood 4.375 (medium), technical impact 7.25 (high), business
    /// impact 2.25 (low); high from the technical view, low where the business impact is known.
    @Test
    void ratesTheMethodologysOwnExample() {
        var technical = OwaspRiskRating.of(LIKELIHOOD + TECHNICAL);
        var business = OwaspRiskRating.of(LIKELIHOOD + TECHNICAL + BUSINESS);

        assertThat(technical.likelihood()).isEqualTo(4.375);
        assertThat(technical.impact()).isEqualTo(7.25);
        assertThat(technical.severity()).isEqualTo(Severity.HIGH);
        assertThat(business.impact()).isEqualTo(2.25);
        assertThat(business.severity()).isEqualTo(Severity.LOW);
        assertThat(business.steps())
                .hasSize(18)
                .contains(new RatingStep("likelihood", 4.375, "mean of 8 factors, medium"))
                .contains(new RatingStep("impact", 2.25, "mean of 4 factors of business impact, low"));
    }

    /// The methodology's table, with its note as low.
    @ParameterizedTest
    @CsvSource({
        "2, 2, LOW",
        "2, 5, LOW",
        "2, 6, MEDIUM",
        "3, 2, LOW",
        "3, 3, MEDIUM",
        "5, 9, HIGH",
        "6, 2, MEDIUM",
        "9, 5, HIGH",
        "6, 6, CRITICAL",
        "0, 0, LOW",
        "9, 9, CRITICAL"
    })
    void meetsInTheTable(int likelihood, int impact, Severity severity) {
        var rating = all(likelihood, impact);

        assertThat(rating.severity()).isEqualTo(severity);
        assertThat(Severity.ofRisk(rating.risk())).isEqualTo(severity);
    }

    @Test
    void anyRatingIsReadBackAndAHigherFactorNeverRanksLower() {
        var random = new Random(6);
        for (var i = 0; i < 3_000; i++) {
            var factors = new EnumMap<OwaspFactor, Integer>(OwaspFactor.class);
            for (var factor : OwaspFactor.values()) {
                factors.put(factor, random.nextInt(10));
            }
            if (random.nextBoolean()) {
                factors.keySet().removeIf(f -> f.group() == OwaspFactor.Group.BUSINESS_IMPACT);
            }
            var rating = new OwaspRiskRating(factors);
            assertThat(EnteredRating.of(rating.text())).isEqualTo(rating);
            assertThat(EnteredRating.of("(" + rating.text() + ")")).isEqualTo(rating);
            assertThat(Severity.ofRisk(rating.risk())).isEqualTo(rating.severity());
            var factor = OwaspFactor.values()[random.nextInt(12)];
            if (factors.getOrDefault(factor, 9) < 9) {
                factors.merge(factor, 1, Integer::sum);
                assertThat(new OwaspRiskRating(factors).risk()).isGreaterThanOrEqualTo(rating.risk());
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "SL:5/M:x,                                              8, 0 to 9",
        "SL:10,                                                 4, 0 to 9",
        "SL:5/SL:5,                                             6, twice",
        "XX:5,                                                  1, no factor XX",
        "SL,                                                    3, 0 to 9",
        "SL:5/M:2/O:7/S:1/ED:3/EE:6/A:9/ID:2/LC:9/LI:7/LAV:5,  52, LAC",
        "SL:5/M:2/O:7/S:1/ED:3/EE:6/A:9/ID:2/LC:9/LI:7/LAV:5/LAC:8/FD:1, 63, RD",
    })
    void refusesWhatIsNoRatingWithThePlace(String text, int character, String why) {
        var thrown = catchThrowableOfType(RatingFormatException.class, () -> EnteredRating.of(text));

        assertThat(thrown).as(text).isNotNull();
        assertThat(thrown).hasMessageContaining(why).hasMessageEndingWith("(character " + character + ")");
    }

    @Test
    void refusesWhatIsEmptyOrEndless() {
        assertThat(catchThrowableOfType(RatingFormatException.class, () -> EnteredRating.of("")))
                .hasMessageContaining("SL (skill level) is missing");
        assertThat(catchThrowableOfType(RatingFormatException.class, () -> EnteredRating.of("/".repeat(500))))
                .hasMessageContaining("at most 400");
    }

    private static OwaspRiskRating all(int likelihood, int impact) {
        var factors = new EnumMap<OwaspFactor, Integer>(OwaspFactor.class);
        for (var factor : OwaspFactor.values()) {
            var ofImpact = factor.group() == OwaspFactor.Group.TECHNICAL_IMPACT
                    || factor.group() == OwaspFactor.Group.BUSINESS_IMPACT;
            factors.put(factor, ofImpact ? impact : likelihood);
        }
        return new OwaspRiskRating(factors);
    }
}
