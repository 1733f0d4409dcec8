package dev.merlon.engine;

import dev.merlon.engine.control.Coverage;
import dev.merlon.engine.control.Extents;
import dev.merlon.engine.fact.AnswersByApi;
import dev.merlon.engine.fact.ContractFacts;
import dev.merlon.engine.fact.FactOverlay;
import dev.merlon.engine.fact.cache.FactCache;
import dev.merlon.engine.fact.cache.FactCache.Kept;
import dev.merlon.engine.governance.DecisionsInScopes;
import dev.merlon.engine.governance.EnteredRatings;
import dev.merlon.engine.job.Job;
import dev.merlon.engine.model.Api;
import dev.merlon.engine.model.ApiClass;
import dev.merlon.engine.model.ApiInventory;
import dev.merlon.engine.model.ContractFile;
import dev.merlon.engine.model.Exposure;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.Snapshot.Judged;
import dev.merlon.engine.model.WorkspaceState;
import dev.merlon.engine.model.change.Change;
import dev.merlon.engine.model.change.Edit;
import dev.merlon.engine.model.change.EntityKind;
import dev.merlon.engine.model.change.JournalEntry;
import dev.merlon.engine.model.policy.ClassBook;
import dev.merlon.engine.model.policy.ClassDefinition;
import dev.merlon.engine.model.rule.Judgement;
import dev.merlon.engine.model.rule.Rule;
import dev.merlon.engine.posture.PostureCalculator;
import dev.merlon.engine.problem.WorkbenchException;
import dev.merlon.engine.rule.Precedent;
import dev.merlon.engine.spec.Contract;
import dev.merlon.engine.spec.view.Reference;
import dev.merlon.engine.store.Store;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Works out a workspace's snapshot from what people keep in it. Facts of contracts depend on their bytes
/// alone, so they are found once. Used by one thread at a time, but for what says otherwise.
final class Derivation {

    /// What bears neither on facts nor on what becomes of them.
    private static final Set<EntityKind> UNJUDGED = Set.of(
            EntityKind.SETTING,
            EntityKind.ACTOR,
            EntityKind.USE_CASE,
            EntityKind.CONSIDERATION,
            EntityKind.ATTACK_TREE,
            EntityKind.AUDIT_FINDING,
            EntityKind.CONTROL_TEST,
            EntityKind.SAMPLE_ITEM,
            EntityKind.ACTION,
            EntityKind.DATA_FLOW_DIAGRAM,
            EntityKind.ELEMENT_THREAT,
            EntityKind.IMPORTED_MODEL,
            EntityKind.SEAL);

    private final Engine engine;
    private final Store store;
    private final Map<ContractKey, Kept> found = new ConcurrentHashMap<>();
    private final Set<ContractKey> saved = new HashSet<>();

    /// Contracts that said something else when the same files were read again, as one that leads beyond its own
    /// files may.
    private final Set<ContractKey> reread = new HashSet<>();

    private record ContractKey(String api, List<ContractFile> files) {}

    Derivation(Engine engine, Store store) {
        this.engine = engine;
        this.store = store;
    }

    /// What an import has found already.
    void know(Api api, ContractFacts facts, Contract contract) {
        var closed = contract.references().stream().noneMatch(r -> r.why() == Reference.Why.MISSING);
        var earlier = found.put(key(api), new Kept(facts, closed));
        if (earlier != null && earlier.facts() != facts) {
            reread.add(key(api));
        }
    }

    /// Whether nothing but the bytes of its own files can change what the API's contract says. Thread-safe.
    boolean closed(Api api) {
        var known = found.get(key(api));
        return known != null && known.closed();
    }

    /// Remembers beyond the process what the contracts of the state show.
    void save(WorkspaceState state) {
        if (store.lasting()) {
            engine.factCache().ifPresent(cache -> state.apis().forEach(api -> save(api, cache)));
        }
    }

    private void save(Api api, FactCache cache) {
        var known = found.get(key(api));
        if (known != null && saved.add(key(api))) {
            cache.save(api, known);
        }
    }

    /// From scratch.
    Snapshot of(WorkspaceState state, List<JournalEntry> journal, Job job) throws WorkbenchException {
        return judged(state, inventories(state, null, job), journal, null, job);
    }

