package dev.merlon.engine;

import dev.merlon.engine.control.Lapse;
import dev.merlon.engine.control.Lapses;
import dev.merlon.engine.diff.ContractComparison;
import dev.merlon.engine.interview.Agenda;
import dev.merlon.engine.job.Job;
import dev.merlon.engine.model.Api;
import dev.merlon.engine.model.ContractFile;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.change.Change;
import dev.merlon.engine.model.change.Edit;
import dev.merlon.engine.model.change.Entity;
import dev.merlon.engine.model.change.EntityKind;
import dev.merlon.engine.model.change.JournalEntry;
import dev.merlon.engine.model.change.Setting;
import dev.merlon.engine.model.control.ControlRecord;
import dev.merlon.engine.model.control.Evidence;
import dev.merlon.engine.model.control.EvidenceKind;
import dev.merlon.engine.model.diff.ContractDiff;
import dev.merlon.engine.model.fact.Answer;
import dev.merlon.engine.model.rule.Decision;
import dev.merlon.engine.model.rule.Rule;
import dev.merlon.engine.policy.ClassEdits;
import dev.merlon.engine.problem.WorkbenchException;
import dev.merlon.engine.reimport.ImportReview;
import dev.merlon.engine.reimport.Moves;
import dev.merlon.engine.reimport.Rename;
import dev.merlon.engine.reimport.ReviewWriter;
import dev.merlon.engine.spec.Contract;
import dev.merlon.engine.spec.ContractSource;
import dev.merlon.engine.store.Store;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// An open workspace. Every change is one transaction and one line in the journal, and gives the next [Snapshot].
/// Thread-safe: changes wait for each other, reading never waits.
public final class Workspace implements AutoCloseable {

    private final Engine engine;
    private final Store store;
    private final Derivation derivation;
    private volatile Snapshot snapshot;

    /// The import that was looked at last: to take it needs no second working out.
    private @Nullable ImportTrial lastTrial;

    Workspace(Engine engine, Store store, Job job) throws WorkbenchException {
        this.engine = engine;
        this.store = store;
        this.derivation = new Derivation(engine, store);
        this.snapshot = derivation.of(store.state(), store.journal(), job);
        derivation.save(snapshot.state());
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
        return planImport(paths, null, job);
    }

    /// The same for one contract that is a new version of a known API, whatever its title.
    ///
    /// @param paths  one contract
    /// @param as     the API's id; null to go by titles
    /// @throws WorkbenchException code `IMPORT-API` where there is no such API, or several contracts
    public ImportPlan planImport(List<Path> paths, @Nullable String as, Job job) throws WorkbenchException {
        return new ImportPlanner(engine, snapshot, new KeptContracts() {
                    @Override
                    public ContractSource source(Api api) {
                        return new KeptContract(api, Workspace.this::contractFile);
                    }

                    @Override
                    public boolean closed(Api api) {
                        return derivation.closed(api);
                    }

                    @Override
                    public boolean holds(ContractFile file, byte[] bytes) {
                        return store.holds(file, bytes);
                    }
                })
                .plan(paths, as, job);
    }

    /// Takes a plan in one change: all of its contracts or none. What [#review] or [#whatIf] worked out for the
    /// same plan is not worked out again, as long as nothing changed since.
    ///
    /// Endpoints that go are noted as removed, with all that was recorded for them; see
    /// [Snapshot#removedEndpoints].
    ///
    /// @param profile  for APIs that are new; those that are known keep theirs
    public synchronized Snapshot take(ImportPlan plan, ApiProfile profile, Job job) throws WorkbenchException {
        var trial = trial(plan, profile, job);
        if (trial.edits().isEmpty()) {
            return snapshot;
        }
        job.checkCancelled();
        for (var item : plan.items()) {
            if (!item.same()) {
                keepFiles(item);
            }
        }
        derivation.forgetAllBut(trial.before().state(), trial.after().state());
        var taken = publish(trial.after(), new Change(importLabel(trial.edits()), trial.edits()), null);
        derivation.save(taken.state());
        return taken;
    }

