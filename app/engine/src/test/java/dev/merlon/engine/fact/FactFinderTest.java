package dev.merlon.engine.fact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.merlon.engine.model.Endpoint;
import dev.merlon.engine.model.Location;
import dev.merlon.engine.model.fact.FactDefinition;
import dev.merlon.engine.model.fact.FactSheet;
import dev.merlon.engine.model.fact.FactSource;
import dev.merlon.engine.problem.WorkbenchException;
import java.util.List;
import org.junit.jupiter.api.Test;

class FactFinderTest {

    private static final String BANK = """
            servers: [{url: http://api.bank.dev}]
            security: [{token: [cards.read]}]
            paths:
              /customers/{id}/cards:
                parameters:
                  - {name: id, in: path, required: true, schema: {type: integer}}
                get:
                  operationId: listCards
                  parameters:
                    - {name: limit, in: query, schema: {type: integer}}
                    - {name: email, in: query, schema: {type: string}}
                  responses:
                    '200':
                      description: ok
                      content: {application/json: {schema: {type: array, items: {$ref: '#/components/schemas/Card'}}}}
                post:
                  operationId: addCard
                  requestBody:
                    content: {application/json: {schema: {$ref: '#/components/schemas/Card'}}}
                  responses: {'201': {description: ok}, '429': {description: slow down, headers: {Retry-After: {schema: {type: integer}}}}}
                delete:
                  operationId: dropCards
                  security: []
                  responses: {'204': {description: gone}}
              /fetch:
                post:
                  operationId: fetch
                  requestBody:
                    content:
                      application/json:
                        schema:
                          type: object
                          additionalProperties: false
                          properties:
                            webhookUrl: {type: string, maxLength: 200}
                            pin: {type: string, pattern: '^[0-9]{4}$'}
                            name: {type: string, pattern: '^(a+)+$'}
                            role: {type: string, enum: [user, admin]}
                  responses: {default: {description: any}}
            components:
              securitySchemes:
                token:
                  type: oauth2
                  flows: {implicit: {authorizationUrl: 'http://id.bank.dev', scopes: {cards.read: read}}}
              schemas:
                Card:
                  type: object
                  properties:
                    id: {type: string, readOnly: true}
                    cardNumber: {type: string}
                    pinCode: {type: string, writeOnly: true}
                    owner: {$ref: '#/components/schemas/Person'}
                Person:
                  type: object
                  properties:
                    firstName: {type: string, maxLength: 50}
                    cards: {type: array, items: {$ref: '#/components/schemas/Card'}}
            """;

    private static FactSheet bank(String label) throws WorkbenchException {
        return Contracts.sheet(Contracts.facts(BANK), label);
    }

    private static Location place(FactSheet sheet, String fact) {
        return switch (sheet.get(fact).source()) {
            case FactSource.Contract(var place) -> place;
            case FactSource.Inferred(var _, var _, var place) -> place;
            default -> throw new AssertionError(fact + " has no place");
        };
    }

    @Test
    void leavesOnlyFactsUnknownThatSomebodyCanBeAskedAbout() throws WorkbenchException {
        var unknown = bank("listCards").all().stream()
                .filter(fact -> !fact.value().known()
                        && !List.of("api.class", "api.policyClass").contains(fact.name()))
                .map(fact -> Contracts.CATALOGUE.find(fact.name()).orElseThrow());

        assertThat(unknown).isNotEmpty().extracting(FactDefinition::question).doesNotContain("");
    }

    @Test
    void carriesDataThroughReferencesThatReachEachOther() throws WorkbenchException {
        var list = bank("listCards");

        assertThat(list.texts("endpoint.responseData")).containsExactly("personal", "financial");
        assertThat(list.texts("endpoint.cardNumbers")).containsExactly("Card.cardNumber");
        assertThat(list.value("endpoint.responseProperties").text()).isEqualTo("5");
    }

