package dev.merlon.engine.spec.postman;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.merlon.engine.job.Job;
import dev.merlon.engine.problem.Problem;
import dev.merlon.engine.problem.WorkbenchException;
import dev.merlon.engine.spec.Contract;
import dev.merlon.engine.spec.ContractReader;
import dev.merlon.engine.spec.tree.Node;
import dev.merlon.engine.spec.view.Operation;
import dev.merlon.engine.spec.view.Schema;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostmanReaderTest {

    @TempDir
    Path home;

    private Contract read(String rest) throws IOException, WorkbenchException {
        var text = "{\"info\": {\"name\": \"Test\"}, " + rest + "}";
        return new ContractReader().read(Files.writeString(home.resolve("c.json"), text), Job.unwatched());
    }

    private Operation request(String request) throws IOException, WorkbenchException {
        return read("\"item\": [{\"name\": \"x\", \"request\": " + request + "}]")
                .operations()
                .getFirst();
    }

    private static String quoted(String json) {
        return '"' + json.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://a.org/users/:id | /users/{id}",
                "https://a.org/users/{{userId}}/ | /users/{userId}/",
                "https://a.org/users/17/orders/3 | /users/{userId}/orders/{orderId}",
                "https://a.org/users/8c5f3a1e-7a1b-4b38-9d9c-0e8d2c6f1a2b | /users/{userId}",
                "https://a.org/companies/507f1f77bcf86cd799439011?x=1 | /companies/{companyId}",
                "https://a.org/customers/cus_9s6xkzk8rv12 | /customers/{customerId}",
                "https://a.org/people/ann%40b.org | /people/{peopleId}",
                "https://a.org/api/2/users/me | /api/2/users/me",
                "https://a.org/v1/oauth2_token_introspection_endpoint | /v1/oauth2_token_introspection_endpoint",
                "{{url}}/status | /status",
                "{{url}} | /",
                "a.org/x | /x"
            })
    void takesIdsInAPathForParameters(String url, String path) throws IOException, WorkbenchException {
        assertThat(request(quoted(url)).path()).isEqualTo(path);
    }

    @Test
    void takesRequestsWithOneMethodAndPathForOneEndpoint() throws IOException, WorkbenchException {
        var body = "{\"mode\": \"raw\", \"raw\": %s}";
        var item = "{\"request\": {\"method\": \"POST\", \"url\": \"https://a.org/users/%s\", \"body\": %s}}";
        var contract = read("\"item\": ["
                + item.formatted("1", body.formatted(quoted("{\"name\": \"x\"}"))) + ","
                + item.formatted("{{userId}}", body.formatted(quoted("{\"age\": 7}"))) + "]");

        var operation = contract.operations().getFirst();
        var schema = operation
                .givenBody()
                .orElseThrow()
                .content()
                .getFirst()
                .givenSchema()
                .orElseThrow();
        assertThat(contract.operations()).hasSize(1);
        assertThat(operation.path()).isEqualTo("/users/{userId}");
        assertThat(schema.properties()).containsOnlyKeys("name", "age");
    }

    @Test
    void leadsToTheLineOfTheBodyFromEachOfItsProperties() throws IOException, WorkbenchException {
        var operation = request(
                "{\"method\": \"POST\", \"url\": \"https://a.org/x\",\n \"body\": {\"mode\": \"raw\",\n\"raw\": "
                        + quoted("{\"a\": {\"b\": 1}}") + "}}");

        var schema = operation
                .givenBody()
                .orElseThrow()
                .content()
                .getFirst()
                .givenSchema()
                .orElseThrow();
        var outer = Objects.requireNonNull(schema.properties().get("a"));
        var inner = Objects.requireNonNull(outer.properties().get("b"));
        assertThat(schema.place().line()).isEqualTo(3);
        assertThat(inner.place().line()).isEqualTo(3);
        assertThat(inner.types()).containsExactly("integer");
    }

    @Test
    void countsARequestWithoutCredentialsOnlyWhereItWasAnsweredWell() throws IOException, WorkbenchException {
        var open =
                "{\"request\": {\"auth\": {\"type\": \"noauth\"}, \"url\": \"https://a.org/x\"}, \"response\": [{\"code\": %d}]}";
        var auth = "\"auth\": {\"type\": \"bearer\", \"bearer\": []}, ";
        var asking = "{\"request\": {\"url\": \"https://a.org/x\"}}";

        var refused = read(auth + "\"item\": [" + asking + "," + open.formatted(401) + "]")
                .operations()
                .getFirst();
        var answered = read(auth + "\"item\": [" + asking + "," + open.formatted(200) + "]")
                .operations()
                .getFirst();

        assertThat(refused.security().optional()).isFalse();
        assertThat(refused.security().anonymous()).isFalse();
        assertThat(answered.security().optional()).isTrue();
    }

    @Test
    void findsCredentialsThatAreKeptInClear() throws IOException, WorkbenchException {
        var contract = read("""
                "auth": {"type": "basic", "basic": [{"key": "username", "value": "bob"}, {"key": "password", "value": "hunter2-and-more"}]},
                "variable": [{"key": "apiKey", "value": "f81d4fae7dec"}, {"key": "clientSecret", "value": "{{fromVault}}"},
                    {"key": "token", "value": "your-token"}, {"key": "page", "value": "12345678"}],
                "item": [{"request": {"header": [{"key": "Authorization", "value": "Bearer 0b79bab50daca910b000d4f1a2b675d604257e42"}],
                    "auth": {"type": "apikey", "apikey": {"key": "k", "value": "pLx92-kd83-aa"}}, "url": "https://a.org"}}]""");

        assertThat(contract.credentials().stream().map(Node::text).map(java.util.Optional::orElseThrow))
                .containsExactlyInAnyOrder(
                        "hunter2-and-more",
                        "f81d4fae7dec",
                        "Bearer 0b79bab50daca910b000d4f1a2b675d604257e42",
                        "pLx92-kd83-aa");
    }

    @Test
    void readsBodiesThatNestDeeplyDownToALimit() throws IOException, WorkbenchException {
        var deep = "{\"a\":".repeat(5_000) + "1" + "}".repeat(5_000);
        var operation =
                request("{\"method\": \"POST\", \"url\": \"https://a.org/x\", \"body\": {\"mode\": \"raw\", \"raw\": "
                        + quoted(deep) + "}}");

        var schema = operation.givenBody().orElseThrow().content().getFirst().givenSchema();
        int depth = 0;
        for (; schema.isPresent(); depth++) {
            schema = schema.map(Schema::properties).flatMap(p -> java.util.Optional.ofNullable(p.get("a")));
        }
        assertThat(depth).isBetween(10, 200);
    }

    @Test
    void refusesFoldersThatNestWithoutEnd() {
        var nested = "\"item\": [" + "{\"item\": [".repeat(10_000) + "]}".repeat(10_000) + "]";

        assertThatThrownBy(() -> read(nested))
                .isInstanceOf(WorkbenchException.class)
                .hasMessageContaining("nested deeper than 200 levels");
    }

    @Test
    void readsAHundredThousandRequests() throws IOException, WorkbenchException {
        var items = IntStream.range(0, 100_000)
                .mapToObj(i -> "{\"name\":\"r\",\"request\":{\"url\":\"{{b}}/p" + i % 20_000
                        + "/x\",\"body\":{\"mode\":\"raw\",\"raw\":\"{\\\"k" + i + "\\\":1}\"},\"method\":\"POST\"}}")
                .collect(Collectors.joining(","));

        var contract = read("\"item\": [" + items + "]");

        assertThat(contract.operations()).hasSize(20_000);
        assertThat(contract.operations()
                        .getLast()
                        .givenBody()
                        .orElseThrow()
                        .content()
                        .getFirst()
                        .givenSchema()
                        .orElseThrow()
                        .properties())
                .containsOnlyKeys("k19999", "k39999", "k59999", "k79999", "k99999");
    }

    @Test
    void endsOnVariablesThatReferToEachOther() throws IOException, WorkbenchException {
        var contract = read("""
                "variable": [{"key": "a", "value": "{{b}}{{b}}"}, {"key": "b", "value": "{{a}}{{a}}"}],
                "item": [{"request": {"url": "{{a}}/x/{{b}}"}}]""");

        assertThat(contract.operations()).hasSize(1);
        assertThat(contract.operations().getFirst().path()).startsWith("/x/");
    }

    @Test
    void findsACollectionInAFolderAndInAZip() throws IOException, WorkbenchException {
        var text =
                "{\"info\": {\"name\": \"Test\", \"schema\": \"https://schema.getpostman.com/json/collection/v2.1.0/collection.json\"},"
                        + " \"item\": [{\"request\": \"https://a.org/x\"}]}";
        var folder = Files.createDirectory(home.resolve("folder"));
        Files.writeString(folder.resolve("api.postman_collection.json"), text);
        Files.writeString(folder.resolve("test.postman_environment.json"), "{\"name\": \"t\", \"values\": []}");
        var zip = home.resolve("c.zip");
        try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("postman/api.postman_collection.json"));
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }

        assertThat(new ContractReader().read(folder, Job.unwatched()).operations())
                .hasSize(1);
        assertThat(new ContractReader().read(zip, Job.unwatched()).operations()).hasSize(1);
    }

    @Test
    void saysThatACollectionWithoutARequestDescribesNothing() throws IOException, WorkbenchException {
        assertThat(read("\"item\": []").problems()).extracting(Problem::code).containsExactly("SPEC-NO-ENDPOINT");
    }
}
