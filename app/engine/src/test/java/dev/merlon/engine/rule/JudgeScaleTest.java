package dev.merlon.engine.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.merlon.engine.job.Job;
import dev.merlon.engine.model.Api;
import dev.merlon.engine.model.ApiInventory;
import dev.merlon.engine.model.Endpoint;
import dev.merlon.engine.model.EndpointId;
import dev.merlon.engine.model.fact.FactSheet;
import dev.merlon.engine.model.fact.FactSource;
import dev.merlon.engine.model.fact.FactValue;
import dev.merlon.engine.model.rule.Judgement;
import dev.merlon.engine.model.rule.Outcome;
import dev.merlon.engine.model.rule.OutcomeState;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class JudgeScaleTest {

    private static final int ENDPOINTS = 3_000;

    private final Case one = new Case();
    private final ApiInventory first = many("a");
    private final ApiInventory second = many("b");

    /// Every third endpoint takes no id, every third takes one that is owned, of every third it is not known.
    private ApiInventory many(String api) {
        var plain = one.inventory();
        var facts = new HashMap<EndpointId, FactSheet>();
        var endpoints = new ArrayList<Endpoint>();
        for (var i = 0; i < ENDPOINTS; i++) {
            var id = new EndpointId(api, "operation" + i);
            endpoints.add(new Endpoint(id, "GET", "/" + i, null, "", List.of(), false, Case.OPERATION));
            var ids = i % 3 == 0 ? FactValue.NONE : FactValue.of(List.of("id" + i));
            facts.put(
                    id,
                    plain.factsOf(Case.ENDPOINT).toBuilder()
                            .put("endpoint.objectIds", ids, FactSource.NOBODY)
                            .put(
                                    "endpoint.ownedObjects",
                                    i % 3 == 1 ? FactValue.TRUE : FactValue.UNKNOWN,
                                    FactSource.NOBODY)
                            .build());
        }
        var bank = plain.api();
        var named = new Api(api, api, "1", bank.apiClass(), null, "", List.of(), List.of(), bank.importedAt());
        return new ApiInventory(named, endpoints, plain.apiFacts(), facts);
    }

    private Judgement judge(List<ApiInventory> apis) {
        return new Judge(one.library()).judge(apis, one.coverage(), List.of(), Job.unwatched());
    }

    @Test
    void judgesEachEndpointOnItsOwnFactsWhenSpreadOverProcessors() {
        var judgement = judge(List.of(first, second));
        assertThat(judgement.ofEndpoint()).hasSize(2 * ENDPOINTS);
        IntStream.range(0, ENDPOINTS).forEach(i -> {
            var outcome = judgement.at(new EndpointId("b", "operation" + i)).getFirst();
            assertThat(outcome.state())
                    .isEqualTo(
                            switch (i % 3) {
                                case 0 -> OutcomeState.NOT_APPLICABLE;
                                case 1 -> OutcomeState.FIRES;
                                default -> OutcomeState.OPEN_QUESTION;
                            });
            if (i % 3 == 1) {
                assertThat(outcome.reason()).contains("by id" + i + ".");
            }
        });
    }

    @Test
    void comesToTheSameInWhateverOrderApisCome() {
        var there = judge(List.of(first, second));
        var back = judge(List.of(second, first));
        assertThat(back.outcomes().map(JudgeScaleTest::line).toList())
                .isEqualTo(there.outcomes().map(JudgeScaleTest::line).toList());
    }

    private static String line(Outcome outcome) {
        return outcome.id() + outcome.verdict() + outcome.title() + outcome.reason() + outcome.place();
    }

    @Test
    void writesAVerdictOnceForAllEndpointsAtWhichItIsTheSame() {
        var verdicts = judge(List.of(first))
                .outcomes()
                .map(o -> System.identityHashCode(o.verdict()))
                .distinct();
        assertThat(verdicts.count())
                .isLessThanOrEqualTo(3L * Runtime.getRuntime().availableProcessors());
    }
}
