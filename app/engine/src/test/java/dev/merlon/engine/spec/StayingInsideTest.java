package dev.merlon.engine.spec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.merlon.engine.job.Job;
import dev.merlon.engine.problem.WorkbenchException;
import dev.merlon.engine.spec.view.Reference;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.ServerSocket;
import java.net.SocketAddress;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A contract cannot make Merlon open a connection or a file outside its folder. Canaries show it: a listener that
/// counts who calls, a proxy selector that is asked before any URL is opened, a secret beside the folder.
class StayingInsideTest {

    private static final String SECRET = "canary-4711";

    @TempDir
    Path home;

    private final List<URI> asked = new ArrayList<>();
    private final ProxySelector before = ProxySelector.getDefault();
    private final ContractReader reader = new ContractReader();

    @BeforeEach
    void listen() {
        ProxySelector.setDefault(new ProxySelector() {
            @Override
            public List<Proxy> select(URI uri) {
                asked.add(uri);
                return List.of(Proxy.NO_PROXY);
            }

            @Override
            public void connectFailed(URI uri, SocketAddress address, IOException e) {
                asked.add(uri);
            }
        });
    }

    @AfterEach
    void restore() {
        ProxySelector.setDefault(before);
    }

    @Test
    void opensNoConnectionForAnyReference() throws IOException, WorkbenchException {
        try (var listener = new ServerSocket(0, 8, InetAddress.getLoopbackAddress())) {
            listener.setSoTimeout(200);
            var host = "127.0.0.1:" + listener.getLocalPort();
            var contract = read(Stream.of(
                            "http://%s/a.yaml",
                            "https://%s/a.yaml",
                            "//%s/a.yaml",
                            "ftp://%s/a.yaml",
                            "jar:http://%s/a.jar!/a.yaml",
                            "http://user@%s/a.json#/A")
                    .map(r -> r.formatted(host))
                    .toList());
            SecondOpinion.on(contract);

            assertThat(contract.references()).hasSize(6).allMatch(r -> r.why() == Reference.Why.REMOTE);
            assertThat(asked).isEmpty();
            assertThat(calls(listener)).isZero();
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

    private static int calls(ServerSocket listener) throws IOException {
        try (var _ = listener.accept()) {
            return 1;
        } catch (SocketTimeoutException e) {
            return 0;
        }
    }
}
