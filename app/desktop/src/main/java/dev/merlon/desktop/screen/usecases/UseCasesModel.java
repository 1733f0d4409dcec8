package dev.merlon.desktop.screen.usecases;

import dev.merlon.engine.model.Endpoint;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.attacker.Attacker;
import dev.merlon.engine.model.usecase.Actor;
import dev.merlon.engine.model.usecase.ActorRole;
import dev.merlon.engine.model.usecase.Cell;
import dev.merlon.engine.model.usecase.Consideration;
import dev.merlon.engine.model.usecase.GuideWord;
import dev.merlon.engine.model.usecase.Step;
import dev.merlon.engine.model.usecase.UseCase;
import dev.merlon.engine.usecase.EndpointSuggestions;
import dev.merlon.engine.usecase.misuse.MisuseWizard;
import dev.merlon.engine.usecase.misuse.Progress;
import dev.merlon.engine.usecase.misuse.Question;
import dev.merlon.engine.usecase.trial.RequestShapes;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What of the workspace's use cases is chosen. Knows no scene graph.
final class UseCasesModel {

    private static final int MOST_OFFERED = 6;

    /// A workspace with the wizard for its library.
    ///
    /// @param shapes  what the contracts say of requests and links; empty until they were read
    record Ready(Snapshot now, MisuseWizard wizard, RequestShapes shapes) {}

    private @Nullable Ready ready;
    private @Nullable String useCase;
    private @Nullable Cell cell;
    private Mode mode = Mode.STEPS;

    Optional<Ready> ready() {
        return Optional.ofNullable(ready);
    }

    /// Takes a new snapshot; what is chosen stays so where it is still there.
    void follow(Ready next) {
        ready = next;
        if (chosen().isEmpty()) {
            useCase = next.now().state().useCases().stream()
                    .findFirst()
                    .map(UseCase::id)
                    .orElse(null);
        }
        settleCell();
    }

    List<UseCase> useCases() {
        return ready().map(r -> r.now().state().useCases()).orElse(List.of());
    }

    Optional<UseCase> chosen() {
        return useCases().stream().filter(u -> u.id().equals(useCase)).findFirst();
    }

    void choose(String id) {
        if (!id.equals(useCase)) {
            useCase = id;
            cell = null;
        }
        settleCell();
    }

    Mode mode() {
        return mode;
    }

    void show(Mode next) {
        mode = next;
    }

    Optional<Progress> progress(UseCase of) {
        return ready().map(r -> Progress.of(r.now(), of, r.wizard().words()));
    }

    // --- the cell ---

    Optional<Cell> cell() {
        return Optional.ofNullable(cell);
    }

    void choose(Cell wanted) {
        cell = wanted;
        settleCell();
    }

    /// Moves by so many guide words and steps; stays within the matrix.
    void walk(int words, int steps) {
        var at = cell;
        var of = chosen().orElse(null);
        if (at == null || of == null || ready == null) {
            return;
        }
        var all = ready.wizard().words().words().stream().map(GuideWord::id).toList();
        var step =
                Math.clamp(of.number(at.step()) - 1L + steps, 0, of.mainFlow().size() - 1);
        var word = Math.clamp(all.indexOf(at.guideWord()) + (long) words, 0, all.size() - 1);
        cell = new Cell(of.id(), of.mainFlow().get(step).id(), all.get(word));
    }

    /// On to the next cell that nobody considered; stays where there is none.
    void next() {
        chosen().flatMap(this::progress).flatMap(p -> p.nextAfter(cell)).ifPresent(next -> cell = next);
    }

    /// Back to the cell before this one; stays at the first.
    void back() {
        chosen().flatMap(this::progress).ifPresent(p -> {
            var at = cell == null ? -1 : p.cells().indexOf(cell);
            if (at > 0) {
                cell = p.cells().get(at - 1);
            }
        });
    }

    private void settleCell() {
        var progress = chosen().flatMap(this::progress);
        var cells = progress.map(Progress::cells).orElse(List.of());
        if (cell == null || !cells.contains(cell)) {
            cell = progress.flatMap(p -> p.nextAfter(null))
                    .or(() -> cells.stream().findFirst())
                    .orElse(null);
        }
    }

    Optional<Question> question() {
        return ready().flatMap(r -> cell().flatMap(at -> r.wizard().question(r.now(), at)));
    }

    /// What somebody found in the chosen cell.
    Optional<Consideration> considered() {
        return chosen().flatMap(this::progress).flatMap(p -> cell().flatMap(p::at));
    }

    // --- who and where ---

    /// Who may abuse a step: the workspace's own actors first, then the library's attackers that none of them is.
    List<Actor> attackers() {
        var own = actors();
        return ready().stream()
                .flatMap(r -> Stream.concat(
                        own.stream(),
                        r.now().library().attackers().stream()
                                .filter(a -> own.stream().map(Actor::id).noneMatch(a.id()::equals))
                                .map(a -> new Actor(a.id(), a.name(), ActorRole.ATTACKER, a.description(), a.id()))))
                .toList();
    }

    /// Those of the library.
    List<Attacker> offeredAttackers() {
        return ready().map(r -> r.now().library().attackers()).orElse(List.of());
    }

    /// The attacker that the actor names; empty where it names none that there is.
    Optional<Attacker> attackerOf(Actor actor) {
        return ready().flatMap(r -> r.now().library().attacker(actor.attacker()));
    }

    List<Actor> actors() {
        return ready().map(r -> r.now().state().actors()).orElse(List.of());
    }

    /// Endpoints that a step may call: those that the text finds, or the likeliest where it is empty.
    List<Endpoint> offered(Step step, String text) {
        var at = ready;
        var of = chosen().orElse(null);
        if (at == null || of == null) {
            return List.of();
        }
        if (text.isBlank()) {
            return EndpointSuggestions.of(at.now(), at.shapes(), of, step, MOST_OFFERED);
        }
        var wanted = text.strip().toLowerCase(Locale.ROOT).split("\\s+");
        return at.now()
                .endpoints()
                .filter(e -> !step.endpoints().contains(e.id()))
                .filter(e -> Stream.of(wanted).allMatch(searched(e)::contains))
                .limit(MOST_OFFERED)
                .toList();
    }

    private static String searched(Endpoint endpoint) {
        return (endpoint.label() + " " + endpoint.givenOperationId().orElse("") + " " + endpoint.summary() + " "
                        + String.join(" ", endpoint.tags()))
                .toLowerCase(Locale.ROOT);
    }
}
