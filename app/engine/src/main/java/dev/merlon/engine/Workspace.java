package dev.merlon.engine;

import dev.merlon.engine.control.Coverage;
import dev.merlon.engine.fact.ContractFacts;
import dev.merlon.engine.job.Job;
import dev.merlon.engine.model.Api;
import dev.merlon.engine.model.ApiInventory;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.WorkspaceState;
import dev.merlon.engine.model.change.Change;
import dev.merlon.engine.model.change.Edit;
import dev.merlon.engine.model.change.Entity;
import dev.merlon.engine.model.change.EntityKind;
import dev.merlon.engine.model.change.JournalEntry;
import dev.merlon.engine.model.change.Setting;
import dev.merlon.engine.model.control.ControlRecord;
import dev.merlon.engine.model.control.Evidence;
import dev.merlon.engine.model.control.EvidenceKind;
import dev.merlon.engine.model.fact.Answer;
import dev.merlon.engine.model.rule.Decision;
import dev.merlon.engine.problem.WorkbenchException;
import dev.merlon.engine.store.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An open workspace. Every change is one transaction and one line in the journal, and gives the next [Snapshot].
/// Thread-safe: changes wait for each other, reading never waits.
public final class Workspace implements AutoCloseable {

    private final Engine engine;
    private final Store store;
    private final Map<String, Derived> derived = new HashMap<>();
    private volatile Snapshot snapshot;

    private record Derived(Api api, ContractFacts facts) {}

    Workspace(Engine engine, Store store, Job job) throws WorkbenchException {
        this.engine = engine;
        this.store = store;
        this.snapshot = derive(store.state(), job);
    }

    /// All there is to know about the workspace now.
    public Snapshot snapshot() {
        return snapshot;
    }

    /// Reads the contracts and says what taking them would do. Changes nothing.
    ///
    /// @param paths  files, folders or zips
    /// @throws WorkbenchException naming every contract that cannot be read; then none should be taken
    public ImportPlan planImport(List<Path> paths, Job job) throws WorkbenchException {
        return new ImportPlanner(engine, snapshot).plan(paths, job);
    }

    /// Takes a plan in one change: all of its contracts or none.
    ///
    /// @param profile  for APIs that are new; those that are known keep theirs
    public synchronized Snapshot take(ImportPlan plan, ApiProfile profile, Job job) throws WorkbenchException {
        var edits = new ArrayList<Edit>();
        for (var item : plan.items()) {
            if (item.same()) {
                continue;
            }
            for (var file : item.contract().files()) {
                store.keepContractFile(file.path(), bytesOf(item, file.path()));
            }
            job.checkCancelled();
            var before = snapshot.state().api(item.apiId());
            var api = before.map(known -> known.withContract(
                            item.contract().version(), item.contract().files(), engine.clock().instant()))
                    .orElseGet(() -> newApi(item, profile));
            derived.put(api.id(), new Derived(api, item.facts()));
            edits.add(Edit.put(before.orElse(null), api));
        }
        if (edits.isEmpty()) {
            return snapshot;
        }
        var label = edits.size() == 1
                ? "Imported " + ((Api) java.util.Objects.requireNonNull(edits.getFirst().after())).name()
                : "Imported " + edits.size() + " contracts";
        return apply(new Change(label, edits), job);
    }

    /// Says of a fact, in each of the scopes, what the value is.
    public Snapshot answer(String label, List<Answer> answers) throws WorkbenchException {
        return put(label, answers);
    }

    /// Writes control records down, each in the place of an earlier one with the same id.
    public Snapshot record(String label, List<ControlRecord> records) throws WorkbenchException {
        return put(label, records);
    }

    public Snapshot decide(String label, List<Decision> decisions) throws WorkbenchException {
        return put(label, decisions);
    }

    /// Puts the things into the workspace in one change, replacing those of the same kind and id.
    public synchronized Snapshot put(String label, List<? extends Entity> entities) throws WorkbenchException {
        var state = snapshot.state();
        var edits = new ArrayList<Edit>();
        for (var entity : entities) {
            var before = state.entity(entity.kind(), entity.id()).orElse(null);
            if (!entity.equals(before)) {
                edits.add(Edit.put(before, entity));
            }
        }
        return edits.isEmpty() ? snapshot : apply(new Change(label, edits), Job.unwatched());
    }

    /// Takes the things out of the workspace in one change. What is not there is passed over.
    public synchronized Snapshot remove(String label, EntityKind kind, List<String> ids) throws WorkbenchException {
        var edits = ids.stream()
                .flatMap(id -> snapshot.state().entity(kind, id).stream())
                .map(Edit::remove)
                .toList();
        return edits.isEmpty() ? snapshot : apply(new Change(label, edits), Job.unwatched());
    }

