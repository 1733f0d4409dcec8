package dev.merlon.engine.backup;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.merlon.engine.bundle.BundleFile;
import dev.merlon.engine.bundle.Part;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// What a backup holds: its last part.
///
/// @param format   of the backup; [#FORMAT] is what this Merlon writes and the newest that it reads
/// @param changes  entries of the journal
record BackupList(int format, String workspace, Instant at, int changes, List<Part> parts) {

    static final int FORMAT = 1;
    static final String FILE = "backup.json";
    static final String JOURNAL = "journal.jsonl";

    /// The folders of a workspace that are copied file by file.
    static final Set<String> FOLDERS = Set.of("contracts", "evidence", "seal", "library", "report-templates");

    /// Those whose files are named by their SHA-256.
    static final Set<String> BY_HASH = Set.of("contracts", "evidence");

    static final BundleFile.Kind KIND = new BundleFile.Kind("BACKUP", "backup", List.of(FILE, JOURNAL));

    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(8)
                    .maxStringLength(10_000)
                    .maxNumberLength(30)
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build());

    BackupList {
        parts = List.copyOf(parts);
    }

    byte[] write() {
        var root = JSON.createObjectNode()
                .put("format", format)
                .put("workspace", workspace)
                .put("at", at.toString())
                .put("changes", changes);
        var list = root.putArray("parts");
        parts.forEach(part -> list.addObject()
                .put("name", part.name())
                .put("bytes", part.bytes())
                .put("sha256", part.sha256()));
        return (root.toPrettyString().replace("\r\n", "\n") + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /// @throws IOException where it is not of this form
    static BackupList read(byte[] bytes) throws IOException {
        var root = JSON.readTree(bytes);
        try {
            var parts = new ArrayList<Part>();
            root.path("parts")
                    .forEach(part -> parts.add(new Part(
                            part.path("name").asText(),
                            part.path("bytes").asLong(-1),
                            part.path("sha256").asText())));
            return new BackupList(
                    root.path("format").asInt(),
                    root.path("workspace").asText(),
                    Instant.parse(root.path("at").asText()),
                    root.path("changes").asInt(),
                    parts);
        } catch (DateTimeException e) {
            throw new IOException("it does not say when it was made", e);
        }
    }
}
