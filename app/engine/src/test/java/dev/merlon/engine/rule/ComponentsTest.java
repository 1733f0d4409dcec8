package dev.merlon.engine.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.merlon.engine.control.Coverage;
import dev.merlon.engine.control.Extents;
import dev.merlon.engine.model.EndpointId;
import dev.merlon.engine.model.Scope;
import dev.merlon.engine.model.control.ControlRecord;
import dev.merlon.engine.model.control.Evidence;
import dev.merlon.engine.model.control.EvidenceKind;
import dev.merlon.engine.model.control.WorkStatus;
import dev.merlon.engine.model.rule.Outcome;
import dev.merlon.engine.model.rule.OutcomeState;
import dev.merlon.engine.problem.WorkbenchException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What is wrong with a component is said once, with the number of endpoints that reach it.
class ComponentsTest {

    private static final String PATHS = """
            openapi: 3.1.0
            info: {title: Shop, version: '1'}
            paths:
              /orders:
                post: &create
                  requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Order'}}}}
                  responses: {'201': {description: ok}}
                put:
                  requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Order'}}}}
                  responses: {'200': {description: ok}}
              /notes:
                post:
                  requestBody: {content: {application/json: {schema: {type: object, properties: {text: {type: string}}}}}}
                  responses: {'201': {description: ok}}
              /people:
                get:
                  parameters: [{$ref: '#/components/parameters/Filter'}]
                  responses:
                    '200':
                      description: ok
                      content: {application/json: {schema: {$ref: '#/components/schemas/Person'}}}
            components:
              parameters:
                Filter: {name: filter, in: query, schema: {type: string}}
              schemas:
            """;

    private static final String SLOPPY = """
                Order:
                  type: object
                  properties:
                    note: {type: string}
                    delivery: {$ref: '#/components/schemas/Delivery'}
                Delivery: {type: object, properties: {street: {type: string}}}
                Person: {type: object, properties: {name: {type: string}, password: {type: string}}}
            """;

    private static final String TIDY = """
                Order:
                  type: object
                  additionalProperties: false
                  properties:
                    note: {type: string, maxLength: 100, pattern: '^[a-z ]{1,100}$'}
                    delivery: {$ref: '#/components/schemas/Delivery'}
                Delivery: {type: object, additionalProperties: false, properties: {street: {type: string, maxLength: 80}}}
                Person: {type: object, properties: {name: {type: string}, password: {type: string}}}
            """;

    private static Assessed assessed(String schemas) throws WorkbenchException {
        return Assessed.of(PATHS + schemas.indent(0));
    }

    private static List<String> firing(Assessed assessed, String rule) {
        return assessed.judgement()
                .outcomes()
                .filter(o -> o.rule().id().equals(rule) && o.state() == OutcomeState.FIRES)
                .map(Outcome::id)
                .toList();
    }

    @Test
    void reportsAComponentOnceAndWhatIsInLineAtItsEndpoint() throws WorkbenchException {
        assertThat(firing(assessed(SLOPPY), "INP-001"))
                .containsExactlyInAnyOrder(
                        "INP-001@api@#Order",
                        "INP-001@api@#Delivery",
                        "INP-001@api@#parameters/Filter",
                        "INP-001@api@POST /notes");
    }

    @Test
    void tellsHowManyEndpointsReachIt() throws WorkbenchException {
        var outcome = assessed(SLOPPY).judgement().atComponents("api").stream()
                .filter(o -> o.id().equals("INP-001@api@#Delivery"))
                .findFirst()
                .orElseThrow();

        assertThat(outcome.title()).isEqualTo("Inputs of Delivery (2 endpoints) have no limit in the contract");
        assertThat(outcome.reason()).contains("Delivery.street").doesNotContain("Order.note");
        assertThat(outcome.place().pointer()).startsWith("/components/schemas/Delivery");
        assertThat(outcome.atEndpoint()).isEmpty();
    }

    @Test
    void asksNoLimitOfWhatOnlyAnswersCarry() throws WorkbenchException {
        assertThat(firing(assessed(SLOPPY), "INP-001")).noneMatch(id -> id.contains("Person"));
        assertThat(firing(assessed(SLOPPY), "PROP-04")).containsExactly("PROP-04@api@#Person");
    }

    @Test
    void raisesTheScoreOfEveryEndpointThatReachesAMendedComponent() throws WorkbenchException {
        assertThat(assessed(TIDY).score()).isGreaterThan(assessed(SLOPPY).score());
        assertThat(firing(assessed(TIDY), "INP-001")).doesNotContain("INP-001@api@#Order", "INP-001@api@#Delivery");
    }

    @Test
    void noticesWhatASchemaSaysAgainstItself() throws WorkbenchException {
        var assessed = assessed("""
                    Order:
                      type: object
                      properties:
                        total: {type: number, minimum: 10, maximum: 1}
                        again: {$ref: '#/components/schemas/Order'}
                    Person: {type: object, properties: {name: {type: string}}}
                """.indent(0));

        assertThat(firing(assessed, "INP-024")).containsExactly("INP-024@api@#Order");
        assertThat(firing(assessed, "INP-033")).containsExactly("INP-033@api@#Order");
    }

    private static final EndpointId POST = new EndpointId("api", "POST /orders");
    private static final EndpointId PUT = new EndpointId("api", "PUT /orders");

    private static ControlRecord record(EndpointId endpoint, WorkStatus status) {
        return ControlRecord.declared("APC-INP-02", new Scope.OfEndpoint(endpoint), status, "Kim", "")
                .withEvidence(List.of("E-1"));
    }

    private static Outcome orderWith(ControlRecord... records) throws WorkbenchException {
        var evidence =
                new Evidence("E-1", EvidenceKind.NOTE, "seen", "seen", 0, LocalDate.EPOCH, Instant.EPOCH, "Kim", null);
        var coverage = new Coverage(List.of(records), List.of(evidence), Extents.NONE, Instant.EPOCH);
        return Assessed.of(PATHS + SLOPPY.indent(0), coverage)
                .judgement()
                .outcomes()
                .filter(o -> o.id().equals("INP-001@api@#Order"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void isHeldWhereEveryEndpointThatReachesItIs() throws WorkbenchException {
        assertThat(orderWith(record(POST, WorkStatus.IN_PLACE)).state()).isEqualTo(OutcomeState.FIRES);

        var held = orderWith(record(POST, WorkStatus.IN_PLACE), record(PUT, WorkStatus.IN_PLACE));
        assertThat(held.state()).isEqualTo(OutcomeState.HELD);
        assertThat(held.verdict().heldBy()).hasSize(1);
    }

    @Test
    void saysOfTheRecordThatDoesLeastWhyItIsNotHeld() throws WorkbenchException {
        var outcome = orderWith(record(POST, WorkStatus.IN_PLACE), record(PUT, WorkStatus.PLANNED));

        assertThat(outcome.state()).isEqualTo(OutcomeState.FIRES);
        assertThat(outcome.reason()).contains("APC-INP-02 is recorded as planned");
    }
}
