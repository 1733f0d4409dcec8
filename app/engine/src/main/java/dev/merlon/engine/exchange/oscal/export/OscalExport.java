package dev.merlon.engine.exchange.oscal.export;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.merlon.engine.job.Job;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.problem.WorkbenchException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A workspace in OSCAL 1.2 (JSON): catalogue, profiles, component definition, a security plan and an
/// assessment plan that the others refer to, assessment results, and the plan of action and milestones. They
/// lie in one folder and refer to each other by name.
///
/// The same state on the same day gives the same bytes: UUIDs come from what things are called, times from the
/// journal. What the workspace imported of official standards is not among it.
public final class OscalExport {

    /// A fixed time keeps the bytes the same. The first of January 1980 is the time that Java takes for none
    /// and adds a field for.
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private final Map<String, Supplier<ObjectNode>> documents;
    private final ObjectWriter writer;

    private OscalExport(Map<String, Supplier<ObjectNode>> documents) {
        this.documents = documents;
        var lines = new DefaultIndenter("  ", "\n");
        writer = JsonMapper.builder()
                .build()
                .writer(new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines));
    }

    public static OscalExport of(Snapshot snapshot) {
        var frame = new Frame(snapshot);
        var profiles = new Profiles(frame);
        var risks = new Risks(frame);
        var documents = new LinkedHashMap<String, Supplier<ObjectNode>>();
        documents.put(CatalogDocument.FILE, () -> new CatalogDocument(frame).json());
        profiles.json().forEach((file, json) -> documents.put(file, () -> json));
        documents.put(ComponentDocument.FILE, () -> new ComponentDocument(frame, profiles).json());
        documents.put(SystemPlanDocument.FILE, () -> new SystemPlanDocument(frame, profiles).json());
        documents.put(AssessmentPlanDocument.FILE, () -> new AssessmentPlanDocument(frame).json());
        documents.put(ResultsDocument.FILE, () -> new ResultsDocument(frame, risks).json());
        new ActionPlanDocument(frame, risks)
                .json()
                .ifPresent(json -> documents.put(ActionPlanDocument.FILE, () -> json));
        return new OscalExport(documents);
    }

    /// The names of the documents, in the order in which they build on each other.
    public List<String> files() {
        return List.copyOf(documents.keySet());
    }

    /// Writes them into the folder, which is made where it is missing. Documents of the same name are replaced,
    /// each only when the new one is complete; other files stay, but for a plan of action that there is no
    /// longer.
    ///
    /// @throws WorkbenchException where the folder cannot be written
    public void write(Path folder, Job job) throws WorkbenchException {
        try {
            Files.createDirectories(folder);
            for (var document : documents.entrySet()) {
                job.checkCancelled();
                write(document.getValue().get(), folder.resolve(document.getKey()));
            }
            if (!documents.containsKey(ActionPlanDocument.FILE)) {
                Files.deleteIfExists(folder.resolve(ActionPlanDocument.FILE));
            }
        } catch (IOException e) {
            throw new WorkbenchException(
                    "EXPORT-UNWRITABLE", "the folder cannot be written: " + e.getMessage(), folder.toString(), e);
        }
    }

    private void write(ObjectNode document, Path file) throws IOException {
        var part = file.resolveSibling("." + file.getFileName() + "-" + UUID.randomUUID() + ".part");
        try {
            try (var out = Files.newOutputStream(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                writer.writeValue(out, document);
            }
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /// The same documents as one zip.
    ///
    /// @param out  left open
    public void zip(OutputStream out, Job job) throws IOException {
        var zip = new ZipOutputStream(out);
        for (var document : documents.entrySet()) {
            job.checkCancelled();
            var entry = new ZipEntry(document.getKey());
            entry.setTimeLocal(NO_TIME);
            zip.putNextEntry(entry);
            zip.write(writer.writeValueAsBytes(document.getValue().get()));
            zip.closeEntry();
        }
        zip.finish();
        zip.flush();
    }
}
