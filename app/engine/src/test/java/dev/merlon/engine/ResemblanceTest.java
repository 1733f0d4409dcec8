package dev.merlon.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.merlon.engine.job.Job;
import dev.merlon.engine.model.Api;
import dev.merlon.engine.model.ApiClass;
import dev.merlon.engine.model.EndpointId;
import dev.merlon.engine.model.Scope;
import dev.merlon.engine.model.fact.Answer;
import dev.merlon.engine.model.fact.FactValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A new version whose title is another one: noticed, and taken as a new version where a person says so.
class ResemblanceTest {

    private static final ApiProfile PUBLIC = ApiProfile.of(ApiClass.PUBLIC);

    @TempDir
    Path temp;

    private Workspace workspace = workspace();

    private static Workspace workspace() {
        try {
            return Workbench.standard().inMemory("w");
        } catch (dev.merlon.engine.problem.WorkbenchException e) {
            throw new AssertionError(e);
        }
    }

    @BeforeEach
    void importOrders() throws Exception {
        workspace.take(plan(null, contract("orders", "Orders", "/orders", "/orders/{id}", "/carts")), PUBLIC, job());
    }

    @AfterEach
    void close() throws Exception {
        workspace.close();
    }

    @Test
    void isNoticedWhereMostEndpointsAreThoseOfAKnownApi() throws Exception {
        var plan = plan(null, contract("next", "Orders 2027", "/orders", "/orders/{orderId}", "/baskets"));

        assertThat(plan.alike()).containsExactly(new Resemblance("orders-2027", "orders", "Orders", 2, 3));
        assertThat(plan.items().getFirst().known()).isFalse();
    }

    @Test
    void isNoneWhereFewAreOrTheKnownApiHasItsOwnNewVersion() throws Exception {
        assertThat(plan(null, contract("few", "Parcels", "/orders", "/parcels", "/labels", "/depots"))
                        .alike())
                .isEmpty();
        assertThat(plan(
                                null,
                                contract("a", "Orders", "/orders", "/orders/{id}"),
                                contract("b", "Copy", "/orders", "/orders/{id}"))
                        .alike())
                .isEmpty();
    }

    @Test
    void keepsWhatWasRecordedWhereThePersonSaysItIsANewVersion() throws Exception {
        var order = new EndpointId("orders", "GET /orders/{}");
        var answer = Answer.of(
                "endpoint.ownedObjects", new Scope.OfEndpoint(order), FactValue.of(true), "Kim", Instant.EPOCH, "");
        workspace.put("answer", List.of(answer));

        var plan = plan("orders", contract("next", "Orders 2027", "/orders", "/orders/{orderId}", "/baskets"));
        var after = workspace.take(plan, PUBLIC, job());

        assertThat(plan.alike()).isEmpty();
        assertThat(after.state().apis()).extracting(Api::id).containsExactly("orders");
        assertThat(after.state().api("orders").orElseThrow().name()).isEqualTo("Orders 2027");
        assertThat(after.state().answers()).containsExactly(answer);
        assertThat(after.removedEndpoints()).hasSize(1);

        var again = plan(null, contract("later", "Orders 2027", "/orders", "/orders/{orderId}"));
        assertThat(again.items().getFirst().apiId()).isEqualTo("orders");
    }

    @Test
    void refusesAnApiThatIsNotThereAndSeveralContractsForOne() throws Exception {
        var next = contract("next", "Orders 2027", "/orders");
        assertThatThrownBy(() -> plan("order", next)).hasMessageContaining("no API order");
        assertThatThrownBy(() -> plan("orders", next, contract("b", "B", "/b"))).hasMessageContaining("one contract");
    }

    private ImportPlan plan(@org.jspecify.annotations.Nullable String as, Path... contracts) throws Exception {
        return workspace.planImport(List.of(contracts), as, job());
    }

    private static Job job() {
        return Job.unwatched();
    }

    private Path contract(String file, String title, String... paths) throws IOException {
        var text = new StringBuilder("openapi: 3.0.3\ninfo: {title: " + title + ", version: '1'}\npaths:\n");
        for (var path : paths) {
            text.append("  ").append(path).append(": {get: {responses: {'200': {description: ok}}}}\n");
        }
        return Files.writeString(temp.resolve(file + ".yaml"), text.toString());
    }
}
