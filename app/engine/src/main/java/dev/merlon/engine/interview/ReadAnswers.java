package dev.merlon.engine.interview;

import dev.merlon.engine.model.EndpointId;
import dev.merlon.engine.model.Scope;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.change.EntityKind;
import dev.merlon.engine.model.fact.Answer;
import dev.merlon.engine.model.fact.FactTarget;
import dev.merlon.engine.model.fact.FactValue;
import dev.merlon.engine.problem.Problem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a filled-in questionnaire would do to a workspace; nothing is kept yet.
///
/// @param fresh      answers to what nobody answered, or nobody knew
/// @param conflicts  answers that say something else than the workspace by now
/// @param unchanged  how many say what the workspace says
/// @param refused    lines that are no answers, each with its place
public record ReadAnswers(List<Answer> fresh, List<Conflict> conflicts, int unchanged, List<Problem> refused) {

    /// Two people said different things.
    public record Conflict(Answer kept, Answer read) {}

    public ReadAnswers {
        fresh = List.copyOf(fresh);
        conflicts = List.copyOf(conflicts);
        refused = List.copyOf(refused);
    }

    /// @param who  for whom the file names nobody
    /// @param now  for when the file names no date
    public static ReadAnswers of(FilledIn filled, Snapshot snapshot, String who, Instant now) {
        return new Reading(filled, snapshot, who, now).read();
    }

    /// What to put into the workspace.
    ///
    /// @param replace  what was read goes before what is kept
    public List<Answer> taken(boolean replace) {
        return replace
                ? Stream.concat(fresh.stream(), conflicts.stream().map(Conflict::read))
                        .toList()
                : fresh;
    }

    private static final class Reading {

        private final FilledIn filled;
        private final Snapshot snapshot;
        private final String who;
        private final Instant at;
        private final List<Problem> refused = new ArrayList<>();
        private final Map<String, Answer> answers = new LinkedHashMap<>();

        Reading(FilledIn filled, Snapshot snapshot, String who, Instant now) {
            this.filled = filled;
            this.snapshot = snapshot;
            this.who = filled.who().isBlank() ? who : filled.who().strip();
            this.at = Objects.requireNonNullElse(filled.on(), now);
        }

        ReadAnswers read() {
            filled.lines().forEach(this::line);
            var fresh = new ArrayList<Answer>();
            var conflicts = new ArrayList<Conflict>();
            var unchanged = 0;
            for (var answer : answers.values()) {
                var kept = snapshot.state()
                        .entity(EntityKind.ANSWER, answer.id())
                        .map(Answer.class::cast)
                        .orElse(null);
                if (kept != null && kept.value().equals(answer.value())) {
                    unchanged++;
                } else if (kept != null && kept.value().known()) {
                    conflicts.add(new Conflict(kept, answer));
                } else {
                    fresh.add(answer);
                }
            }
            return new ReadAnswers(fresh, conflicts, unchanged, refused);
        }

        private void line(FilledIn.Line line) {
            var definition = snapshot.library().facts().find(line.fact()).orElse(null);
            if (definition == null) {
                refuse(line, "QUESTIONS-FACT", "no fact is called " + line.fact());
                return;
            }
            var scope = scope(line, definition.target());
            var value = AnswerWords.read(definition, line.answer()).orElse(null);
            if (value == null) {
                refuse(
                        line,
                        "QUESTIONS-ANSWER",
                        "\"" + line.answer() + "\" is no answer here: write "
                                + String.join(", ", AnswerWords.choices(definition)));
            } else if (value.equals(FactValue.NOT_APPLICABLE) && line.note().isBlank()) {
                refuse(line, "QUESTIONS-REASON", "not applicable needs a reason in the note");
            } else if (scope != null) {
                var answer = Answer.of(
                        line.fact(),
                        scope,
                        value,
                        who,
                        at,
                        line.note().strip(),
                        line.source().strip());
                if (answers.putIfAbsent(answer.id(), answer) != null) {
                    refuse(line, "QUESTIONS-TWICE", "the question is answered twice here");
                }
            }
        }

        private @Nullable Scope scope(FilledIn.Line line, FactTarget target) {
            try {
                var scope = Scope.of(line.scope());
                if (scope instanceof Scope.OfEndpoint(EndpointId id) && target == FactTarget.ENDPOINT) {
                    if (snapshot.endpoint(id).isPresent()) {
                        return scope;
                    }
                    refuse(line, "QUESTIONS-GONE", "the endpoint is no longer there: " + id);
                    return null;
                }
                if (scope instanceof Scope.OfApi(var api) && snapshot.api(api).isPresent()) {
                    return scope;
                }
                refuse(line, "QUESTIONS-SCOPE", "the question cannot be answered in this place: " + line.scope());
            } catch (IllegalArgumentException _) {
                refuse(line, "QUESTIONS-SCOPE", "this is no place: " + line.scope());
            }
            return null;
        }

        private void refuse(FilledIn.Line line, String code, String text) {
            refused.add(Problem.error(code, text, line.place()));
        }
    }
}
