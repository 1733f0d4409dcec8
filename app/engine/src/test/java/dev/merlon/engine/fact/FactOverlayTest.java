package dev.merlon.engine.fact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.merlon.engine.model.Api;
import dev.merlon.engine.model.ApiClass;
import dev.merlon.engine.model.DataClass;
import dev.merlon.engine.model.EndpointId;
import dev.merlon.engine.model.Exposure;
import dev.merlon.engine.model.Scope;
import dev.merlon.engine.model.fact.Answer;
import dev.merlon.engine.model.fact.FactSource;
import dev.merlon.engine.model.fact.FactValue;
import dev.merlon.engine.model.policy.ClassBook;
import dev.merlon.engine.problem.WorkbenchException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class FactOverlayTest {

    private static final String OWNED = "endpoint.ownedObjects";
    private static final EndpointId ONE = new EndpointId("test", "one");
    private static final EndpointId TWO = new EndpointId("test", "two");
    private static final Scope EVERYWHERE = new Scope.Organisation();
    private static final Scope THE_API = new Scope.OfApi("test");
    private static final Scope THE_ENDPOINT = new Scope.OfEndpoint(ONE);

    private static final Api API = new Api(
            "test",
            "Test",
            "1",
            ApiClass.PARTNER,
            Exposure.PARTNER,
            "Payments",
            List.of(DataClass.HEALTH),
            List.of(),
            Instant.EPOCH);

    private static ContractFacts derived() throws WorkbenchException {
        return Contracts.facts("""
                paths:
                  /things/{id}: {get: {operationId: one, responses: {}}, delete: {operationId: two, responses: {}}}
                """);
    }

    private static Answer answer(String fact, Scope scope, FactValue value) {
        return Answer.of(fact, scope, value, "ann", Instant.EPOCH, "");
    }

    private static FactValue owned(EndpointId endpoint, Answer... answers) throws WorkbenchException {
        return new FactOverlay()
                .inventory(API, derived(), List.of(answers), ClassBook.none())
                .factsOf(endpoint)
                .value(OWNED);
    }

    @Test
    void laysTheProfileOverTheContract() throws WorkbenchException {
        var inventory = new FactOverlay().inventory(API, derived(), List.of(), ClassBook.none());

        for (var sheet : List.of(inventory.apiFacts(), inventory.factsOf(ONE), inventory.factsOf(TWO))) {
            assertThat(sheet.text("api.class")).isEqualTo("partner");
            assertThat(sheet.text("api.exposure")).isEqualTo("partner network");
            assertThat(sheet.text("api.owner")).isEqualTo("Payments");
            assertThat(sheet.texts("api.data")).containsExactly("health");
            assertThat(sheet.get("api.class").source()).isEqualTo(new FactSource.Profile("test"));
        }
    }

    @Test
    void letsTheNarrowerScopeWinWhateverTheOrder() throws WorkbenchException {
        var organisation = answer(OWNED, EVERYWHERE, FactValue.TRUE);
        var api = answer(OWNED, THE_API, FactValue.FALSE);
        var endpoint = answer(OWNED, THE_ENDPOINT, FactValue.TRUE);

        assertThat(owned(ONE)).isEqualTo(FactValue.UNKNOWN);
        assertThat(owned(ONE, organisation)).isEqualTo(FactValue.TRUE);
        assertThat(owned(ONE, api, organisation)).isEqualTo(FactValue.FALSE);
        assertThat(owned(ONE, endpoint, api, organisation)).isEqualTo(FactValue.TRUE);
        assertThat(owned(TWO, endpoint, api, organisation)).isEqualTo(FactValue.FALSE);
    }

    @Test
    void letsAnAnswerOutrankTheContract() throws WorkbenchException {
        var inventory = new FactOverlay()
                .inventory(
                        API,
                        derived(),
                        List.of(answer("endpoint.documents401", THE_ENDPOINT, FactValue.TRUE)),
                        ClassBook.none());

        assertThat(inventory.factsOf(ONE).is("endpoint.documents401")).isTrue();
        assertThat(inventory.factsOf(ONE).get("endpoint.documents401").source())
                .isInstanceOf(FactSource.Answered.class);
        assertThat(inventory.factsOf(TWO).is("endpoint.documents401")).isFalse();
    }

    @Test
    void keepsWhatIsKnownWhereSomebodyDoesNotKnow() throws WorkbenchException {
        var unknown = answer("endpoint.anonymous", THE_ENDPOINT, FactValue.UNKNOWN);
        var inventory = new FactOverlay().inventory(API, derived(), List.of(unknown), ClassBook.none());

        assertThat(inventory.factsOf(ONE).is("endpoint.anonymous")).isTrue();
        assertThat(owned(ONE, answer(OWNED, THE_API, FactValue.TRUE), answer(OWNED, THE_ENDPOINT, FactValue.UNKNOWN)))
                .isEqualTo(FactValue.TRUE);
    }

    @Test
    void recordsWhoDidNotKnow() throws WorkbenchException {
        var inventory = new FactOverlay()
                .inventory(API, derived(), List.of(answer(OWNED, THE_ENDPOINT, FactValue.UNKNOWN)), ClassBook.none());

        assertThat(inventory.factsOf(ONE).get(OWNED).source()).isInstanceOf(FactSource.Answered.class);
    }

    @Test
    void leavesAnswersAloneThatNoLongerFitTheCatalogue() throws WorkbenchException {
        assertThat(owned(
                        ONE,
                        answer("endpoint.gone", THE_API, FactValue.TRUE),
                        answer(OWNED, THE_API, FactValue.of("yes"))))
                .isEqualTo(FactValue.UNKNOWN);
    }

    @Test
    void letsASelectorSpeakForWhatItMatchesOnly() throws WorkbenchException {
        var reads = answer(OWNED, Scope.of("select:method:read"), FactValue.TRUE);

        assertThat(owned(ONE, reads)).isEqualTo(FactValue.TRUE);
        assertThat(owned(TWO, reads)).isEqualTo(FactValue.UNKNOWN);
    }

    @Test
    void letsAnApiGoBeforeASelectorButNotBeforeOneWithinIt() throws WorkbenchException {
        var api = answer(OWNED, THE_API, FactValue.FALSE);
        var wide = answer(OWNED, Scope.of("select:method:read"), FactValue.TRUE);
        var within = answer(OWNED, Scope.of("select:method:read & api:test"), FactValue.TRUE);
        var endpoint = answer(OWNED, THE_ENDPOINT, FactValue.FALSE);

        assertThat(owned(ONE, wide, api)).isEqualTo(FactValue.FALSE);
        assertThat(owned(ONE, within, wide, api)).isEqualTo(FactValue.TRUE);
        assertThat(owned(ONE, within, api, endpoint)).isEqualTo(FactValue.FALSE);
    }

    @Test
    void letsASelectorOfWholeApisSpeakForTheApiToo() throws WorkbenchException {
        var inventory = new FactOverlay()
                .inventory(
                        API,
                        derived(),
                        List.of(answer("api.exposure", Scope.of("select:class:partner"), FactValue.of("internet"))),
                        ClassBook.none());

        assertThat(inventory.apiFacts().text("api.exposure")).isEqualTo("internet");
        assertThat(inventory.factsOf(TWO).text("api.exposure")).isEqualTo("internet");
    }

    @Test
    void choosesByDataThatWasAnsweredAndNeverByItsOwnAnswer() throws WorkbenchException {
        var data = answer("endpoint.dataClass", Scope.of("select:method:read"), FactValue.of(List.of("health")));
        var byData = answer(OWNED, Scope.of("select:data:health"), FactValue.TRUE);
        var circular = answer("endpoint.dataClass", Scope.of("select:data:health"), FactValue.NONE);

        assertThat(owned(ONE, byData, data)).isEqualTo(FactValue.TRUE);
        assertThat(owned(TWO, byData, data)).isEqualTo(FactValue.UNKNOWN);
        var inventory = new FactOverlay().inventory(API, derived(), List.of(data, circular), ClassBook.none());
        assertThat(inventory.factsOf(ONE).texts("endpoint.dataClass")).containsExactly("health");
    }
}
