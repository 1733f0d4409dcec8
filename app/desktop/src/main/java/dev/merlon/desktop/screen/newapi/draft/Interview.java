package dev.merlon.desktop.screen.newapi.draft;

import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.rule.OpenQuestion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The first questions about some APIs, one at a time.
///
/// @param leftOut  facts that are asked for elsewhere
/// @param queue    those asked and to be asked, the weightiest first; it keeps its order while one goes through it
/// @param at       which of them is on show; the queue's size where all have been
/// @param figures  how the APIs stand now
/// @param effect   what the reply on show would do; null while there is none or it is being worked out
public record Interview(
        List<String> apis,
        Set<String> leftOut,
        List<Asked> queue,
        int at,
        Figures figures,
        @Nullable Effect effect) {

    /// More would keep a newcomer from the inventory.
    public static final int MOST = 5;

    public Interview {
        apis = List.copyOf(apis);
        leftOut = Set.copyOf(leftOut);
        queue = List.copyOf(queue);
    }

    public static Interview of(Snapshot snapshot, List<String> apis, Set<String> leftOut) {
        return new Interview(apis, leftOut, List.of(), 0, Figures.of(snapshot, apis), null).follow(snapshot);
    }

    /// The same interview in a workspace that has changed: what settled itself is no longer asked, what came up may
    /// be.
    public Interview follow(Snapshot snapshot) {
        Map<String, OpenQuestion> open = new LinkedHashMap<>();
        OpenQuestion.of(snapshot.judgement(), apis).stream()
                .filter(q -> !leftOut.contains(q.fact()) && !Choice.of(q).isEmpty())
                .forEach(q -> open.put(q.fact(), q));
        var next = new ArrayList<Asked>();
        for (var asked : queue) {
            var now = asked.lookedUpIn(snapshot);
            var still = open.remove(now.question().fact());
            if (now.done()) {
                next.add(now);
            } else if (still != null) {
                next.add(now.with(still));
            }
        }
        open.values().stream()
                .limit(Math.max(0, MOST - next.size()))
                .map(Asked::of)
                .forEach(next::add);
        return new Interview(apis, leftOut, next, Math.min(at, next.size()), Figures.of(snapshot, apis), null);
    }

    public Optional<Asked> current() {
        return at < queue.size() ? Optional.of(queue.get(at)) : Optional.empty();
    }

    public boolean finished() {
        return at >= queue.size();
    }

    public Interview at(int index) {
        return new Interview(apis, leftOut, queue, Math.clamp(index, 0, queue.size()), figures, null);
    }

    public Interview reply(Reply reply) {
        return current().map(c -> replaced(c.with(reply))).orElse(this);
    }

    public Interview withEffect(@Nullable Effect now) {
        return new Interview(apis, leftOut, queue, at, figures, now);
    }

    /// The question on show was answered and the workspace is now this one: on to the next.
    public Interview answered(Snapshot snapshot) {
        var settled = figures.open() - Figures.of(snapshot, apis).open();
        return current()
                .map(c -> replaced(c.with(Asked.State.ANSWERED, Math.max(0, settled)))
                        .follow(snapshot)
                        .at(at + 1))
                .orElse(this);
    }

    public Interview skipped() {
        return current()
                .map(c -> c.done()
                        ? at(at + 1)
                        : replaced(c.with(Asked.State.SKIPPED, 0)).at(at + 1))
                .orElse(this);
    }

    public long answers() {
        return queue.stream().filter(a -> a.state() == Asked.State.ANSWERED).count();
    }

    private Interview replaced(Asked asked) {
        var next = new ArrayList<>(queue);
        next.set(at, asked);
        return new Interview(apis, leftOut, next, at, figures, effect);
    }
}
