package dev.merlon.engine.seal;

import dev.merlon.engine.bundle.BundleFile;
import dev.merlon.engine.bundle.LineReader;
import dev.merlon.engine.bundle.Part;
import dev.merlon.engine.bundle.Trouble;
import dev.merlon.engine.job.Job;
import dev.merlon.engine.library.LibraryCopy;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.problem.Problem;
import dev.merlon.engine.problem.WorkbenchException;
import dev.merlon.engine.report.Reports;
import dev.merlon.engine.report.view.Tool;
import dev.merlon.engine.store.JournalLines;
import dev.merlon.engine.store.form.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Looks at a sealed file: who signed it, whether every part is as it was sealed, and whether the same facts,
/// outcomes, scores and reports come out again. Used once; needs nothing but the file.
public final class Checking {

    private static final int MOST_MANIFEST = 64 << 20;

    private final BundleFile file;
    private final Deriving deriving;
    private final Reports reports;
    private final Job job;
    private final List<String> passed = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    private Checking(BundleFile file, Deriving deriving, Reports reports, Job job) {
        this.file = file;
        this.deriving = deriving;
        this.reports = reports;
        this.job = job;
    }

    /// @param key  the fingerprint that the reader was told of; null where of none
    /// @throws WorkbenchException where it is no sealed file that can be looked at
    public static SealVerdict of(Path path, @Nullable String key, Deriving deriving, Reports reports, Job job)
            throws WorkbenchException {
        try (var file = BundleFile.open(path, Manifest.KIND)) {
            return new Checking(file, deriving, reports, job).verdict(key);
        } catch (IOException | UncheckedIOException e) {
            throw Trouble.refused(path, "SEAL-DAMAGED", "it cannot be read to its end: " + e.getMessage(), e);
        }
    }

    private SealVerdict verdict(@Nullable String key) throws IOException, WorkbenchException {
        var bytes = file.bytes(Manifest.FILE, MOST_MANIFEST);
        var manifest = manifest(bytes);
        signature(manifest, bytes, key);
        var intact = parts(manifest);
        if (intact) {
            content(manifest);
        }
        return new SealVerdict(
                manifest.workspace(),
                manifest.at(),
                manifest.sealedBy(),
                manifest.engine(),
                manifest.content(),
                manifest.keyFingerprint(),
                key != null,
                passed,
                notes,
                problems);
    }

    private void problem(String code, String text) {
        problems.add(Trouble.problem(file.path(), code, text));
    }

    private Manifest manifest(byte[] bytes) throws WorkbenchException {
        try {
            if (Manifest.formatOf(bytes) > Manifest.FORMAT) {
                throw Trouble.refused(
                        file.path(), "SEAL-NEWER", "it was sealed by a newer Merlon; check it with that", null);
            }
            return Manifest.read(bytes);
        } catch (IOException e) {
            throw Trouble.refused(file.path(), "SEAL-NOT", "the list of its parts cannot be read", e);
        }
    }

    private void signature(Manifest manifest, byte[] bytes, @Nullable String key) throws IOException {
        var owner = manifest.keyFingerprint();
        try {
            if (!SigningKey.isBy(manifest.key(), bytes, file.bytes(Manifest.SIGNATURE, 64))) {
                problem("SEAL-SIGNATURE", "the list of parts was not signed by its key " + owner + ", or was changed");
                return;
            }
            passed.add("signed by the key " + owner);
        } catch (GeneralSecurityException e) {
            problem("SEAL-SIGNATURE", "the list of parts names a key that is none");
            return;
        }
        if (key == null) {
            notes.add("whose key that is, only its owner can say: compare it, or name it by --key");
        } else if (!owner.isMeantBy(key).orElse(false)) {
            problem("SEAL-KEY", "it was signed by the key " + owner + ", not by " + Trouble.quoted(key));
        }
    }

    /// Every part that is listed, and no other, with its size and hash.
    private boolean parts(Manifest manifest) throws IOException {
        var before = problems.size();
        var listed = new LinkedHashMap<String, Part>();
        for (var part : manifest.parts()) {
            if (listed.put(part.name(), part) != null) {
                problem("SEAL-TWICE", "the list names " + Trouble.quoted(part.name()) + " twice");
            }
        }
        for (var name : file.names()) {
            if (!listed.containsKey(name) && !name.equals(Manifest.FILE) && !name.equals(Manifest.SIGNATURE)) {
                problem("SEAL-EXTRA", Trouble.quoted(name) + " was added: the list does not name it");
            }
        }
        var done = 0;
        for (var part : listed.values()) {
            job.checkCancelled();
            job.progress("checking parts", (double) done++ / listed.size());
            part(part);
        }
        if (problems.size() == before) {
            passed.add(listed.size() + " parts as they were sealed");
        }
        return problems.size() == before;
    }