    /// Copies the file into the workspace and describes it, ready for a control record to name. Nothing is journalled
    /// until [#put] does.
    ///
    /// @param expires  null where it does not
    public Evidence keepFile(Path file, String collector, LocalDate capturedOn, @Nullable LocalDate expires)
            throws WorkbenchException {
        try {
            var bytes = Files.size(file);
            String sha256;
            synchronized (this) {
                sha256 = store.keepEvidence(file);
            }
            return new Evidence(
                    "E-" + sha256.substring(0, 12),
                    EvidenceKind.FILE,
                    String.valueOf(file.getFileName()),
                    sha256,
                    bytes,
                    capturedOn,
                    engine.clock().instant(),
                    collector,
                    expires);
        } catch (IOException e) {
            throw new WorkbenchException("EVIDENCE-UNREADABLE", "the file cannot be read: " + e, file.toString(), e);
        }
    }

    /// Describes a link or a note as evidence.
    public Evidence describe(
            EvidenceKind form, String title, String reference, String collector, @Nullable LocalDate expires) {
        var now = engine.clock().instant();
        return new Evidence(
                "E-" + UUID.nameUUIDFromBytes((form + title + reference + now).getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                form,
                title,
                reference,
                0,
                now.atZone(ZoneOffset.UTC).toLocalDate(),
                now,
                collector,
                expires);
    }

    public Path evidenceFile(Evidence evidence) {
        return store.evidenceFile(evidence.reference());
    }

    /// Keeps a choice that belongs to the workspace. It is journalled, but undo passes it over.
    public void keep(String key, String value) throws WorkbenchException {
        put("Changed the view", List.of(new Setting(key, value)));
    }

    /// The bytes of a contract file, to show its lines.
    public synchronized byte[] contractFile(Api api, String path) throws WorkbenchException {
        for (var file : api.files()) {
            if (file.path().equals(path)) {
                return store.contractFile(file);
            }
        }
        throw new WorkbenchException("CONTRACT-NO-FILE", "the contract has no such file", path, null);
    }

    /// What undo would take back: its journal entry's label is what the menu shows.
    public Optional<JournalEntry> undoable() {
        return UndoStack.of(store.journal()).undoable();
    }

    public Optional<JournalEntry> redoable() {
        return UndoStack.of(store.journal()).redoable();
    }

    /// Takes the last change back, by a change of its own. Does nothing where there is none.
    public synchronized Snapshot undo() throws WorkbenchException {
        return takeBack(undoable());
    }

    public synchronized Snapshot redo() throws WorkbenchException {
        return takeBack(redoable());
    }

    private Snapshot takeBack(Optional<JournalEntry> entry) throws WorkbenchException {
        if (entry.isEmpty()) {
            return snapshot;
        }
        var change = entry.get().change();
        var inverse = new Change(change.label(), change.edits().reversed().stream().map(Edit::inverse).toList());
        store.append(inverse, engine.who(), engine.clock().instant(), entry.get().number());
        snapshot = derive(store.state(), Job.unwatched());
        return snapshot;
    }

    private Snapshot apply(Change change, Job job) throws WorkbenchException {
        store.append(change, engine.who(), engine.clock().instant(), null);
        snapshot = derive(store.state(), job);
        return snapshot;
    }

    private Snapshot derive(WorkspaceState state, Job job) throws WorkbenchException {
        var apis = new ArrayList<ApiInventory>();
        for (var api : state.apis()) {
            apis.add(engine.overlay().inventory(api, contractFacts(api, job), state.answers()));
        }
        var now = engine.clock().instant();
        var coverage = new Coverage(state.records(), state.evidence(), now);
        var judgement = engine.judge().judge(apis, coverage, state.decisions(), job);
        var posture = engine.calculator().posture(apis, judgement, coverage);
        return new Snapshot(state, apis, judgement, posture, engine.library(), store.journal().reversed(), now);
    }

    private ContractFacts contractFacts(Api api, Job job) throws WorkbenchException {
        var known = derived.get(api.id());
        if (known != null && known.api().files().equals(api.files())) {
            return known.facts();
        }
        job.progress("reading " + api.name(), -1);
        var contract = engine.reader().read(new KeptContract(api, store), job);
        var facts = engine.finder().find(contract, api.id(), job);
        derived.put(api.id(), new Derived(api, facts));
        return facts;
    }

    private Api newApi(ImportPlan.Item item, ApiProfile profile) {
        return new Api(
                item.apiId(),
                item.contract().title(),
                item.contract().version(),
                profile.apiClass(),
                profile.exposure(),
                profile.owner(),
                profile.data(),
                item.contract().files(),
                engine.clock().instant());
    }

    private static byte[] bytesOf(ImportPlan.Item item, String path) {
        var bytes = item.contract().bytes().get(path);
        if (bytes == null) {
            throw new IllegalStateException("a contract without the bytes of " + path);
        }
        return bytes;
    }

    @Override
    public void close() throws WorkbenchException {
        store.close();
    }
}