    /// What the snapshot would be if the plan were taken. Keeps nothing; changes wait meanwhile.
    ///
    /// @throws dev.merlon.engine.job.CancelledException where the job is no longer wanted
    public synchronized Snapshot whatIf(ImportPlan plan, ApiProfile profile, Job job) throws WorkbenchException {
        return trial(plan, profile, job).after();
    }

    /// What taking the plan would do, to the last fact, outcome and decision, for a person to look at first. Keeps
    /// nothing; changes wait meanwhile.
    ///
    /// @throws dev.merlon.engine.job.CancelledException where the job is no longer wanted
    public synchronized ImportReview review(ImportPlan plan, ApiProfile profile, Job job) throws WorkbenchException {
        var trial = trial(plan, profile, job);
        var contracts = plan.items().stream()
                .map(i -> new ReviewWriter.Imported(i.apiId(), i.same(), i.proposals()))
                .toList();
        return new ReviewWriter(trial.before(), trial.after(), plan.renames()).review(contracts, job);
    }

    /// What taking the plan would change in security terms, by API; nothing of one that is new or stays the
    /// same. What the plan says is renamed is compared with what it was. Reads the kept contracts again.
    ///
    /// @throws dev.merlon.engine.job.CancelledException where the job is no longer wanted
    public Map<String, ContractDiff> compare(ImportPlan plan, Job job) throws WorkbenchException {
        var diffs = new LinkedHashMap<String, ContractDiff>();
        for (var item : plan.items()) {
            var known = item.before();
            var read = item.read();
            if (known != null && read != null) {
                job.checkCancelled();
                var before = contract(known, job);
                var renamed = plan.renames().stream()
                        .filter(rename -> rename.from().api().equals(item.apiId()))
                        .collect(Collectors.toMap(
                                rename -> rename.to().key(),
                                rename -> rename.from().key()));
                diffs.put(item.apiId(), ContractComparison.of(before, read, item.apiId(), renamed, job));
            }
        }
        return Map.copyOf(diffs);
    }

    /// Reads the API's contract again, as it is kept.
    public Contract contract(Api api, Job job) throws WorkbenchException {
        return engine.reader().read(new KeptContract(api, this::contractFile), job);
    }

    private ImportTrial trial(ImportPlan plan, ApiProfile profile, Job job) throws WorkbenchException {
        var known = lastTrial;
        if (known != null && known.isOf(snapshot, plan, profile)) {
            return known;
        }
        var imports = new ImportEdits(snapshot, plan, profile, engine.clock().instant());
        var edits = imports.edits();
        ClassEdits.check(engine.library().classes(), snapshot.state(), edits);
        for (var item : plan.items()) {
            if (!item.same()) {
                know(imports.api(item), item);
            }
        }
        var trial = new ImportTrial(plan, profile, snapshot, edits, snapshot);
        if (!edits.isEmpty()) {
            var noted = Noted.of(edits, derivation.of(snapshot.state().with(edits), snapshot, job));
            trial = new ImportTrial(plan, profile, snapshot, noted.edits(), noted.after());
        }
        lastTrial = trial;
        return trial;
    }

    private void know(Api api, ImportPlan.Item item) {
        var facts = store.lasting() ? KeptPlaces.of(item.facts(), api.files()) : item.facts();
        item.contract().ifPresent(contract -> derivation.know(api, facts, contract));
    }

    /// Moves all that people recorded for endpoints that were removed to others, in one change: for a person
    /// who sees later that an endpoint lives on under another name. What is recorded for the other one already
    /// stays as it is.
    ///
    /// @param renames  from a removed endpoint to one that there is
    public synchronized Snapshot rename(String label, List<Rename> renames) throws WorkbenchException {
        var moves = Moves.of(snapshot.state(), renames);
        var edits = new ArrayList<>(moves.edits());
        for (var rename : renames) {
            if (snapshot.endpoint(rename.from()).isPresent()
                    || snapshot.endpoint(rename.to()).isEmpty()) {
                throw new WorkbenchException(
                        "IMPORT-RENAME",
                        "only what was recorded for a removed endpoint can move, and only to one that there is",
                        rename.from() + " to " + rename.to(),
                        null);
            }
            if (!moves.leftBehind().contains(rename.from())) {
                snapshot.state()
                        .entity(EntityKind.REMOVED_ENDPOINT, rename.from().toString())
                        .ifPresent(noted -> edits.add(Edit.remove(noted)));
            }
        }
        return edits.isEmpty() ? snapshot : apply(new Change(label, edits), null);
    }