    @Test
    void tellsDataBySiblingsAndDescriptionWhereNamesDoNot() throws WorkbenchException {
        var facts = Contracts.facts("""
                paths:
                  /forms/{gradeLevel}:
                    post:
                      operationId: fill
                      parameters:
                        - {name: gradeLevel, in: path, required: true, schema: {type: string}}
                      requestBody:
                        content: {application/json: {schema: {$ref: '#/components/schemas/Form'}}}
                      responses: {'204': {description: done}}
                components:
                  schemas:
                    Form:
                      type: object
                      properties:
                        name: {type: string}
                        birthDate: {type: string, format: date}
                        p9: {type: string, description: The password of the account.}
                        account: {type: string, description: The ID of the bank account to pay from.}
                """);
        var sheet = Contracts.sheet(facts, "fill");

        assertThat(sheet.texts("endpoint.requestData")).containsExactly("personal", "credential", "children");
        assertThat(sheet.texts("endpoint.credentialsInBody")).containsExactly("Form.p9");
        assertThat(sheet.texts("endpoint.dataInUrl")).containsExactly("gradeLevel");
        assertThat(place(sheet, "endpoint.credentialsInBody").pointer())
                .isEqualTo("/components/schemas/Form/properties/p9");
    }

    @Test
    void keepsReadOnlyOutOfRequestsAndWriteOnlyOutOfResponses() throws WorkbenchException {
        assertThat(bank("addCard").texts("endpoint.readOnlyWritable")).containsExactly("Card.id");
        assertThat(bank("addCard").texts("endpoint.unboundedStrings"))
                .containsExactly("Card.cardNumber", "Card.pinCode");
        assertThat(bank("listCards").texts("endpoint.secretsInResponse")).isEmpty();
        assertThat(bank("addCard").texts("endpoint.credentialsInBody")).containsExactly("Card.pinCode");
    }

    @Test
    void saysWhereInTheContractAFactStands() throws WorkbenchException {
        assertThat(place(bank("addCard"), "endpoint.cardNumbers"))
                .satisfies(place ->
                        assertThat(place.pointer()).isEqualTo("/components/schemas/Card/properties/cardNumber"))
                .satisfies(place ->
                        assertThat(BANK.lines().toList().get(place.line() - 3)).contains("cardNumber"));
        assertThat(place(bank("dropCards"), "endpoint.anonymous").pointer())
                .isEqualTo("/paths/~1customers~1{id}~1cards/delete/security");
    }

    @Test
    void followsSecurityThroughDefaultAndOverride() throws WorkbenchException {
        var drop = bank("dropCards");
        var add = bank("addCard");

        assertThat(drop.is("endpoint.anonymous")).isTrue();
        assertThat(drop.is("endpoint.securityRemoved")).isTrue();
        assertThat(drop.text("endpoint.weakerThanSiblings")).contains("2 of 2");
        assertThat(add.is("endpoint.authenticated")).isTrue();
        assertThat(add.texts("endpoint.schemes")).containsExactly("oauth2");
        assertThat(add.is("endpoint.readScopeOnWrite")).isTrue();
        assertThat(bank("listCards").is("endpoint.readScopeOnWrite")).isFalse();
        assertThat(add.texts("api.insecureAuthUrls")).containsExactly("http://id.bank.dev");
        assertThat(add.is("endpoint.plainHttp")).isTrue();
    }

    @Test
    void readsAlternativesOfSecurity() throws WorkbenchException {
        var facts = Contracts.facts("""
                paths:
                  /a: {get: {operationId: both, security: [{key: [], basic: []}], responses: {}}}
                  /b: {get: {operationId: either, security: [{key: []}, {basic: []}], responses: {}}}
                  /c: {get: {operationId: optional, security: [{}, {key: []}], responses: {}}}
                  /d: {get: {operationId: ghost, security: [{nobody: []}], responses: {}}}
                components:
                  securitySchemes:
                    key: {type: apiKey, in: query, name: k}
                    basic: {type: http, scheme: basic}
                """);

        assertThat(Contracts.sheet(facts, "both").is("endpoint.apiKeyOnly")).isFalse();
        assertThat(Contracts.sheet(facts, "both").texts("endpoint.schemes")).containsExactly("apiKey", "basic");
        assertThat(Contracts.sheet(facts, "either").is("endpoint.apiKeyOnly")).isTrue();
        assertThat(Contracts.sheet(facts, "optional").is("endpoint.optionalAuth"))
                .isTrue();
        assertThat(Contracts.sheet(facts, "optional").is("endpoint.authenticated"))
                .isFalse();
        assertThat(Contracts.sheet(facts, "ghost").is("endpoint.authenticated")).isFalse();
        assertThat(Contracts.sheet(facts, "ghost").is("endpoint.anonymous")).isFalse();
        assertThat(Contracts.sheet(facts, "ghost").texts("endpoint.undefinedSchemes"))
                .containsExactly("nobody");
    }

