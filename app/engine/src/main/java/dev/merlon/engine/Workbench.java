package dev.merlon.engine;

import dev.merlon.engine.diff.ContractComparison;
import dev.merlon.engine.fact.cache.FactCache;
import dev.merlon.engine.job.Job;
import dev.merlon.engine.library.LibraryLoader;
import dev.merlon.engine.model.Library;
import dev.merlon.engine.model.diff.ContractDiff;
import dev.merlon.engine.problem.WorkbenchException;
import dev.merlon.engine.report.Reports;
import dev.merlon.engine.spec.Contract;
import dev.merlon.engine.spec.ContractReader;
import dev.merlon.engine.store.MemoryStore;
import dev.merlon.engine.store.Store;
import dev.merlon.engine.store.WorkspaceFolder;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/// The one door for the command line and the desktop. Thread-safe.
public final class Workbench {

    private final Engine engine;
    private final Reports reports = new Reports();

    private Workbench(Engine engine) {
        this.engine = engine;
    }

    /// With the built-in library and the system's clock.
    public static Workbench standard() {
        return standard(true);
    }

    /// The same, for whoever keeps contracts and may not ask what comes of them: rules are compiled, and a snapshot is
    /// judged, when somebody first asks.
    public static Workbench judgingWhenAsked() {
        return standard(false);
    }

    private static Workbench standard(boolean judgesAhead) {
        var who = System.getProperty("user.name", "unknown");
        return new Workbench(
                new Engine(() -> new LibraryLoader().load(List.of()), Clock.systemUTC(), who, judgesAhead));
    }

    /// @param folders  library folders that override the built-in one by id
    /// @param who      the name that the journal gives to changes
    public static Workbench with(List<Path> folders, Clock clock, String who) {
        return new Workbench(new Engine(() -> new LibraryLoader().load(folders), clock, who, true));
    }

    /// The same, that remembers in the user's own folder for such things what contracts show: then opening a
    /// workspace need not read its contracts again.
    public Workbench remembering() {
        return remembering(FactCache.ofUser());
    }

    Workbench remembering(FactCache cache) {
        return new Workbench(engine.with(cache));
    }

    public Library library() {
        return engine.library();
    }

    public Reports reports() {
        return reports;
    }

    /// Makes a new workspace.
    ///
    /// @param folder  must not exist yet; its name ends in `.merlon`
    public Workspace create(Path folder, String name) throws WorkbenchException {
        return workspace(WorkspaceFolder.create(folder, name, engine.clock().instant()), Job.unwatched());
    }

    public Workspace open(Path folder, Job job) throws WorkbenchException {
        return workspace(WorkspaceFolder.open(folder), job);
    }

    /// A workspace that is gone when it is closed: to look at contracts without keeping anything.
    public Workspace inMemory(String name) throws WorkbenchException {
        return workspace(new MemoryStore(name), Job.unwatched());
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
    private Workspace workspace(Store store, Job job) throws WorkbenchException {
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
