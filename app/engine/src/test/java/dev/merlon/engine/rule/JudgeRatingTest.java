package dev.merlon.engine.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.merlon.engine.model.Severity;
import dev.merlon.engine.model.fact.FactValue;
import dev.merlon.engine.model.rule.Rating;
import dev.merlon.engine.model.rule.Rating.Step;
import java.util.List;
import org.junit.jupiter.api.Test;

class JudgeRatingTest {

    private static Case plain() {
        return new Case().when("endpoint.objectIds.size() == 0").fact("endpoint.authenticated", true);
    }

    private static Rating rating(Case one) {
        var rating = one.outcome().rating();
        assertThat(sum(rating, "likelihood")).isEqualTo(rating.likelihood());
        assertThat(sum(rating, "impact")).isEqualTo(rating.impact());
        return rating;
    }

    private static int sum(Rating rating, String of) {
        return rating.steps().stream()
                .filter(s -> s.of().equals(of))
                .mapToInt(Step::change)
                .sum();
    }

    @Test
    void startsFromTheRulesOwnValues() {
        var rating = rating(plain().likelihood(4));
        assertThat(rating.steps())
                .containsExactly(new Step("likelihood", 4, "of the rule"), new Step("impact", 3, "of the rule"));
        assertThat(rating.severity()).isEqualTo(Severity.HIGH);
    }

    @Test
    void isMoreLikelyOnTheInternetAndLessInside() {
        assertThat(rating(plain().fact("api.exposure", "internet")).likelihood())
                .isEqualTo(4);
        assertThat(rating(plain().fact("api.exposure", "internal network")).likelihood())
                .isEqualTo(2);
        assertThat(rating(plain().fact("api.exposure", "partner network")).likelihood())
                .isEqualTo(3);
        assertThat(rating(plain().unknown("api.exposure")).likelihood()).isEqualTo(3);
    }

    @Test
    void isMoreLikelyWithoutAuthenticationAndLessWithCertificates() {
        assertThat(rating(plain().fact("endpoint.authenticated", false)).likelihood())
                .isEqualTo(4);
        assertThat(rating(plain().fact("endpoint.schemes", List.of("mutualTLS")))
                        .likelihood())
                .isEqualTo(2);
        var optional = plain().fact("endpoint.authenticated", false).fact("endpoint.schemes", List.of("mutualTLS"));
        assertThat(rating(optional).likelihood()).isEqualTo(4);
    }

    @Test
    void isMoreLikelyWithCountableIdsWhereTheRuleIsAboutObjects() {
        assertThat(rating(plain().fact("endpoint.sequentialIds", true).owasp("API1"))
                        .likelihood())
                .isEqualTo(4);
        assertThat(rating(plain().fact("endpoint.sequentialIds", true).owasp("API3"))
                        .likelihood())
                .isEqualTo(3);
    }

    @Test
    void staysWithinOneAndFiveAndShowsIt() {
        var most = rating(plain().likelihood(5).fact("api.exposure", "internet"));
        assertThat(most.likelihood()).isEqualTo(5);
        assertThat(most.steps()).contains(new Step("likelihood", -1, "at most 5"));
        var least = rating(plain().likelihood(1).fact("api.exposure", "internal network"));
        assertThat(least.likelihood()).isEqualTo(1);
        assertThat(least.steps()).contains(new Step("likelihood", 1, "at least 1"));
    }

    @Test
    void takesTheImpactOfTheWorstDataThatTheEndpointHandles() {
        assertThat(rating(plain().impactOfData()).impact()).isEqualTo(2);
        assertThat(rating(plain().impactOfData().fact("endpoint.dataClass", List.of("location")))
                        .steps())
                .contains(new Step("impact", 3, "location data"));
    }

    @Test
    void takesWhatWasTickedForTheApiOnlyWhereTheContractDoesNotTell() {
        var ticked = plain().impactOfData().fact("api.data", List.of("health", "personal"));
        assertThat(rating(ticked).impact()).isEqualTo(2);
        assertThat(rating(ticked.fact("endpoint.dataClass", List.of("location")))
                        .impact())
                .isEqualTo(3);
        assertThat(rating(ticked.fact("endpoint.untypedResponse", true)).steps())
                .contains(new Step("impact", 5, "health data"));
        assertThat(rating(plain().impactOfData()
                                .fact("api.data", List.of("health"))
                                .unknown("endpoint.dataClass"))
                        .steps())
                .contains(new Step("impact", 5, "health data"));
    }

    @Test
    void ratesAnApiByItsOwnCircumstances() {
        var one = new Case().aboutTheApi().when("api.exposure == 'internet'");
        assertThat(rating(one.fact("api.exposure", FactValue.of("internet"))).likelihood())
                .isEqualTo(4);
    }
}