    private void keepFiles(ImportPlan.Item item) throws WorkbenchException {
        for (var file : item.files()) {
            store.keepContractFile(file.path(), item.bytes(file.path()));
        }
    }

    private static String importLabel(List<Edit> edits) {
        var apis = edits.stream()
                .flatMap(edit -> edit.after() instanceof Api api ? Stream.of(api) : Stream.empty())
                .toList();
        return apis.size() == 1 ? "Imported " + apis.getFirst().name() : "Imported " + apis.size() + " contracts";
    }

    /// Says of a fact, in each of the scopes, what the value is.
    public Snapshot answer(String label, List<Answer> answers) throws WorkbenchException {
        return put(label, answers);
    }

    /// Open questions in the order in which they are best asked.
    ///
    /// @param apis  ids; empty for all
    public Agenda agenda(Set<String> apis) {
        return agenda(snapshot, apis);
    }

    /// The open questions as they would be without these answers: to look again at what was answered before.
    ///
    /// @param apis  ids; empty for all
    public synchronized Agenda agendaWithout(List<Answer> answers, Set<String> apis, Job job)
            throws WorkbenchException {
        var now = snapshot;
        var edits = answers.stream().map(Edit::remove).toList();
        return agenda(edits.isEmpty() ? now : derivation.of(now.state().with(edits), now, job), apis);
    }

    private Agenda agenda(Snapshot of, Set<String> apis) {
        return Agenda.of(engine.judge()
                .openCells(of.judgement().bySubject().stream()
                        .filter(at -> apis.isEmpty()
                                || (!at.isEmpty() && apis.contains(at.getFirst().api())))
                        .toList()));
    }

    /// Answers a question anew: the earlier answers are taken back in the same change.
    public synchronized Snapshot answerAnew(String label, List<Answer> earlier, List<Answer> answers)
            throws WorkbenchException {
        var edits = new ArrayList<>(edits(snapshot, answers));
        var kept = answers.stream().map(Answer::id).collect(Collectors.toSet());
        earlier.stream()
                .filter(a -> !kept.contains(a.id()))
                .flatMap(a -> snapshot.state().entity(EntityKind.ANSWER, a.id()).stream())
                .map(Edit::remove)
                .forEach(edits::add);
        return edits.isEmpty() ? snapshot : apply(new Change(label, edits), null);
    }

    /// Writes control records down, each in the place of an earlier one with the same id.
    public Snapshot record(String label, List<ControlRecord> records) throws WorkbenchException {
        return put(label, records);
    }

    public Snapshot decide(String label, List<Decision> decisions) throws WorkbenchException {
        return put(label, decisions);
    }

    /// Puts the things into the workspace in one change, replacing those of the same kind and id. Of two with
    /// the same kind and id the later is meant.
    public synchronized Snapshot put(String label, List<? extends Entity> entities) throws WorkbenchException {
        var edits = edits(snapshot, entities);
        return edits.isEmpty() ? snapshot : apply(new Change(label, edits), null);
    }

    /// What the snapshot would be if the things were put into the workspace. Keeps nothing. While it works out what
    /// records, evidence and decisions would do, changes do not wait; for APIs and answers they do.
    ///
    /// @throws dev.merlon.engine.job.CancelledException where the job is no longer wanted
    public Snapshot whatIf(List<? extends Entity> entities, Job job) throws WorkbenchException {
        var now = snapshot;
        var edits = edits(now, entities);
        if (edits.isEmpty()) {
            return now;
        }
        if (!derivation.touchesFacts(now, edits)) {
            return derivation.judgedAgain(now, edits, job);
        }
        synchronized (this) {
            return derivation.of(now.state().with(edits), now, job);
        }
    }

