package dev.merlon.engine.exchange.official;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.merlon.engine.exchange.asvs.AsvsReader;
import dev.merlon.engine.exchange.oscal.OscalReader;
import dev.merlon.engine.exchange.sheet.CsvReader;
import dev.merlon.engine.exchange.sheet.Sheet;
import dev.merlon.engine.exchange.sheet.WorkbookReader;
import dev.merlon.engine.framework.FrameworkDraft;
import dev.merlon.engine.problem.WorkbenchException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/// A file with the official content of a standard, told apart by what is in it.
///
/// @param name    the file's name
/// @param sha256  of its bytes, lower-case hex
public record OfficialFile(String name, String sha256, Content content) {

    /// What was found.
    public sealed interface Content {}

    /// A form that says itself what is what: OSCAL, or ASVS as OWASP publishes it.
    public record Understood(FrameworkDraft draft) implements Content {}

    /// Tables of which a person says which column holds what.
    ///
    /// @param sheets  at least one
    public record Tables(List<Sheet> sheets) implements Content {

        public Tables {
            sheets = List.copyOf(sheets);
        }
    }

    /// @throws WorkbenchException codes `IMPORT-UNREADABLE`, `IMPORT-FORMAT`, `IMPORT-SIZE`, `IMPORT-NOTHING`,
    ///     `IMPORT-WORKBOOK`
    public static OfficialFile read(Path path) throws WorkbenchException {
        var name = String.valueOf(path.getFileName());
        var bytes = bytes(path);
        var lower = name.toLowerCase(Locale.ROOT);
        Content content;
        if (lower.endsWith(".json")) {
            content = json(bytes, path.toString());
        } else if (lower.endsWith(".xlsx") || lower.endsWith(".xlsm")) {
            content = tables(WorkbookReader.read(bytes, path.toString()), path);
        } else if (lower.endsWith(".csv") || lower.endsWith(".tsv") || lower.endsWith(".txt")) {
            content = csv(bytes, path);
        } else {
            throw new WorkbenchException(
                    "IMPORT-FORMAT", "official content comes as .json, .xlsx or .csv", path.toString(), null);
        }
        return new OfficialFile(name, sha256(bytes), content);
    }

    private static byte[] bytes(Path path) throws WorkbenchException {
        try (var in = Files.newInputStream(path)) {
            var bytes = in.readNBytes(FrameworkDraft.MOST_BYTES + 1);
            if (bytes.length > FrameworkDraft.MOST_BYTES) {
                throw new WorkbenchException(
                        "IMPORT-SIZE",
                        "it is larger than " + (FrameworkDraft.MOST_BYTES >> 20) + " MiB",
                        path.toString(),
                        null);
            }
            return bytes;
        } catch (IOException e) {
            throw new WorkbenchException("IMPORT-UNREADABLE", "the file cannot be read: " + e, path.toString(), e);
        }
    }

    private static Content json(byte[] bytes, String file) throws WorkbenchException {
        var root = tree(bytes, file);
        if (OscalReader.knows(root)) {
            return new Understood(OscalReader.read(root, file));
        }
        if (AsvsReader.knows(root)) {
            return new Understood(AsvsReader.read(root, file));
        }
        throw new WorkbenchException(
                "IMPORT-FORMAT", "it is neither an OSCAL catalog or profile nor a file of ASVS", file, null);
    }

    private static JsonNode tree(byte[] bytes, String file) throws WorkbenchException {
        var limits = StreamReadConstraints.builder()
                .maxNestingDepth(60)
                .maxStringLength(1 << 20)
                .maxNumberLength(100)
                .maxNameLength(1_000)
                .maxDocumentLength(FrameworkDraft.MOST_BYTES)
                .build();
        var mapper = new ObjectMapper(
                        JsonFactory.builder().streamReadConstraints(limits).build())
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        try {
            return mapper.readTree(bytes);
        } catch (JsonProcessingException e) {
            var at = e.getLocation();
            throw new WorkbenchException(
                    "IMPORT-FORMAT",
                    "it is no JSON that can be read" + (at == null ? "" : ", line " + at.getLineNr()),
                    file,
                    e);
        } catch (IOException e) {
            throw new WorkbenchException("IMPORT-UNREADABLE", "the file cannot be read: " + e, file, e);
        }
    }

    private static Content csv(byte[] bytes, Path path) throws WorkbenchException {
        var sheet = CsvReader.read(bytes, String.valueOf(path.getFileName()));
        if (!sheet.rows().isEmpty() && AsvsReader.knows(sheet.rows().getFirst())) {
            return new Understood(AsvsReader.read(sheet.rows(), path.toString()));
        }
        return tables(sheet.rows().isEmpty() ? List.of() : List.of(sheet), path);
    }

    private static Content tables(List<Sheet> sheets, Path path) throws WorkbenchException {
        if (sheets.isEmpty()) {
            throw new WorkbenchException("IMPORT-NOTHING", "there is nothing in it", path.toString(), null);
        }
        return new Tables(sheets);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
