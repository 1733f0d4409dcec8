package dev.merlon.engine.fact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.merlon.engine.model.fact.FactValue;
import dev.merlon.engine.problem.WorkbenchException;
import org.junit.jupiter.api.Test;

/// What looks like a weakness and is none: each case comes from a contract in the field.
class FalseFriendTest {

    @Test
    void takesNoEmptyObjectForABody() throws WorkbenchException {
        var facts = Contracts.facts("""
                paths:
                  /charges:
                    get:
                      requestBody: {content: {application/json: {schema: {type: object, properties: {}}}}}
                      responses: {'200': {description: ok}}
                  /charges/search:
                    get:
                      requestBody: {content: {application/json: {schema: {type: object, properties: {q: {type: string}}}}}}
                      responses: {'200': {description: ok}}
                """);
        assertThat(Contracts.sheet(facts, "GET /charges").is("endpoint.bodyOnRead"))
                .isFalse();
        assertThat(Contracts.sheet(facts, "GET /charges/search").is("endpoint.bodyOnRead"))
                .isTrue();
    }

    @Test
    void tellsTheStateOfAnAddressFromTheStateOfAnOrder() throws WorkbenchException {
        var facts = Contracts.facts("""
                paths:
                  /orders:
                    post:
                      requestBody:
                        content:
                          application/json:
                            schema:
                              type: object
                              properties:
                                address: {type: object, properties: {state: {type: string}}}
                                state: {type: string}
                      responses: {'201': {description: ok}}
                """);
        assertThat(Contracts.sheet(facts, "POST /orders").texts("endpoint.privilegedWritable"))
                .containsExactly("body.state");
    }

    @Test
    void takesNoListOfUploadedFilesForAFileName() throws WorkbenchException {
        var facts = Contracts.facts("""
                paths:
                  /evidence:
                    post:
                      requestBody:
                        content:
                          application/json:
                            schema:
                              type: object
                              properties:
                                files: {type: array, items: {type: string}}
                                template_path: {type: string}
                      responses: {'201': {description: ok}}
                """);
        assertThat(Contracts.sheet(facts, "POST /evidence").texts("endpoint.fileInputs"))
                .containsExactly("body.template_path");
    }

    @Test
    void takesAnIdNamedAsItsCollectionForNoCredential() throws WorkbenchException {
        var facts = Contracts.facts("""
                paths:
                  /authorizations/{authorization}:
                    get:
                      parameters: [{name: authorization, in: path, required: true, schema: {type: string}}]
                      responses: {'200': {description: ok}}
                  /feed:
                    get:
                      parameters: [{name: authorization, in: query, schema: {type: string}}]
                      responses: {'200': {description: ok}}
                """);
        assertThat(Contracts.sheet(facts, "GET /authorizations/{authorization}").texts("endpoint.credentialsInUrl"))
                .isEmpty();
        assertThat(Contracts.sheet(facts, "GET /feed").texts("endpoint.credentialsInUrl"))
                .containsExactly("authorization");
    }

    @Test
    void asksWhetherTenantsShareAnApiWhoseTenantStandsInThePath() throws WorkbenchException {
        var facts = Contracts.facts("""
                paths:
                  /orgs/{org}/members:
                    get:
                      parameters: [{name: org, in: path, required: true, schema: {type: string}}]
                      responses: {'200': {description: ok}}
                """);
        assertThat(facts.apiFacts().value("api.multiTenant")).isEqualTo(FactValue.UNKNOWN);
    }

    @Test
    void countsNoPropertiesBehindWhatMayBeAPlainId() throws WorkbenchException {
        var facts = Contracts.facts("""
                paths:
                  /charges/{id}:
                    get:
                      parameters: [{name: id, in: path, required: true, schema: {type: string}}]
                      responses:
                        '200':
                          description: ok
                          content: {application/json: {schema: {$ref: '#/components/schemas/Charge'}}}
                components:
                  schemas:
                    Charge:
                      type: object
                      properties:
                        id: {type: string}
                        customer: {anyOf: [{type: string}, {$ref: '#/components/schemas/Customer'}]}
                    Customer: {type: object, properties: {email: {type: string}, name: {type: string}}}
                """);
        assertThat(Contracts.sheet(facts, "GET /charges/{id}").value("endpoint.responseProperties"))
                .isEqualTo(FactValue.of(2));
    }

    @Test
    void wantsASchemaOfAFailureButNoneOfABareRefusal() throws WorkbenchException {
        var facts = Contracts.facts("""
                paths:
                  /a:
                    get: {responses: {'200': {description: ok}, '401': {description: no}}}
                  /b:
                    get: {responses: {'200': {description: ok}, '500': {description: broken}}}
                """);
        assertThat(Contracts.sheet(facts, "GET /a").is("endpoint.errorSchema")).isTrue();
        assertThat(Contracts.sheet(facts, "GET /b").is("endpoint.errorSchema")).isFalse();
    }
}
