package dev.merlon.engine.seal;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.merlon.engine.bundle.BundleWriter;
import dev.merlon.engine.bundle.Part;
import dev.merlon.engine.bundle.Trouble;
import dev.merlon.engine.job.Job;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.control.Evidence;
import dev.merlon.engine.model.control.EvidenceKind;
import dev.merlon.engine.problem.WorkbenchException;
import dev.merlon.engine.report.ReportFormat;
import dev.merlon.engine.report.Reports;
import dev.merlon.engine.report.view.Tool;
import dev.merlon.engine.store.JournalLines;
import dev.merlon.engine.store.form.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Makes sealed files.
///
/// @param deriving  works the workspace out again, as whoever checks the file will
public record Freezing(Deriving deriving, Reports reports) {

    public static final String ENDING = ".sealed.zip";

    /// What is to be sealed.
    ///
    /// @param state         of the workspace
    /// @param evidence      where the file of a piece of evidence is kept
    /// @param withEvidence  the files themselves too, not only their hashes
    /// @param reports       formats of the reports that go in
    /// @param workspace     the folder of the workspace, which has the key
    /// @param who           does it
    public record Request(
            SealedState state,
            Function<Evidence, Path> evidence,
            boolean withEvidence,
            List<ReportFormat> reports,
            Path workspace,
            String who) {}

    /// What was sealed.
    ///
    /// @param content  the fingerprint of the content, which the reports print
    /// @param key      that of the key that signed it
    public record Frozen(Fingerprint content, Fingerprint key, int parts, long bytes) {}

    /// Writes a file that is complete or not there.
    ///
    /// @param out  must not exist: what was sealed once is never overwritten
    /// @throws WorkbenchException where it exists or cannot be written, or the workspace's key cannot be used
    public Frozen freeze(Request request, Path out, Job job) throws WorkbenchException {
        var target = out.toAbsolutePath().normalize();
        var folder = target.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw Trouble.refused(out, "SEAL-NO-FOLDER", "the folder that it is to lie in does not exist", null);
        }
        if (Files.exists(target)) {
            throw Trouble.refused(out, "SEAL-EXISTS", "there is a file of that name; nothing was written", null);
        }
        var key = SigningKey.of(request.workspace());
        job.progress("working out what is sealed", -1);
        var snapshot = deriving.derive(request.state(), job);
        var part = target.resolveSibling("." + target.getFileName() + "-" + UUID.randomUUID() + ".part");
        try {
            var frozen = write(request, key, snapshot, part, job);
            job.checkCancelled();
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
            return frozen;
        } catch (IOException | GeneralSecurityException e) {
            throw Trouble.refused(out, "SEAL-WRITE", "nothing was sealed: " + e.getMessage(), e);
        } finally {
            delete(part);
        }
    }

    private static void delete(Path part) throws WorkbenchException {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            throw Trouble.refused(part, "SEAL-WRITE", "an unfinished file was left behind", e);
        }
    }

    /// The list of parts and its signature come last, when all of them are known.
    private Frozen write(Request request, SigningKey key, Snapshot snapshot, Path part, Job job)
            throws IOException, GeneralSecurityException, WorkbenchException {
        Fingerprint content;
        int parts;
        try (var bundle = new BundleWriter(Files.newOutputStream(part))) {
            content(request, snapshot, bundle, job);
            var list = contents(bundle.parts());
            content = Fingerprint.of(list);
            bundle.put(Manifest.CONTENTS, list);
            bundle.put(Parts.README, readme(request.state(), content, key));
            reports(request, snapshot.sealedAs(content.text()), bundle, part.resolveSibling(""), job);
            job.progress("sealing", -1);
            parts = bundle.parts().size();
            var manifest = manifest(request, content, key, bundle.parts()).write();
            bundle.put(Manifest.FILE, manifest);
            bundle.put(Manifest.SIGNATURE, key.sign(manifest));
        }
        return new Frozen(content, Fingerprint.of(key.publicKey()), parts, Files.size(part));
    }

    private static Manifest manifest(Request request, Fingerprint content, SigningKey key, List<Part> parts) {
        return new Manifest(
                Manifest.FORMAT,
                request.state().name(),
                request.state().at(),
                request.who(),
                Tool.MERLON.version(),
                content,
                key.publicKey(),
                parts);
    }

    private static void content(Request request, Snapshot snapshot, BundleWriter parts, Job job) throws IOException {
        var state = request.state();
        parts.put(Parts.WORKSPACE, WorkspaceJson.write(state));
        parts.lines(Parts.JOURNAL, state.journal().stream().map(JournalLines::write));
        for (var contract : state.contracts().entrySet()) {
            parts.put(Parts.CONTRACTS + contract.getKey(), contract.getValue());
        }
        for (var file : state.library().files().entrySet()) {
            parts.put(Parts.LIBRARY + file.getKey(), file.getValue());
        }
        job.checkCancelled();
        parts.lines(Parts.FACTS, DerivedLines.facts(snapshot));
        parts.lines(Parts.OUTCOMES, DerivedLines.outcomes(snapshot));
        parts.lines(Parts.POSTURE, DerivedLines.posture(snapshot));
        job.checkCancelled();
        evidence(request, snapshot, parts, job);
    }

    /// What the workspace's own copy of each file is now worth: kept, missing, or no longer what was kept.
    private static void evidence(Request request, Snapshot snapshot, BundleWriter parts, Job job) throws IOException {
        var lines = new ArrayList<String>();
        for (var each : snapshot.state().evidence()) {
            job.checkCancelled();
            var line = JsonNodeFactory.instance
                    .objectNode()
                    .put("evidence", each.id())
                    .put("kind", each.form().name().toLowerCase(Locale.ROOT))
                    .put("title", each.title());
            if (each.form() == EvidenceKind.FILE) {
                var file = request.evidence().apply(each);
                var state = state(file, each.reference());
                line.put("sha256", each.reference()).put("bytes", each.bytes()).put("copy", state);
                if (request.withEvidence() && state.equals("kept")) {
                    parts.put(Parts.EVIDENCE_FILES + each.reference(), out -> Files.copy(file, out));
                }
            }
            lines.add(line.toString());
        }
        parts.lines(Parts.EVIDENCE, lines.stream());
    }

    private static String state(Path file, String sha256) throws IOException {
        if (!Files.isRegularFile(file)) {
            return "missing";
        }
        return Sha256.of(file).equals(sha256) ? "kept" : "altered";
    }

    private void reports(Request request, Snapshot snapshot, BundleWriter parts, Path folder, Job job)
            throws IOException, WorkbenchException {
        for (var format : request.reports()) {
            var file = Files.createTempFile(folder, ".merlon-report", format.ending());
            try {
                reports.write(format, snapshot, file, job);
                parts.put(Parts.report(format), out -> Files.copy(file, out));
            } finally {
                Files.deleteIfExists(file);
            }
        }
    }

    /// As `sha256sum` lists them.
    static byte[] contents(List<Part> parts) {
        return parts.stream()
                .filter(part -> Parts.isContent(part.name()))
                .map(part -> part.sha256() + "  " + part.name() + "\n")
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] readme(SealedState state, Fingerprint content, SigningKey key) {
        return Readme.text(state, content, key.publicKey()).getBytes(StandardCharsets.UTF_8);
    }
}