    /// The same as from scratch, but only what differs from an earlier snapshot is worked out.
    Snapshot of(WorkspaceState state, Snapshot before, Job job) throws WorkbenchException {
        return judged(state, inventories(state, before, job), before.journal().reversed(), before, job);
    }

    /// An API on which neither its contract, its profile nor an answer says anything new stays what it was.
    private List<ApiInventory> inventories(WorkspaceState state, @Nullable Snapshot last, Job job)
            throws WorkbenchException {
        if (state.apis().isEmpty()) {
            return List.of();
        }
        var classes = classes(state);
        var answers = new AnswersByApi(state.answers());
        var earlier = new AnswersByApi(last == null ? List.of() : last.state().answers());
        var known = new HashMap<String, ApiInventory>();
        if (last != null
                && last.library().facts() == engine.library().facts()
                && last.library().classes().equals(classes)) {
            last.apis().forEach(inventory -> known.put(inventory.api().id(), inventory));
        }
        var apis = new ArrayList<ApiInventory>();
        for (var api : state.apis()) {
            var said = answers.bearingOn(api.id());
            var before = known.get(api.id());
            if (before == null
                    || !before.api().equals(api)
                    || !found.containsKey(key(api))
                    || reread.contains(key(api))) {
                apis.add(engine.overlay().inventory(api, contractFacts(api, job), said, classes, null));
            } else if (said.equals(earlier.bearingOn(api.id()))) {
                apis.add(before);
            } else {
                var kept = new FactOverlay.Earlier(before, earlier.bearingOn(api.id()));
                apis.add(engine.overlay().inventory(api, contractFacts(api, job), said, classes, kept));
            }
        }
        return apis;
    }

    /// Needs nothing that is remembered here: any number of threads may judge at once.
    ///
    /// @param before  null where there is nothing to follow
    private Snapshot judged(
            WorkspaceState state,
            List<ApiInventory> apis,
            List<JournalEntry> journal,
            @Nullable Snapshot before,
            Job job) {
        var now = engine.clock().instant();
        var extents = new Extents(apis, state.tools());
        var snapshot = Snapshot.judgedWhenAsked(
                state,
                apis,
                () -> verdicts(state, apis, extents, classes(state), now, before, job),
                () -> engine.library().with(classes(state)),
                journal.reversed(),
                now);
        if (engine.judgesAhead()) {
            snapshot.judge();
        }
        return snapshot;
    }

    private Judged verdicts(
            WorkspaceState state,
            List<ApiInventory> apis,
            Extents extents,
            ClassBook classes,
            Instant now,
            @Nullable Snapshot before,
            Job job) {
        var coverage = new Coverage(state.records(), state.evidence(), extents, now);
        var precedent = before == null || !before.judged() ? null : Precedent.of(before);
        var judged = engine.judge().judge(apis, coverage, state.decisions(), classes, precedent, job);
        var judgement = decided(state, apis, extents, judged, now);
        return new Judged(judgement, engine.calculator().posture(apis, judgement, coverage, classes));
    }

    /// The library's API classes with the workspace's edits laid over them.
    private ClassBook classes(WorkspaceState state) {
        return state.classes().isEmpty()
                ? engine.library().classes()
                : engine.library().classes().with(state.classes());
    }

    /// The same facts, judged with the rule in the place of the one with its id. Thread-safe.
    ///
    /// @param rule  one that compiles
    Snapshot judgedBy(Snapshot now, Rule rule, Job job) {
        var library = now.library().with(rule);
        var extents = Extents.of(now);
        var coverage = Coverage.of(now);
        var judged = engine.judge()
                .by(library)
                .judge(now.apis(), coverage, now.state().decisions(), library.classes(), Precedent.of(now), job);
        var judgement = decided(now.state(), now.apis(), extents, judged, now.at());
        var posture = new PostureCalculator(library).posture(now.apis(), judgement, coverage, library.classes());
        return new Snapshot(now.state(), now.apis(), judgement, posture, library, now.journal(), now.at());
    }

    /// What people decided for many outcomes and how they rated them, laid over what was judged.
    private static Judgement decided(
            WorkspaceState state, List<ApiInventory> apis, Extents extents, Judgement judged, Instant at) {
        return new EnteredRatings(state.ratings(), extents)
                .applyTo(new DecisionsInScopes(state.wideDecisions(), apis, extents, at).applyTo(judged));
    }

