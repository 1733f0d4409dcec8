package dev.merlon.engine.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.merlon.engine.model.rule.Outcome;
import dev.merlon.engine.model.rule.OutcomeState;
import dev.merlon.engine.problem.WorkbenchException;
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
}
