package dev.merlon.engine;

import dev.merlon.engine.backup.Backup;
import dev.merlon.engine.backup.Restoring;
import dev.merlon.engine.diff.ContractComparison;
import dev.merlon.engine.exchange.oscal.export.OscalExport;
import dev.merlon.engine.exchange.workspace.ModelReport;
import dev.merlon.engine.fact.cache.FactCache;
import dev.merlon.engine.job.Job;
import dev.merlon.engine.library.LibraryCopy;
import dev.merlon.engine.library.LibraryFolders;
import dev.merlon.engine.library.LibraryLoader;
import dev.merlon.engine.library.RuleDesk;
import dev.merlon.engine.model.Library;
import dev.merlon.engine.model.diff.ContractDiff;
import dev.merlon.engine.model.governance.SealRecord;
import dev.merlon.engine.problem.WorkbenchException;
import dev.merlon.engine.report.ReportFormat;
import dev.merlon.engine.report.Reports;
import dev.merlon.engine.seal.Checking;
import dev.merlon.engine.seal.Freezing;
import dev.merlon.engine.seal.SealVerdict;
import dev.merlon.engine.seal.SealedState;
import dev.merlon.engine.spec.Contract;
import dev.merlon.engine.spec.ContractReader;
import dev.merlon.engine.store.MemoryStore;
import dev.merlon.engine.store.Store;
import dev.merlon.engine.store.WorkspaceFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The one door for the command line and the desktop. Thread-safe.
public final class Workbench {

    private static final String OWN_LIBRARY = "library";

    private final Engine engine;
    private final LibraryFolders folders;
    private final Reports reports = allReports();

    private Workbench(Engine engine, LibraryFolders folders) {
        this.engine = engine;
        this.folders = folders;
    }

    /// With the built-in library and the system's clock.
    public static Workbench standard() {
        return standard(LibraryFolders.NONE);
    }

    /// With the system's clock and the name that the system gives its user.
    ///
    /// @param folders  library folders that override the built-in one by id
    public static Workbench standard(LibraryFolders folders) {
        return ofUser(folders, true);
    }

    /// The same, for whoever keeps contracts and may not ask what comes of them: rules are compiled, and a
    /// snapshot is judged, when somebody first asks.
    ///
    /// @param folders  library folders that override the built-in one by id
    public static Workbench judgingWhenAsked(LibraryFolders folders) {
        return ofUser(folders, false);
    }

    private static Workbench ofUser(LibraryFolders folders, boolean judgesAhead) {
        return with(folders, Clock.systemUTC(), System.getProperty("user.name", "unknown"), judgesAhead);
    }

    /// @param folders  library folders that override the built-in one by id
    /// @param who      the name that the journal gives to changes
    public static Workbench with(List<Path> folders, Clock clock, String who) {
        return with(
                new LibraryFolders(
                        folders.isEmpty() ? null : folders.getFirst(), folders.size() < 2 ? null : folders.get(1)),
                clock,
                who);
    }

    /// @param folders  library folders that override the built-in one by id
    /// @param who      the name that the journal gives to changes
    public static Workbench with(LibraryFolders folders, Clock clock, String who) {
        return with(folders, clock, who, true);
    }

    private static Workbench with(LibraryFolders folders, Clock clock, String who, boolean judgesAhead) {
        return new Workbench(new Engine(() -> new LibraryLoader().load(folders), clock, who, judgesAhead), folders);
    }

    /// The same, that remembers in the user's own folder for such things what contracts show: then opening a
    /// workspace need not read its contracts again.
    public Workbench remembering() {
        return remembering(FactCache.ofUser());
    }

    Workbench remembering(FactCache cache) {
        return new Workbench(engine.with(cache), folders);
    }

    public Library library() {
        return engine.library();
    }

    /// Where rules for this library are written.
    public RuleDesk ruleDesk() {
        return new RuleDesk(engine.library(), folders);
    }

    /// Where rules for the library of an open workspace are written.
    ///
    /// @param folder  of the workspace; null where it is only looked at
    public RuleDesk ruleDesk(Library library, @Nullable Path folder) {
        return new RuleDesk(library, folder == null ? folders : folders.withWorkspace(ownLibrary(folder)));
    }

    private static @Nullable Path ownLibrary(Path workspace) {
        var own = workspace.resolve(OWN_LIBRARY);
        return Files.isDirectory(own) ? own : null;
    }

    /// What judges a workspace: where that has a library folder of its own, it is laid over the others.
    private Engine engine(Path workspace) {
        var own = ownLibrary(workspace);
        return own == null ? engine : engine.by(() -> new LibraryLoader().load(folders.withWorkspace(own)));
    }

    public Reports reports() {
        return reports;
    }

    /// Every report that there is. Needs no workbench, whose library takes a while.
    public static Reports allReports() {
        var oscal = new ReportFormat(
                "oscal", "OSCAL 1.2", ".zip", "Controls, results and the action plan for compliance tools", true);
        return ModelReport.among(new Reports().with(oscal, () -> (snapshot, out, job) -> {
            job.progress("writing OSCAL", -1);
            OscalExport.of(snapshot).zip(out, job);
        }));
    }

