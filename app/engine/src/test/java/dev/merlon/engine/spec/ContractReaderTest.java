package dev.merlon.engine.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.merlon.engine.job.CancelledException;
import dev.merlon.engine.job.Job;
import dev.merlon.engine.problem.WorkbenchException;
import dev.merlon.engine.spec.tree.Limits;
import dev.merlon.engine.spec.view.Reference;
import dev.merlon.engine.spec.view.Schema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContractReaderTest {

    @TempDir
    Path home;

    private final ContractReader reader = new ContractReader();

    private Contract read(String name, String text) throws IOException, WorkbenchException {
        return reader.read(Files.writeString(home.resolve(name), text), Job.unwatched());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a.yaml | asyncapi: 3.0.0 | an AsyncAPI document",
                "a.yaml | apiVersion: v1\\nkind: Pod | a Kubernetes manifest",
                "a.json | {\"log\": {\"entries\": []}} | a HAR recording",
                "a.json | {\"info\": {\"schema\": \"https://schema.getpostman.com/json/collection/v1.0.0/collection.json\"}} | Postman collection 1.0 is not supported",
                "a.json | {\"name\": \"x\", \"requests\": []} | a Postman collection of version 1",
                "a.json | {\"name\": \"x\", \"values\": []} | a Postman environment",
                "a.json | {\"$schema\": \"x\"} | a JSON Schema",
                "a.yaml | type Query { a: Int } | a GraphQL schema",
                "a.raml | #%RAML 1.0 | a RAML document",
                "a.yaml | <!doctype html><html></html> | an HTML page",
                "a.xml  | <?xml version='1.0'?><a/> | XML",
                "a.yaml | openapi: 4.0.0 | OpenAPI 4.0.0 is not supported",
                "a.yaml | swagger: '1.2' | Swagger 1.2 is not supported",
                "a.yaml | openapi: | it should name a version",
                "a.json | openapi: 3.0.0 | this looks like YAML",
                "a.yaml | title: x | neither \"openapi\" nor \"swagger\""
            })
    void saysWhatAFileIsInsteadOfAContract(String name, String text, String said) {
        assertThatThrownBy(() -> read(name, text.replace("\\n", "\n")))
                .isInstanceOf(WorkbenchException.class)
                .hasMessageContaining(said)
                .hasMessageStartingWith(home.resolve(name).toString());
    }

    @Test
    void saysThatAPathLeadsNowhere() {
        assertThatThrownBy(() -> reader.read(home.resolve("none.yaml"), Job.unwatched()))
                .hasMessageContaining("there is no such file");
        assertThatThrownBy(() -> reader.read(home, Job.unwatched())).hasMessageContaining("no file in it begins with");
    }

    @Test
    void stopsWhenNobodyWantsItAnyMore() throws IOException {
        var file = Files.writeString(home.resolve("a.yaml"), "openapi: 3.0.3\npaths: {}\n");
        var job = new Job() {
            @Override
            public void progress(String what, double done) {}

            @Override
            public void checkCancelled() {
                throw new CancelledException();
            }
        };
        assertThatThrownBy(() -> reader.read(file, job)).isInstanceOf(CancelledException.class);
    }

    /// 4 references to the next level at each of 30 levels: 4^30 schemas if each use were looked at, 31 if each
    /// component is.
    @Test
    void letsAVisitorLookAtEachComponentOnce() throws IOException, WorkbenchException {
        var text = new StringBuilder("openapi: 3.0.3\npaths: {}\ncomponents:\n  schemas:\n    L30: {type: string}\n");
        for (int level = 0; level < 30; level++) {
            var next = "{$ref: '#/components/schemas/L" + (level + 1) + "'}";
            text.append(
                    "    L%d: {properties: {a: %s, b: %s, c: %s, d: %s}}%n".formatted(level, next, next, next, next));
        }
        var contract = read("a.yaml", text.toString());

        var seen = new HashSet<Schema>();
        var open = new ArrayDeque<Schema>(List.of(contract.schemas().get("L0")));
        while (!open.isEmpty()) {
            var schema = open.pop();
            if (seen.add(schema)) {
                open.addAll(schema.properties().values());
            }
        }
        assertThat(seen).hasSize(31);
    }

    @Test
    void givesTheSameContractFromTheCopiesThatAWorkspaceKeeps() throws IOException, WorkbenchException {
        Files.createDirectories(home.resolve("c/parts"));
        Files.writeString(home.resolve("c/parts/p.yaml"), "get: {responses: {'200': {description: ok}}}\n");
        Files.writeString(home.resolve("c/api.yaml"), "openapi: 3.0.3\npaths: {/a: {$ref: parts/p.yaml}}\n");
        var first = reader.read(home.resolve("c"), Job.unwatched());

        var root = first.files().getFirst().path();
        var again = reader.read(new MapSource(first.bytes(), root, root, ""), Job.unwatched());

        assertThat(again.operations()).extracting(o -> o.label()).containsExactly("GET /a");
        assertThat(again.files()).isEqualTo(first.files());
        assertThat(first.operations().getFirst().place().file())
                .isEqualTo(home.resolve("c/parts/p.yaml").toString());
    }

    /// Reading them would do, but not keeping what every rule says of each.
    @Test
    void refusesMoreOperationsThanCanBeJudged() throws IOException {
        var text = new StringBuilder("openapi: 3.0.3\npaths:\n");
        for (int path = 0; path <= Limits.standard().operations(); path++) {
            text.append("  /a%d: {get: {}}\n".formatted(path));
        }
        assertThatThrownBy(() -> read("a.yaml", text.toString()))
                .hasMessageContaining("a.yaml:30003:")
                .hasMessageContaining("SPEC-LIMIT the contract has more than 30000 operations");
    }

    /// 200 million steps, were each reference followed through the whole chain.
    @Test
    void followsALongChainOnce() throws IOException, WorkbenchException {
        var text =
                new StringBuilder("openapi: 3.0.3\npaths: {}\ncomponents:\n  schemas:\n    L20000: {type: string}\n");
        for (int link = 0; link < 20_000; link++) {
            text.append("    L%d: {$ref: '#/components/schemas/L%d'}\n".formatted(link, link + 1));
        }
        var contract = assertTimeout(Duration.ofSeconds(30), () -> read("a.yaml", text.toString()));

        assertThat(contract.references()).isEmpty();
        assertThat(contract.schemas())
                .hasEntrySatisfying("L0", s -> assertThat(s.is("string")).isTrue());
    }

    @Test
    void remarksOnEveryReferenceThatLeadsIntoACircle() throws IOException, WorkbenchException {
        var contract = read("a.yaml", """
                openapi: 3.0.3
                paths: {}
                components:
                  schemas:
                    In: {$ref: '#/components/schemas/Round'}
                    Round: {$ref: '#/components/schemas/Again'}
                    Again: {$ref: '#/components/schemas/Round'}
                    Late: {$ref: '#/components/schemas/In'}
                """);

        assertThat(contract.references()).extracting(r -> r.place().line()).containsExactly(5, 6, 7, 8);
        assertThat(contract.references()).allMatch(r -> r.why() == Reference.Why.CIRCULAR);
    }
}
