package dev.merlon.engine.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.merlon.engine.job.Job;
import dev.merlon.engine.problem.WorkbenchException;
import dev.merlon.engine.spec.tree.Limits;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ZipTest {

    private static final String CONTRACT = "openapi: 3.0.3\ninfo: {title: Zipped, version: '1'}\npaths:\n"
            + "  /a: {get: {responses: {'200': {description: ok, content: {a/b: {schema: {$ref: '../s.json'}}}}}}}\n";

    @TempDir
    Path home;

    private final ContractReader reader = new ContractReader();

    private static byte[] zip(Map<String, String> files) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    private Contract read(byte[] bytes) throws IOException, WorkbenchException {
        return reader.read(Files.write(home.resolve("c.zip"), bytes), Job.unwatched());
    }

    @Test
    void readsAContractOfSeveralFilesAndIgnoresWhatIsNone() throws IOException, WorkbenchException {
        var files = new LinkedHashMap<String, String>();
        files.put("__MACOSX/api/._openapi.yaml", "openapi: 3.0.3");
        files.put("readme.txt", "openapi: none");
        files.put("api/openapi.yaml", CONTRACT);
        files.put("s.json", "{\"type\": \"string\"}");
        var contract = read(zip(files));

        assertThat(contract.title()).isEqualTo("Zipped");
        assertThat(contract.references()).isEmpty();
        assertThat(contract.files()).extracting(f -> f.path()).containsExactly("api/openapi.yaml", "s.json");
        assertThat(contract.operations().getFirst().place().file()).endsWith("c.zip!/api/openapi.yaml");
    }

    @Test
    void namesTheContractsWhereThereAreSeveral() throws IOException {
        var bytes = zip(Map.of("a.yaml", CONTRACT, "b.yaml", CONTRACT));
        assertThatThrownBy(() -> read(bytes))
                .hasMessageContaining("2 files in it are contracts")
                .hasMessageContaining("a.yaml, b.yaml");
    }

    @Test
    void refusesADamagedZipWhereverItIsCut() throws IOException {
        var bytes = zip(Map.of("a.yaml", CONTRACT));
        for (int length = 4; length < bytes.length; length += 7) {
            var cut = Arrays.copyOf(bytes, length);
            assertThatThrownBy(() -> read(cut)).isInstanceOf(WorkbenchException.class);
        }
    }

    @Test
    void refusesAnEntryWhoseContentIsNotWhatItsChecksumSays() throws IOException {
        var bytes = zip(Map.of("a.yaml", "x".repeat(100)));
        bytes[40] ^= 1;
        assertThatThrownBy(() -> Zip.unpack(bytes, "c.zip", Limits.standard())).hasMessageContaining("damaged");
    }

    @Test
    void refusesAnEntryThatItsTwoHeadersDescribeInTwoWays() throws IOException {
        var bytes = zip(Map.of("a.yaml", CONTRACT));
        bytes[30] = 'b';
        assertThatThrownBy(() -> read(bytes)).hasMessageContaining("entry a.yaml is described in two ways");
    }

    @Test
    void refusesWhatGrowsTooMuch() throws IOException {
        var bytes = zip(Map.of("a.yaml", " ".repeat(2 << 20)));
        assertThatThrownBy(() -> read(bytes)).hasMessageContaining("SPEC-LIMIT").hasMessageContaining("200 times");
    }
}