    /// Makes a new workspace.
    ///
    /// @param folder  must not exist yet; its name ends in `.merlon`
    public Workspace create(Path folder, String name) throws WorkbenchException {
        return workspace(WorkspaceFolder.create(folder, name, engine.clock().instant()), engine, Job.unwatched());
    }

    /// A folder `library` in the workspace's own is laid over the organisation's.
    public Workspace open(Path folder, Job job) throws WorkbenchException {
        return workspace(WorkspaceFolder.open(folder), engine(folder), job);
    }

    /// A workspace that is gone when it is closed: to look at contracts without keeping anything.
    public Workspace inMemory(String name) throws WorkbenchException {
        return workspace(new MemoryStore(name), engine, Job.unwatched());
    }

    /// Seals the workspace as it stands now: one file that anybody can check by [#verify], elsewhere and later.
    /// What is sealed is worked out again for it, from contracts, journal and library alone. The journal notes
    /// that it was done.
    ///
    /// @param out           must not exist
    /// @param formats       of the reports that go in
    /// @param withEvidence  the evidence files too, not only their hashes
    /// @throws WorkbenchException where the workspace is only looked at, or the file cannot be written
    public Freezing.Frozen freeze(
            Workspace workspace, Path out, List<ReportFormat> formats, boolean withEvidence, Job job)
            throws WorkbenchException {
        var folder = workspace
                .folder()
                .orElseThrow(() -> new WorkbenchException(
                        "SEAL-NOT-KEPT", "keep the workspace first: its key lies in its folder", out.toString(), null));
        var library = LibraryCopy.of(folders.withWorkspace(ownLibrary(folder)));
        var at = engine.clock().instant().truncatedTo(ChronoUnit.SECONDS);
        var state = SealedState.of(workspace.snapshot(), workspace::contractFile, library, at);
        var request = new Freezing.Request(state, workspace::evidenceFile, withEvidence, formats, folder, engine.who());
        var frozen = new Freezing(Replay::of, reports).freeze(request, out, job);
        var note = new SealRecord(
                frozen.content().text(),
                at,
                engine.who(),
                frozen.key().text(),
                String.valueOf(out.getFileName()),
                state.journal().size());
        workspace.put("Sealed for audit as " + note.id(), List.of(note));
        return frozen;
    }

    /// Backs the workspace up as it stands now, while it stays open.
    ///
    /// @param out  must not exist
    /// @throws WorkbenchException where the workspace is only looked at, or the file cannot be written
    public Backup.Written backUp(Workspace workspace, Path out, Job job) throws WorkbenchException {
        var folder = workspace
                .folder()
                .orElseThrow(() -> new WorkbenchException(
                        "BACKUP-NOT-KEPT", "a workspace that is only looked at has nothing to back up", "", null));
        var now = workspace.snapshot();
        return new Backup(now.state(), now.journal().reversed(), folder)
                .write(out, engine.clock().instant(), job);
    }

    /// Makes a new workspace of a backup. It is closed.
    ///
    /// @param folder  must not exist; its name ends in `.merlon`
    /// @throws WorkbenchException where it is no whole backup, or the folder exists or cannot be written
    public static Restoring.Restored restore(Path backup, Path folder, Job job) throws WorkbenchException {
        return Restoring.restore(backup, folder, job);
    }

    /// Checks a sealed file: its signature, every part, and that facts, outcomes, scores and reports come out
    /// the same again. Needs nothing but the file.
    ///
    /// @param key  the fingerprint of the key that it should be signed by; null where the reader was told of none
    /// @throws WorkbenchException where it is no sealed file that can be looked at
    public static SealVerdict verify(Path file, @Nullable String key, Job job) throws WorkbenchException {
        return Checking.of(file, key, Replay::of, allReports(), job);
    }

    /// What changed in security terms from one version of a contract to the next. Each is a file, a folder or a
    /// zip. Needs no library: whoever asks for nothing else need not wait for one.
    ///
    /// @throws WorkbenchException with the exact place, where one of them is no contract that can be read
    public static ContractDiff diff(Path before, Path after, Job job) throws WorkbenchException {
        var reader = new ContractReader();
        var older = reader.read(before, job);
        job.checkCancelled();
        return diff(older, reader.read(after, job), job);
    }

    /// The same of contracts that were read already.
    public static ContractDiff diff(Contract before, Contract after, Job job) {
        return ContractComparison.of(before, after, ApiNames.slug(after.title()), job);
    }

    /// A workspace that cannot be shown, or is no longer wanted, must not stay locked.
    private static Workspace workspace(Store store, Engine engine, Job job) throws WorkbenchException {
        var opened = false;
        try {
            var workspace = new Workspace(engine, store, job);
            opened = true;
            return workspace;
        } finally {
            if (!opened) {
                store.close();
            }
        }
    }
}
