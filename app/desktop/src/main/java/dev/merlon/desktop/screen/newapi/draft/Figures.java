package dev.merlon.desktop.screen.newapi.draft;

import dev.merlon.engine.model.Severity;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.rule.Judgement;
import dev.merlon.engine.model.rule.Outcome;
import dev.merlon.engine.model.rule.OutcomeState;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;

/// How some APIs stand: cells are all outcomes of rules at them and at their endpoints.
///
/// @param firing  those that fire, by severity; a severity without any has none
/// @param score   the lowest score among the APIs, 0 to 100; -1 where they are not there
public record Figures(Map<Severity, Long> firing, long open, long held, long cells, long score) {

    public Figures {
        firing = Map.copyOf(firing);
    }

    public static Figures of(Snapshot snapshot, Collection<String> apis) {
        var firing = new EnumMap<Severity, Long>(Severity.class);
        long open = 0;
        long held = 0;
        long cells = 0;
        for (var outcome : (Iterable<Outcome>) outcomes(snapshot.judgement(), apis)::iterator) {
            cells++;
            if (outcome.state() == OutcomeState.FIRES) {
                firing.merge(outcome.severity(), 1L, Long::sum);
            } else if (outcome.state() == OutcomeState.OPEN_QUESTION) {
                open++;
            } else if (outcome.state() == OutcomeState.HELD) {
                held++;
            }
        }
        var score = apis.stream()
                .flatMap(api -> Stream.ofNullable(snapshot.posture().ofApi().get(api)))
                .mapToLong(s -> s.rounded())
                .min();
        return new Figures(firing, open, held, cells, score.orElse(-1));
    }

    static Stream<Outcome> outcomes(Judgement judgement, Collection<String> apis) {
        return judgement.outcomes().filter(o -> apis.contains(o.api()));
    }

    public long firing(Severity severity) {
        return firing.getOrDefault(severity, 0L);
    }

    public long settled() {
        return cells - open;
    }

    /// Nothing where there is no such API.
    public OptionalLong lowestScore() {
        return score < 0 ? OptionalLong.empty() : OptionalLong.of(score);
    }
}
