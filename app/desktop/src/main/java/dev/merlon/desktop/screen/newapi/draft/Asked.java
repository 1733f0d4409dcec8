package dev.merlon.desktop.screen.newapi.draft;

import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.change.EntityKind;
import dev.merlon.engine.model.fact.Answer;
import dev.merlon.engine.rule.OpenQuestion;
import java.time.Instant;

/// One question of the interview.
///
/// @param question  as it stood when it was asked
/// @param reply     what was replied, or is being replied
/// @param settled   how many cells its answer settled; 0 before that
public record Asked(OpenQuestion question, State state, Reply reply, long settled) {

    /// What became of a question.
    public enum State {
        OPEN,
        ANSWERED,
        SKIPPED
    }

    public static Asked of(OpenQuestion question) {
        return new Asked(question, State.OPEN, Reply.none(), 0);
    }

    public boolean done() {
        return state != State.OPEN;
    }

    Asked with(State next, long cells) {
        return new Asked(question, next, reply, cells);
    }

    Asked with(Reply next) {
        return new Asked(question, state, next, settled);
    }

    Asked with(OpenQuestion now) {
        return new Asked(now, state, reply, settled);
    }

    /// An answer that was taken back is none.
    Asked lookedUpIn(Snapshot snapshot) {
        var kept = state != State.ANSWERED
                || reply.answers(question, "", Instant.EPOCH).stream()
                        .map(Answer::id)
                        .anyMatch(id ->
                                snapshot.state().entity(EntityKind.ANSWER, id).isPresent());
        return kept ? this : with(State.OPEN, 0);
    }
}