    /// What re-opens on which day where no evidence is renewed, the next first. Nothing is kept; changes do not
    /// wait.
    ///
    /// @param days  how far to look, today included
    /// @throws dev.merlon.engine.job.CancelledException where the job is no longer wanted
    public List<Lapse> lapses(int days, Job job) {
        var now = snapshot;
        var possible = Lapses.possible(now, days);
        return possible.stream().allMatch(lapse -> lapse.reopens().isEmpty())
                ? possible
                : Lapses.certain(possible, derivation.judgementOn(now, days, job));
    }

    /// Works edits out of the snapshot as it is when nothing else can change it.
    public interface Editing {
        List<Edit> of(Snapshot now) throws WorkbenchException;
    }

    /// Makes all the edits in one change.
    public synchronized Snapshot edit(String label, Editing editing) throws WorkbenchException {
        var edits = editing.of(snapshot);
        return edits.isEmpty() ? snapshot : apply(new Change(label, edits), null);
    }

    /// What the snapshot would be if the rule took the place of the one with its id, or were added. Keeps
    /// nothing, and no change waits for it.
    ///
    /// @param rule  one that a library could hold: its conditions compile
    /// @throws dev.merlon.engine.job.CancelledException where the job is no longer wanted
    public Snapshot whatIf(Rule rule, Job job) {
        return derivation.judgedBy(snapshot, rule, job);
    }

    private List<Edit> edits(Snapshot now, List<? extends Entity> entities) throws WorkbenchException {
        var edits = new LinkedHashMap<Map.Entry<EntityKind, String>, Edit>();
        for (var entity : entities) {
            var before = now.state().entity(entity.kind(), entity.id()).orElse(null);
            var key = Map.entry(entity.kind(), entity.id());
            if (entity.equals(before)) {
                edits.remove(key);
            } else {
                edits.put(key, Edit.put(before, entity));
            }
        }
        var distinct = List.copyOf(edits.values());
        ClassEdits.check(engine.library().classes(), now.state(), distinct);
        return distinct;
    }

    /// Takes the things out of the workspace in one change. What is not there is passed over.
    public synchronized Snapshot remove(String label, EntityKind kind, List<String> ids) throws WorkbenchException {
        var edits = ids.stream()
                .distinct()
                .flatMap(id -> snapshot.state().entity(kind, id).stream())
                .map(Edit::remove)
                .toList();
        return edits.isEmpty() ? snapshot : apply(new Change(label, edits), null);
    }

    /// Copies the file into the workspace and describes it, ready for a control record to name. Nothing is
    /// journalled until [#put] does.
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
                "E-" + UUID.nameUUIDFromBytes((form + title + reference + now).getBytes(StandardCharsets.UTF_8)),
                form,
                title,
                reference,
                0,
                now.atZone(ZoneOffset.UTC).toLocalDate(),
                now,
                collector,
                expires);
    }

    /// Where it lies on a disk; empty where it is only looked at.
    public Optional<Path> folder() {
        return store.folder();
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
        return takeBack(undoable().orElse(null));
    }

    public synchronized Snapshot redo() throws WorkbenchException {
        return takeBack(redoable().orElse(null));
    }

    private Snapshot takeBack(@Nullable JournalEntry entry) throws WorkbenchException {
        if (entry == null) {
            return snapshot;
        }
        var change = entry.change();
        var inverse = new Change(
                change.label(),
                change.edits().reversed().stream().map(Edit::inverse).toList());
        return apply(inverse, entry.number());
    }

    private Snapshot apply(Change change, @Nullable Long undoes) throws WorkbenchException {
        ClassEdits.check(engine.library().classes(), snapshot.state(), change.edits());
        var noted = Noted.of(change.edits(), derivation.after(snapshot, change, Job.unwatched()));
        return publish(noted.after(), new Change(change.label(), noted.edits()), undoes);
    }

    /// The change is kept last, when all that may fail or be cancelled is done: then nothing is half taken.
    private Snapshot publish(Snapshot next, Change change, @Nullable Long undoes) throws WorkbenchException {
        store.append(change, engine.who(), engine.clock().instant(), undoes);
        lastTrial = null;
        snapshot = next.with(store.journal().reversed());
        return snapshot;
    }

    /// Waits for a change that is under way.
    @Override
    public synchronized void close() throws WorkbenchException {
        store.close();
    }
}
