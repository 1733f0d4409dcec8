package dev.merlon.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.merlon.engine.fact.cache.FactCache;
import dev.merlon.engine.job.Job;
import dev.merlon.engine.model.ApiClass;
import dev.merlon.engine.model.Snapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Opening a workspace whose contracts' facts are remembered.
class FactCacheTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T12:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path temp;

    private Workbench workbench = Workbench.with(List.of(), CLOCK, "Kim");
    private Path folder = Path.of("");

    @BeforeEach
    void importAContract() throws Exception {
        workbench = workbench.remembering(new FactCache(temp.resolve("cache/facts")));
        folder = temp.resolve("w.merlon");
        var contract = Files.writeString(temp.resolve("payments.yaml"), """
                openapi: 3.0.3
                info: {title: Payments – Überweisung 🔒, version: "1"}
                servers: [{url: "http://api.example.com"}]
                paths:
                  /accounts/{id}:
                    get:
                      operationId: readAccount
                      tags: [accounts, read]
                      parameters: [{name: id, in: path, required: true, schema: {type: integer}}]
                      responses:
                        "200":
                          description: ok
                          content: {application/json: {schema: {$ref: '#/components/schemas/Account'}}}
                  /accounts:
                    post: {deprecated: true, responses: {"201": {description: ok}}}
                components:
                  schemas:
                    Account: {type: object, properties: {iban: {type: string}, email: {type: string}}}
                """);
        try (var workspace = workbench.create(folder, "w")) {
            var plan = workspace.planImport(List.of(contract), Job.unwatched());
            workspace.take(plan, ApiProfile.of(ApiClass.PUBLIC), Job.unwatched());
        }
    }

    @Test
    void opensWithTheSameFactsWithoutReadingTheContract() throws Exception {
        var read = opened(Workbench.with(List.of(), CLOCK, "Kim"));
        var progress = new ArrayList<String>();

        var remembered = opened(workbench, progress);

        assertThat(progress).noneMatch(what -> what.startsWith("reading") || what.startsWith("finding"));
        assertThat(remembered.apis()).isEqualTo(read.apis());
        assertThat(remembered.judgement().outcomes())
                .containsExactlyElementsOf(read.judgement().outcomes().toList());
    }

    @Test
    void findsTheFactsAgainWhereTheCacheIsDamaged() throws Exception {
        var kept = cached();
        var good = Files.readAllBytes(kept);
        for (var at : new int[] {0, 15, 20, good.length / 2, good.length - 1}) {
            var bad = good.clone();
            bad[at] ^= 0x40;
            Files.write(kept, bad);
            var progress = new ArrayList<String>();

            assertThat(opened(workbench, progress).endpoints()).hasSize(2);

            assertThat(progress).as("byte " + at).anyMatch(what -> what.startsWith("reading"));
            assertThat(Files.readAllBytes(kept)).as("written again").isEqualTo(good);
        }
    }

    @Test
    void findsTheFactsAgainWhereTheCacheIsCutShortOrGone() throws Exception {
        var kept = cached();
        var good = Files.readAllBytes(kept);
        for (var length : new int[] {0, 10, good.length - 1}) {
            Files.write(kept, java.util.Arrays.copyOf(good, length));
            assertThat(opened(workbench).endpoints()).hasSize(2);
            assertThat(Files.readAllBytes(kept)).isEqualTo(good);
        }
        Files.delete(kept);
        assertThat(opened(workbench).endpoints()).hasSize(2);
        assertThat(kept).exists();
    }

    @Test
    void takesNoFactsOfAnotherContract() throws Exception {
        var kept = cached();
        var name = String.valueOf(kept.getFileName());
        var foreign = (name.charAt(0) == '0' ? "1" : "0") + name.substring(1);
        Files.move(kept, kept.resolveSibling(foreign));
        var progress = new ArrayList<String>();

        opened(workbench, progress);

        assertThat(progress).anyMatch(what -> what.startsWith("reading"));
    }

    @Test
    void saysThatAContractIsMissingThoughItsFactsAreKnown() throws Exception {
        try (var contracts = Files.list(folder.resolve("contracts"))) {
            Files.delete(contracts.findFirst().orElseThrow());
        }

        org.assertj.core.api.Assertions.assertThatThrownBy(() -> opened(workbench))
                .hasMessageContaining("FILE-MISSING");
    }

    @Test
    void opensWhereNothingCanBeKept() throws Exception {
        var file = Files.writeString(temp.resolve("file"), "no folder");
        var unable = Workbench.with(List.of(), CLOCK, "Kim").remembering(new FactCache(file.resolve("facts")));

        assertThat(opened(unable).endpoints()).hasSize(2);
    }

    private Snapshot opened(Workbench by) throws Exception {
        return opened(by, new ArrayList<>());
    }

    private Snapshot opened(Workbench by, List<String> progress) throws Exception {
        var job = new Job() {
            @Override
            public void progress(String what, double done) {
                progress.add(what);
            }

            @Override
            public void checkCancelled() {}
        };
        try (var workspace = by.open(folder, job)) {
            return workspace.snapshot();
        }
    }

    private Path cached() throws IOException {
        try (var files = Files.list(temp.resolve("cache/facts"))) {
            var all = files.toList();
            assertThat(all).hasSize(1);
            return all.getFirst();
        }
    }
}
