package dev.merlon.engine.model;

import dev.merlon.engine.model.change.JournalEntry;
import dev.merlon.engine.model.posture.Posture;
import dev.merlon.engine.model.rule.Judgement;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Everything about a workspace at one moment: what screens show and reports print. Immutable and complete, so
/// it can be read on any thread. One that is judged only when somebody asks is judged by the first who does,
/// and what its rules are is not waited for before.
public final class Snapshot {

    private final WorkspaceState state;
    private final List<ApiInventory> apis;
    private final Once<Judged> verdicts;
    private final Once<Library> library;
    private final List<JournalEntry> journal;
    private final Instant at;
    private final @Nullable String seal;

    /// What comes of the rules.
    ///
    /// @param judgement  every rule at every endpoint
    /// @param posture    scores with their sums
    public record Judged(Judgement judgement, Posture posture) {}

    private Snapshot(
            WorkspaceState state,
            List<ApiInventory> apis,
            Once<Judged> verdicts,
            Once<Library> library,
            List<JournalEntry> journal,
            Instant at,
            @Nullable String seal) {
        this.state = state;
        this.apis = List.copyOf(apis);
        this.verdicts = verdicts;
        this.library = library;
        this.journal = List.copyOf(journal);
        this.at = at;
        this.seal = seal;
    }

    /// @param state      what people keep
    /// @param apis       what was derived from the contracts, by name
    /// @param judgement  every rule at every endpoint
    /// @param posture    scores with their sums
    /// @param library    the rules, facts and controls that were applied
    /// @param journal    the history, newest first
    /// @param at         the moment, by which evidence is fresh or expired
    public Snapshot(
            WorkspaceState state,
            List<ApiInventory> apis,
            Judgement judgement,
            Posture posture,
            Library library,
            List<JournalEntry> journal,
            Instant at) {
        this(
                state,
                apis,
                new Once<>(() -> new Judged(judgement, posture)),
                new Once<>(() -> library),
                journal,
                at,
                null);
        verdicts.get();
    }

    /// One that is judged when somebody first asks what came of it.
    public static Snapshot judgedWhenAsked(
            WorkspaceState state,
            List<ApiInventory> apis,
            Supplier<Judged> court,
            Supplier<Library> library,
            List<JournalEntry> journal,
            Instant at) {
        return new Snapshot(state, apis, new Once<>(court), new Once<>(library), journal, at, null);
    }

    /// The same with more that is kept, none of which bears on what is judged.
    public Snapshot with(WorkspaceState newState) {
        return new Snapshot(newState, apis, verdicts, library, journal, at, null);
    }

    /// The same with the history as it is now, newest first.
    public Snapshot with(List<JournalEntry> newJournal) {
        return new Snapshot(state, apis, verdicts, library, newJournal, at, null);
    }

    /// The same as it was sealed: reports print the fingerprint on every sheet and page. What is changed
    /// afterwards is no longer sealed.
    public Snapshot sealedAs(String fingerprint) {
        return new Snapshot(state, apis, verdicts, library, journal, at, fingerprint);
    }

    /// The fingerprint of the sealed content, as people compare it; empty where it is not sealed.
    public Optional<String> seal() {
        return Optional.ofNullable(seal);
    }

    /// What people keep.
    public WorkspaceState state() {
        return state;
    }

    /// What was derived from the contracts, by name.
    public List<ApiInventory> apis() {
        return apis;
    }

    /// Every rule at every endpoint.
    public Judgement judgement() {
        return verdicts.get().judgement();
    }

    /// Scores with their sums.
    public Posture posture() {
        return verdicts.get().posture();
    }

    /// Judges now, where that has not been done, so that nobody has to wait for it later.
    public void judge() {
        verdicts.get();
    }

    /// Whether it was judged already.
    public boolean judged() {
        return verdicts.known();
    }

    /// The rules, facts and controls that were applied.
    public Library library() {
        return library.get();
    }

    /// The history, newest first.
    public List<JournalEntry> journal() {
        return journal;
    }

    /// The moment, by which evidence is fresh or expired.
    public Instant at() {
        return at;
    }

    public Stream<Endpoint> endpoints() {
        return apis.stream().flatMap(a -> a.endpoints().stream());
    }

    /// Endpoints that are no longer in a contract, with what people recorded for them; by id. They are not judged.
    public List<Remains> removedEndpoints() {
        return Remains.of(state, endpoints().map(Endpoint::id).collect(Collectors.toSet()));
    }

    public Optional<ApiInventory> api(String id) {
        return apis.stream().filter(a -> a.api().id().equals(id)).findFirst();
    }

    public Optional<Endpoint> endpoint(EndpointId id) {
        return api(id.api()).flatMap(a -> a.endpoint(id));
    }
}