    private void part(Part part) throws IOException {
        file.flaw(part)
                .ifPresent(flaw -> problem(
                        flaw.equals("is missing") ? "SEAL-MISSING" : "SEAL-PART",
                        Trouble.quoted(part.name()) + " " + flaw.replace("written", "sealed")));
    }

    private void content(Manifest manifest) throws IOException, WorkbenchException {
        var list = Freezing.contents(manifest.parts());
        if (!Fingerprint.of(list).equals(manifest.content())
                || !manifest.content().equals(Fingerprint.of(bytes(manifest, Manifest.CONTENTS)))) {
            problem("SEAL-CONTENT", "the fingerprint is not that of the parts");
            return;
        }
        passed.add("fingerprint of the content " + manifest.content());
        try {
            var state = state(manifest);
            job.progress("working it out again", -1);
            var snapshot = deriving.derive(state, job);
            derived(snapshot);
            reports(manifest, snapshot.sealedAs(manifest.content().text()));
        } catch (WorkbenchException e) {
            problem(
                    "SEAL-AGAIN",
                    "it cannot be worked out again: " + e.problems().getFirst().text());
        } catch (IllegalArgumentException | IllegalStateException | IOException | UncheckedIOException e) {
            problem("SEAL-AGAIN", "it cannot be worked out again: " + Trouble.quoted(String.valueOf(e.getMessage())));
        }
        if (!manifest.engine().equals(Tool.MERLON.version())) {
            notes.add("it was sealed by Merlon " + Trouble.quoted(manifest.engine()) + ", this is "
                    + Tool.MERLON.version() + ": what differs may come of that");
        }
    }

    private byte[] bytes(Manifest manifest, String name) throws IOException {
        for (var part : manifest.parts()) {
            if (part.name().equals(name)) {
                return file.bytes(name, part.bytes());
            }
        }
        throw new IOException("it has no " + name);
    }

    private SealedState state(Manifest manifest) throws IOException {
        var about = WorkspaceJson.read(bytes(manifest, Parts.WORKSPACE));
        if (!about.name().equals(manifest.workspace()) || !about.at().equals(manifest.at())) {
            throw new IOException("its list and its content are not of the same workspace and moment");
        }
        var contracts = new TreeMap<String, byte[]>();
        var library = new TreeMap<String, byte[]>();
        for (var part : manifest.parts()) {
            if (part.name().startsWith(Parts.CONTRACTS)) {
                contracts.put(part.sha256(), file.bytes(part.name(), part.bytes()));
            } else if (part.name().startsWith(Parts.LIBRARY)) {
                library.put(part.name().substring(Parts.LIBRARY.length()), file.bytes(part.name(), part.bytes()));
            }
        }
        try (var lines = new LineReader(file.stream(Parts.JOURNAL))) {
            return new SealedState(
                    about.name(), about.at(), JournalLines.read(lines), contracts, LibraryCopy.read(library));
        }
    }

    private void derived(Snapshot snapshot) throws IOException {
        Map<String, Stream<String>> again = new LinkedHashMap<>();
        again.put(Parts.FACTS, DerivedLines.facts(snapshot));
        again.put(Parts.OUTCOMES, DerivedLines.outcomes(snapshot));
        again.put(Parts.POSTURE, DerivedLines.posture(snapshot));
        var before = problems.size();
        for (var each : again.entrySet()) {
            job.checkCancelled();
            var what = each.getKey().substring(0, each.getKey().indexOf('.'));
            try (var sealed = new LineReader(file.stream(each.getKey()))) {
                Comparison.of(what, sealed, each.getValue()).forEach(text -> problem("SEAL-DIFFERS", text));
            }
        }
        if (problems.size() == before) {
            passed.add("facts, " + snapshot.judgement().outcomes().count() + " outcomes and scores of "
                    + snapshot.endpoints().count() + " endpoints come out the same");
        }
    }

    /// The same snapshot gives the same bytes, so a report can be held against what is written now.
    private void reports(Manifest manifest, Snapshot snapshot) throws IOException, WorkbenchException {
        for (var part : manifest.parts()) {
            if (!part.name().startsWith(Parts.REPORTS)) {
                continue;
            }
            var format = Parts.formatOf(part.name(), reports::byId);
            if (format.isEmpty()) {
                notes.add(Trouble.quoted(part.name()) + " is no report that this Merlon writes");
                continue;
            }
            var again = Files.createTempFile("merlon-verify", format.get().ending());
            try {
                reports.write(format.get(), snapshot, again, job);
                if (Sha256.of(again).equals(part.sha256())) {
                    passed.add(Trouble.quoted(part.name()) + " is written the same");
                } else {
                    problem("SEAL-REPORT", Trouble.quoted(part.name()) + " is not what comes out of the content");
                }
            } finally {
                Files.deleteIfExists(again);
            }
        }
    }
}
