package dev.merlon.engine.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.merlon.engine.SharedFolder;
import dev.merlon.engine.Workbench;
import dev.merlon.engine.diff.shape.SchemaPairs;
import dev.merlon.engine.job.Job;
import dev.merlon.engine.problem.WorkbenchException;
import dev.merlon.engine.spec.Contract;
import dev.merlon.engine.spec.ContractReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Contracts that are made to take for ever, and what is counted.
class DiffBoundsTest {

    @TempDir
    Path temp;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bomb-ref-fanout-30.json",
                "bomb-enum-1e6.json",
                "bomb-redos-pattern.yaml",
                "ref-chain-1000-internal.json",
                "ref-cycle-legit-tree.yaml",
                "ref-cycle-two-aliases.yaml",
                "ref-cycle-pathitem.yaml",
                "ref-cycle-files/a.yaml",
                "sem-undefined-security-scheme.yaml",
                "sem-wrong-types.yaml",
                "sem-null-everywhere.json"
            })
    void staysWithinFiveSecondsOnHostilePairs(String file) throws WorkbenchException {
        var hostile = SharedFolder.require("corpus/bad/" + file);
        var plain = SharedFolder.require("corpus/bad/control-valid.json");
        var reader = new ContractReader();
        var one = reader.read(hostile, Job.unwatched());
        var again = reader.read(hostile, Job.unwatched());
        var other = reader.read(plain, Job.unwatched());

        Assertions.assertTimeout(Duration.ofSeconds(5), () -> {
            assertThat(Workbench.diff(one, again, Job.unwatched()).differences())
                    .isEmpty();
            var there = Workbench.diff(other, one, Job.unwatched());
            var back = Workbench.diff(one, other, Job.unwatched());
            assertThat(back.differences()).hasSameSizeAs(there.differences());
        });
    }

    @Test
    void looksAtEachPairOnceHoweverOftenItIsReached() throws Exception {
        var before = layers("before.yaml", 10);
        var after = layers("after.yaml", 99);

        var diff =
                Assertions.assertTimeout(Duration.ofSeconds(5), () -> Workbench.diff(before, after, Job.unwatched()));

        assertThat(diff.differences()).singleElement().satisfies(d -> {
            assertThat(d.subject()).isEqualTo("maxLength of Leaf.text");
            assertThat(d.endpoints()).hasSize(2);
            assertThat(d.counted()).isTrue();
        });
    }

    @Test
    void saysSoWhereItStopsLooking() throws Exception {
        var before = layers("before.yaml", 10);
        var after = layers("after.yaml", 99);

        var pairs = EndpointPairs.of(before, after, "api", Map.of());

        var few = ContractComparison.of(before, after, pairs, new SchemaPairs(5, 1_000), Job.unwatched());
        var hasty = ContractComparison.of(before, after, pairs, new SchemaPairs(1_000, 1), Job.unwatched());

        assertThat(few.remarks()).extracting(p -> p.code()).containsExactly("DIFF-LIMIT");
        assertThat(hasty.differences())
                .singleElement()
                .satisfies(d -> assertThat(d.counted()).isFalse());
    }

    /// Thirty layers of schemas that each hold the next one twice: 2³⁰ ways to the last.
    private Contract layers(String name, int longest) throws IOException, WorkbenchException {
        var text = new StringBuilder("""
                openapi: 3.0.3
                info: {title: Layers, version: "1"}
                paths:
                  /a: {post: {requestBody: {content: {application/json: {schema: {$ref: "#/components/schemas/L0"}}}}, responses: {"200": {description: ok}}}}
                  /b: {post: {requestBody: {content: {application/json: {schema: {$ref: "#/components/schemas/L7"}}}}, responses: {"200": {description: ok}}}}
                  /c: {post: {requestBody: {content: {application/json: {schema: {type: string, maxLength: 5}}}}, responses: {"200": {description: ok}}}}
                components:
                  schemas:
                """);
        for (int i = 0; i < 30; i++) {
            var next = "{$ref: \"#/components/schemas/" + (i == 29 ? "Leaf" : "L" + (i + 1)) + "\"}";
            text.append("    L%d: {type: object, properties: {a: %s, b: %s}}\n".formatted(i, next, next));
        }
        text.append("    Leaf: {type: object, properties: {text: {type: string, maxLength: %d}}}\n".formatted(longest));
        return new ContractReader().read(Files.writeString(temp.resolve(name), text), Job.unwatched());
    }
}