    /// What the snapshot will be after the change, its journal still without it. A choice of view or a use case
    /// changes no fact, so nothing is judged again for it.
    Snapshot after(Snapshot now, Change change, Job job) throws WorkbenchException {
        var state = now.state().with(change.edits());
        if (change.edits().stream().allMatch(e -> UNJUDGED.contains(e.kind()))) {
            return now.with(state);
        }
        if (!touchesFacts(now, change.edits())) {
            return judgedAgain(now, change.edits(), job);
        }
        var next = of(state, now, job);
        forgetAllBut(now.state(), state);
        return next;
    }

    /// Whether endpoints or their facts are other ones after the edits. Control records, evidence and decisions
    /// bear on what becomes of the facts, not on the facts; so does a policy set. Thread-safe.
    boolean touchesFacts(Snapshot now, List<Edit> edits) {
        return edits.stream().anyMatch(e -> e.kind() == EntityKind.API || e.kind() == EntityKind.ANSWER)
                || (edits.stream().anyMatch(e -> e.kind() == EntityKind.API_CLASS) && changesClasses(now, edits));
    }

    /// Whether facts take an API for one of another class, or of another exposure, after the edits.
    private boolean changesClasses(Snapshot now, List<Edit> edits) {
        var before = now.library().classes();
        var after = classes(now.state().with(edits));
        return now.state().apis().stream()
                .map(Api::apiClass)
                .distinct()
                .anyMatch(each -> !before.behavesAs(each).equals(after.behavesAs(each))
                        || !exposure(before, each).equals(exposure(after, each)));
    }

    private static Optional<Exposure> exposure(ClassBook classes, ApiClass apiClass) {
        return classes.find(apiClass).flatMap(ClassDefinition::defaultExposure);
    }

    /// The same facts, judged under what the edits leave. Thread-safe.
    ///
    /// @param edits  none of them [#touchesFacts]
    Snapshot judgedAgain(Snapshot now, List<Edit> edits, Job job) {
        return judged(now.state().with(edits), now.apis(), now.journal().reversed(), now, job);
    }

    /// The same, judged by the evidence that is still fresh after so many days. Thread-safe.
    Judgement judgementOn(Snapshot now, int days, Job job) {
        var later = now.at().plus(Duration.ofDays(days));
        var extents = new Extents(now.apis(), now.state().tools());
        var coverage = new Coverage(now.state().records(), now.state().evidence(), extents, later);
        return engine.judge()
                .judge(
                        now.apis(),
                        coverage,
                        now.state().decisions(),
                        now.library().classes(),
                        Precedent.of(now),
                        job);
    }

    private ContractFacts contractFacts(Api api, Job job) throws WorkbenchException {
        var known = found.get(key(api));
        if (known != null) {
            return known.facts();
        }
        var kept = loaded(api);
        if (kept.isPresent()) {
            found.put(key(api), kept.get());
            saved.add(key(api));
            return kept.get().facts();
        }
        job.progress("reading " + api.name(), -1);
        var contract = engine.reader().read(new KeptContract(api, this::contractFile), job);
        var facts = engine.finder().find(contract, api.id(), job);
        know(api, facts, contract);
        return facts;
    }

    /// A contract of which a file is missing or cut short is read, which says so. One that was altered
    /// otherwise is found out when it is read; its facts are still those of the bytes that were imported.
    private Optional<Kept> loaded(Api api) {
        return engine.factCache()
                .filter(_ -> store.lasting() && api.files().stream().allMatch(store::hasContractFile))
                .flatMap(cache ->
                        cache.load(api, engine.library().facts(), engine.clock().instant()));
    }

    private byte[] contractFile(Api api, String path) throws WorkbenchException {
        return store.contractFile(api.file(path).orElseThrow());
    }

    /// Forgets the facts of contracts that neither state has. The state before stays known, so that undo is as
    /// fast as the change was.
    void forgetAllBut(WorkspaceState before, WorkspaceState after) {
        var needed = new HashSet<ContractKey>();
        before.apis().forEach(api -> needed.add(key(api)));
        after.apis().forEach(api -> needed.add(key(api)));
        found.keySet().retainAll(needed);
    }

    private static ContractKey key(Api api) {
        return new ContractKey(api.id(), api.files());
    }
}