    @Test
    void tellsWhatInputsAreFor() throws WorkbenchException {
        var fetch = bank("fetch");
        var list = bank("listCards");

        assertThat(fetch.texts("endpoint.urlInputs")).containsExactly("body.webhookUrl");
        assertThat(fetch.texts("endpoint.shortCodes")).containsExactly("body.pin");
        assertThat(fetch.texts("endpoint.unboundedStrings")).containsExactly("body.name");
        assertThat(fetch.texts("endpoint.riskyPatterns")).containsExactly("body.name");
        assertThat(fetch.texts("endpoint.privilegedWritable")).containsExactly("body.role");
        assertThat(fetch.texts("endpoint.openRequestObjects")).isEmpty();
        assertThat(list.texts("endpoint.unboundedPageSizes")).containsExactly("limit");
        assertThat(list.texts("endpoint.personLookup")).containsExactly("email");
        assertThat(list.texts("endpoint.dataInUrl")).containsExactly("email");
        assertThat(list.texts("endpoint.objectIds")).containsExactly("id");
        assertThat(list.is("endpoint.sequentialIds")).isTrue();
        assertThat(list.is("endpoint.returnsList")).isTrue();
    }

    @Test
    void readsResponses() throws WorkbenchException {
        var add = bank("addCard");

        assertThat(add.texts("endpoint.statuses")).containsExactly("201", "429");
        assertThat(add.is("endpoint.documents429")).isTrue();
        assertThat(add.is("endpoint.retryAfter")).isTrue();
        assertThat(add.is("endpoint.errorSchema"))
                .as("a bare 429 needs no body")
                .isTrue();
        assertThat(bank("fetch").is("endpoint.documentsServerError")).isTrue();
    }

    @Test
    void givesEveryEndpointAnIdOfItsOwn() throws WorkbenchException {
        var facts = Contracts.facts("""
                paths:
                  /a/{x}: {get: {operationId: same, responses: {}}}
                  /a/{y}: {get: {operationId: same, responses: {}}}
                  /a/{z}: {get: {operationId: same, responses: {}}}
                """);

        assertThat(facts.endpoints())
                .extracting(Endpoint::id)
                .extracting(id -> id.key())
                .containsExactly("same", "GET /a/{}", "GET /a/{} (2)");
        assertThat(facts.facts()).hasSize(3);
        assertThat(facts.apiFacts().texts("api.duplicateOperationIds")).containsExactly("same");
        assertThat(facts.apiFacts().texts("api.ambiguousPaths")).containsExactly("/a/{x}", "/a/{y}", "/a/{z}");
    }

    @Test
    void findsTheSameFactsEachTime() throws WorkbenchException {
        var first = Contracts.facts(BANK);
        var second = Contracts.facts(BANK);

        assertThat(first.endpoints()).isEqualTo(second.endpoints());
        assertThat(first.apiFacts()).isEqualTo(second.apiFacts());
        assertThat(first.facts()).isEqualTo(second.facts());
    }

    @Test
    void readsLongChainsOfReferencesWithoutExhaustingTheStack() throws WorkbenchException {
        var schemas = new StringBuilder();
        for (var i = 0; i < 5_000; i++) {
            schemas.append("    C%d: {type: object, properties: {next: {$ref: '#/components/schemas/C%d'}}}\n"
                    .formatted(i, i + 1));
        }
        schemas.append("    C5000: {type: object, properties: {password: {type: string}}}\n");
        var facts = Contracts.facts("""
                paths:
                  /a:
                    post:
                      operationId: deep
                      requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/C0'}}}}
                      responses: {}
                components:
                  schemas:
                """ + schemas);

        assertThat(Contracts.sheet(facts, "deep").texts("endpoint.credentialsInBody"))
                .containsExactly("C5000.password");
    }
}
