package dev.merlon.engine.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.merlon.engine.job.Job;
import dev.merlon.engine.problem.WorkbenchException;
import dev.merlon.engine.spec.view.Reference;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A contract cannot make Merlon open a connection or a file outside its folder. [Canaries]
/// and a secret beside the folder show it.
class StayingInsideTest {

    private static final String SECRET = "canary-4711";

    @TempDir
    Path home;

    private final ContractReader reader = new ContractReader();

    @Test
    void opensNoConnectionForAnyReference() throws IOException, InterruptedException, WorkbenchException {
        try (var canaries = Canaries.set()) {
            var references = Stream.of(
                            "http://%s/a.yaml",
                            "https://%s/a.yaml",
                            "//%s/a.yaml",
                            "ftp://%s/a.yaml",
                            "jar:http://%s/a.jar!/a.yaml",
                            "http://user@%s/a.json#/A",
                            "http://canary.invalid/a.yaml")
                    .map(r -> r.formatted(canaries.address()))
                    .toList();
            var contract = read(references);
            SecondOpinion.on(contract);

            assertThat(contract.references()).hasSize(references.size()).allMatch(r -> r.why() == Reference.Why.REMOTE);
            assertThat(canaries.noticed()).isEmpty();
        }
    }

    @Test
    void opensNoPipe() throws IOException, InterruptedException, WorkbenchException {
        var chosen = Files.createDirectories(home.resolve("contract"));
        try (var canaries = Canaries.set()) {
            canaries.pipe(home.resolve("outside.yaml"));
            canaries.pipe(chosen.resolve("inside.yaml"));
            Files.createSymbolicLink(chosen.resolve("link.yaml"), home.resolve("outside.yaml"));

            read(List.of("../outside.yaml", "%2e%2e/outside.yaml", "inside.yaml", "link.yaml", "a/../../outside.yaml"));
            reader.read(chosen, Job.unwatched());
            assertThatThrownBy(() -> reader.read(chosen.resolve("inside.yaml"), Job.unwatched()))
                    .hasMessageContaining("neither a file nor a folder");

            assertThat(canaries.noticed()).isEmpty();
        }
    }

    /// The canaries sing: a reader that follows whatever it is told is noticed each time.
    @Test
    void wouldNoticeAReaderThatFollowsEveryReference() throws IOException, InterruptedException {
        var chosen = Files.createDirectories(home.resolve("contract"));
        try (var canaries = Canaries.set()) {
            canaries.pipe(home.resolve("outside.yaml"));
            for (var reference : List.of(
                    "http://" + canaries.address() + "/a.yaml", "http://canary.invalid/a.yaml", "../outside.yaml")) {
                followed(chosen, reference);
            }

            assertThat(canaries.noticed())
                    .contains("call", "pipe", "name canary.invalid", "address http://canary.invalid/a.yaml");
        }
    }

    /// A wrong reader.
    private static void followed(Path folder, String reference) {
        try (var in = reference.startsWith("http")
                ? URI.create(reference).toURL().openStream()
                : Files.newInputStream(folder.resolve(reference))) {
            in.readNBytes(1);
        } catch (IOException e) {
            // nobody answers, which is not what is looked at
            return;
        }
    }

    @Test
    void readsNoFileOutsideOfTheFolder() throws IOException, WorkbenchException {
        var secret = Files.writeString(home.resolve("secret.yaml"), "A: " + SECRET);
        Files.createDirectories(home.resolve("contract"));
        Files.createSymbolicLink(home.resolve("contract/inside.yaml"), secret);
        Files.createSymbolicLink(home.resolve("contract/folder"), home);
        var contract = read(List.of(
                "../secret.yaml#/A",
                "..%2fsecret.yaml#/A",
                "a/../../secret.yaml#/A",
                "inside.yaml#/A",
                "folder/secret.yaml#/A",
                secret.toUri() + "#/A",
                secret + "#/A",
                "..\\secret.yaml#/A"));
        SecondOpinion.on(contract);

        assertThat(contract.references()).hasSize(8);
        assertThat(contract.bytes()).containsOnlyKeys("contract.yaml");
        assertThat(contract.problems()).noneMatch(p -> p.text().contains(SECRET));
    }

    @Test
    void readsWhatALinkInsideOfTheFolderLeadsTo() throws IOException, WorkbenchException {
        Files.createDirectories(home.resolve("contract/parts"));
        Files.writeString(home.resolve("contract/parts/real.yaml"), "A: {type: string}");
        Files.createSymbolicLink(home.resolve("contract/near.yaml"), home.resolve("contract/parts/real.yaml"));

        var contract = read(List.of("near.yaml#/A"));

        assertThat(contract.references()).isEmpty();
        assertThat(contract.schemas().values())
                .singleElement()
                .satisfies(s -> assertThat(s.is("string")).isTrue());
    }

    private Contract read(List<String> references) throws IOException, WorkbenchException {
        var schemas = new ArrayList<String>();
        for (var reference : references) {
            schemas.add("    S" + schemas.size() + ": {$ref: '" + reference + "'}");
        }
        var text = "openapi: 3.1.0\ninfo: {title: Canary, version: '1'}\npaths: {}\ncomponents:\n  schemas:\n"
                + schemas.stream().collect(Collectors.joining("\n"));
        Files.createDirectories(home.resolve("contract"));
        var file = Files.write(home.resolve("contract/contract.yaml"), text.getBytes(StandardCharsets.UTF_8));
        return reader.read(file, Job.unwatched());
    }
}
