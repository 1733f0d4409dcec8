package dev.merlon.desktop.screen.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.merlon.desktop.FxJourney;
import dev.merlon.desktop.Toolkit;
import dev.merlon.desktop.navigation.Route;
import dev.merlon.engine.ApiProfile;
import dev.merlon.engine.model.ApiClass;
import dev.merlon.engine.model.EndpointId;
import dev.merlon.engine.model.Scope;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.control.ControlRecord;
import dev.merlon.engine.model.control.WorkStatus;
import dev.merlon.engine.model.rule.Decision;
import dev.merlon.engine.model.rule.DecisionKind;
import dev.merlon.engine.model.rule.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

final class ReviewJourneyTest extends FxJourney {

    private static final String FIRST = """
            openapi: 3.1.0
            info: {title: Orders, version: "1.0"}
            servers: [{url: "https://orders.example.com"}]
            security: [{oauth: [read]}]
            paths:
              /orders:
                get:
                  operationId: listOrders
                  summary: Lists orders
                  parameters: [{name: owner, in: query, schema: {type: string}}]
                  responses: {"200": {description: ok, content: {application/json: {schema: {$ref: "#/components/schemas/Order"}}}}}
              /orders/{orderId}:
                get:
                  operationId: readOrder
                  summary: Shows an order
                  parameters: [{name: orderId, in: path, required: true, schema: {type: integer}}]
                  responses: {"200": {description: ok, content: {application/json: {schema: {$ref: "#/components/schemas/Shipment"}}}}}
              /ping:
                get:
                  operationId: ping
                  responses: {"200": {description: ok}}
            components:
              schemas:
                Shipment:
                  type: object
                  properties: {courier: {type: string}, street: {type: string}, parcels: {type: integer}}
                Order:
                  type: object
                  properties: {id: {type: integer}, email: {type: string, format: email}, street: {type: string}}
              securitySchemes:
                oauth:
                  type: oauth2
                  flows: {clientCredentials: {tokenUrl: "https://id.example.com/token", scopes: {read: Read}}}
            """;

    private static final String SECOND = FIRST.replace("\"1.0\"", "\"2.0\"")
            .replace("/orders/{orderId}:", "/v2/orders/{orderId}:")
            .replace("operationId: readOrder", "operationId: readOrderById")
            .replace("summary: Lists orders", "security: []\n      summary: Lists orders")
            .replace("{name: owner,", "{name: region, in: query, schema: {type: string}}, {name: owner,")
            .replaceAll("(?s)  /ping:.*?components:", "components:");

    @Test
    void takesANewVersionOnlyAfterItsReviewAndCarriesDecisionsOver() throws Exception {
        haveAnApi();
        decideAndRecord();
        go(new Route.NewApi(List.of(file("v2", SECOND))));
        Toolkit.until(
                "it is reviewed",
                () -> scene().lookup("#review-accept") != null
                        && !scene().lookup("#review-accept").isDisabled());
        assertThat(window().context().navigator().current()).isEqualTo(new Route.ReviewImport());
        assertThat(now().api("orders").orElseThrow().api().version()).isEqualTo("1.0");
        picture("endpoints");
        robot.clickOn("Same");
        settle();
        assertThat(Toolkit.on(() -> scene().lookup("#review-accept").isDisabled()))
                .isFalse();
        picture("renamed");
        showParts();
        robot.clickOn("#review-accept");
        Toolkit.until(
                "it is taken",
                () -> open().api("orders").orElseThrow().api().version().equals("2.0"));
        settle();
        assertCarriedOver();
        picture("taken");
        click("Removed 1");
        assertThat(shows("/ping")).isTrue();
        picture("removed");
        go(new Route.OfEndpoint(new EndpointId("orders", "listOrders")));
        assertThat(shows("decide again")).isTrue();
        picture("asks-again");
        press(KeyCode.CONTROL, KeyCode.Z);
        Toolkit.until(
                "it is undone",
                () -> open().api("orders").orElseThrow().api().version().equals("1.0"));
        assertThat(now().state().decisions()).allSatisfy(d -> assertThat(d.id()).contains("@orders@"));
        assertThat(now().endpoint(new EndpointId("orders", "readOrder"))).isPresent();
        go(new Route.NewApi(List.of(file("v3", SECOND))));
        settle();
        robot.clickOn("/orders");
        pictureAt("wide", 1440, 900);
    }

    private void showParts() {
        for (var part : List.of("Security ", "Outcomes ", "Decisions and records ", "Remarks ", "Endpoints ")) {
            var button = robot.lookup((javafx.scene.Node n) -> n instanceof javafx.scene.control.ToggleButton b
                            && b.getText().startsWith(part))
                    .query();
            robot.clickOn(button);
            settle();
            if (!part.startsWith("End")) {
                picture(part.strip().toLowerCase(java.util.Locale.ROOT).replace(' ', '-'));
            }
        }
    }

    private void assertCarriedOver() {
        var after = now();
        assertThat(after.endpoint(new EndpointId("orders", "readOrderById"))).isPresent();
        assertThat(after.state().records())
                .extracting(ControlRecord::scope)
                .containsExactly(new Scope.OfEndpoint(new EndpointId("orders", "readOrderById")));
        assertThat(after.judgement().at(new EndpointId("orders", "listOrders")))
                .anySatisfy(o -> assertThat(o.toConfirm()).isPresent());
        assertThat(after.removedEndpoints())
                .extracting(r -> r.endpoint().label())
                .contains("GET /ping");
    }

    private void haveAnApi() throws IOException {
        var first = file("v1", FIRST);
        Toolkit.on(() -> window().context()
                .session()
                .create(folder("shop.merlon"), "Shop", () -> window().entered(), failure -> {
                    throw new AssertionError(failure);
                }));
        Toolkit.until("it is open", () -> window().context().session().isOpen());
        settle();
        Toolkit.on(() -> window().context()
                .session()
                .change(
                        "import",
                        (workspace, job) -> workspace.take(
                                workspace.planImport(List.of(first), job), ApiProfile.of(ApiClass.PUBLIC), job)));
        settle();
        assertThat(now().endpoints()).hasSize(3);
    }

    private void decideAndRecord() {
        var list = new EndpointId("orders", "listOrders");
        var decisions = now().judgement().at(list).stream()
                .filter(Outcome::live)
                .map(o -> new Decision(
                        o.id(), DecisionKind.ACCEPT, "known", "Payments squad", Instant.now(), null, o.fingerprint()))
                .toList();
        assertThat(decisions).isNotEmpty();
        var record = ControlRecord.declared(
                "APC-RES-01",
                new Scope.OfEndpoint(new EndpointId("orders", "readOrder")),
                WorkStatus.IN_PLACE,
                "Payments squad",
                "");
        Toolkit.on(() -> window().context().session().change("decide", (workspace, _) -> {
            workspace.decide("Decided", decisions);
            return workspace.record("Recorded", List.of(record));
        }));
        settle();
    }

    private Path file(String folder, String text) throws IOException {
        return Files.writeString(Files.createDirectories(folder(folder)).resolve("orders.yaml"), text);
    }

    private Snapshot now() {
        return Toolkit.on(this::open);
    }

    /// On the FX thread.
    private Snapshot open() {
        return window().context().session().snapshot();
    }
}
