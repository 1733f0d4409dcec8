package dev.merlon.engine.model.selector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.merlon.engine.library.LibraryLoader;
import dev.merlon.engine.model.Api;
import dev.merlon.engine.model.ApiClass;
import dev.merlon.engine.model.Endpoint;
import dev.merlon.engine.model.EndpointId;
import dev.merlon.engine.model.Exposure;
import dev.merlon.engine.model.Location;
import dev.merlon.engine.model.Scope;
import dev.merlon.engine.model.fact.FactCatalogue;
import dev.merlon.engine.model.fact.FactSheet;
import dev.merlon.engine.model.fact.FactSource;
import dev.merlon.engine.model.fact.FactValue;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SelectorTest {

    private static final FactCatalogue CATALOGUE =
            new LibraryLoader().load(List.of()).facts();

    private static final Api PAYMENTS = new Api(
            "payments-api",
            "Payments API",
            "1",
            ApiClass.PUBLIC,
            Exposure.PARTNER,
            "Payments squad",
            List.of(),
            List.of(),
            Instant.EPOCH);

    private static final Endpoint PAY = new Endpoint(
            new EndpointId("payments-api", "pay"),
            "POST",
            "/accounts/{accountId}/transfers",
            "pay",
            "",
            List.of("Payments", "core"),
            false,
            new Location("openapi.yaml", 1, 1, ""));

    private static final FactSheet FACTS =
            sheet(FactValue.of(List.of("financial", "personal")), FactValue.of(List.of("oauth2")), FactValue.FALSE);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tag:payments & method:write & class:public",
                "method:POST,PUT",
                "!method:read",
                "api:payments-api",
                "api:Payments*",
                "owner:payments squad",
                "owner:\"Payments squad\"",
                "exposure:partner",
                "exposure:partner network",
                "path:/accounts/**",
                "path:/accounts/*/transfers",
                "path:/accounts/{id}/transfers",
                "path:**/transfers",
                "data:financial",
                "auth:oauth2",
                "!auth:none & !tag:admin,legacy",
                "!data:health",
                "tag:*"
            })
    void matches(String text) {
        assertThat(Selector.of(text).matches(PAYMENTS, PAY, FACTS)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tag:payments & method:read",
                "!tag:payments",
                "class:internal,partner",
                "path:/accounts/*",
                "path:/accounts",
                "owner:none",
                "exposure:internet",
                "data:none",
                "auth:none,basic",
                "!data:health,financial"
            })
    void doesNotMatch(String text) {
        assertThat(Selector.of(text).matches(PAYMENTS, PAY, FACTS)).isFalse();
    }

    @Test
    void takesWhatIsUnknownForNoMatchEitherWay() {
        var nothing = FactSheet.builder(CATALOGUE).build();

        for (var text : List.of("data:financial", "data:none", "auth:oauth2", "auth:none")) {
            assertThat(Selector.of(text).matches(PAYMENTS, PAY, nothing)).isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "~~ | 1 | term",
                "tga:payments | 1 | no key \"tga\"; the keys are api, class, exposure, owner, tag, method, path, data, auth",
                "tag:a & methd:write | 9 | no key \"methd\"",
                "tag payments | 5 | colon is expected after \"tag\"",
                "tag:a & | 8 | term",
                "tag: | 5 | value is expected",
                "tag:a, | 7 | value is expected",
                "method:FETCH | 8 | no value of method",
                "data:secret | 6 | no value of data",
                "path:accounts | 6 | no value of path",
                "tag:\"open | 5 | never closed",
                "tag:\"a\" b | 9 | & or a comma"
            })
    void saysWhatIsWrongAndWhere(String text, int column, String what) {
        assertThatThrownBy(() -> Selector.of(text))
                .asInstanceOf(InstanceOfAssertFactories.type(SelectorSyntaxException.class))
                .satisfies(e -> assertThat(e.column()).isEqualTo(column))
                .satisfies(e -> assertThat(e.text()).contains(what))
                .satisfies(e -> assertThat(e).hasMessageStartingWith("column " + column + ": "));
    }

    @Test
    void isTheSameHoweverItIsWritten() {
        var one = Selector.of("method:put,POST&Tag: b , \"a, b\" & !path:/health");
        var other = Selector.of("!path:/health & tag:\"a, b\",b & method:POST,PUT,post");

        assertThat(one).isEqualTo(other).hasSameHashCodeAs(other);
        assertThat(one.text()).isEqualTo("tag:\"a, b\",b & method:POST,PUT & !path:/health");
        assertThat(Scope.of("select:" + one.text())).isEqualTo(new Scope.OfSelector(other));
    }

    @Test
    void knowsWhetherItIsAboutWholeApisOrWithinOne() {
        assertThat(Selector.of("class:public & !owner:none").ofWholeApis()).isTrue();
        assertThat(Selector.of("class:public & tag:a").ofWholeApis()).isFalse();
        assertThat(Selector.of("api:a & tag:b").withinOneApi()).isTrue();
        assertThat(Selector.of("api:a,b").withinOneApi()).isFalse();
        assertThat(Selector.of("api:a*").withinOneApi()).isFalse();
        assertThat(Selector.of("!api:a").withinOneApi()).isFalse();
    }

    @Test
    void mayNotAnswerWhatItTurnsOn() {
        assertThat(Selector.of("data:financial").mayAnswer("endpoint.dataClass"))
                .isFalse();
        assertThat(Selector.of("data:financial").mayAnswer("endpoint.anonymous"))
                .isFalse();
        assertThat(Selector.of("data:financial").mayAnswer("endpoint.ownedObjects"))
                .isTrue();
        assertThat(Selector.of("tag:payments").mayAnswer("endpoint.dataClass")).isTrue();
    }

    @Test
    void staysQuickWhateverThePattern() {
        var hostile = Selector.of("path:/" + "*a".repeat(900));
        var path =
                new Endpoint(PAY.id(), "GET", "/" + "a".repeat(5_000) + "b", null, "", List.of(), false, PAY.place());

        Assertions.assertTimeout(
                Duration.ofSeconds(2),
                () -> assertThat(hostile.matches(PAYMENTS, path, FACTS)).isFalse());
        assertThatThrownBy(() -> Selector.of("tag:" + "a".repeat(Selector.LIMIT)))
                .hasMessageContaining("at most");
    }

    private static FactSheet sheet(FactValue data, FactValue schemes, FactValue anonymous) {
        var place = new FactSource.Contract(new Location("openapi.yaml", 1, 1, ""));
        return FactSheet.builder(CATALOGUE)
                .put("endpoint.dataClass", data, place)
                .put("endpoint.schemes", schemes, place)
                .put("endpoint.anonymous", anonymous, place)
                .build();
    }
}
