package dev.merlon.desktop.screen.overview;

import dev.merlon.engine.model.Api;
import dev.merlon.engine.model.Severity;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.rule.Outcome;
import dev.merlon.engine.model.rule.OutcomeState;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// APIs by OWASP API risk: the worst that fires and how many do.
public record HeatMap(List<Row> rows) {

    /// The ten risks with the word that their column carries (OWASP API Security Top 10 2023).
    public static final List<Risk> RISKS = List.of(
            new Risk("API1", "Objects"),
            new Risk("API2", "Sign-in"),
            new Risk("API3", "Properties"),
            new Risk("API4", "Resources"),
            new Risk("API5", "Functions"),
            new Risk("API6", "Flows"),
            new Risk("API7", "Forgery"),
            new Risk("API8", "Config"),
            new Risk("API9", "Inventory"),
            new Risk("API10", "Upstream"));

    public record Risk(String id, String word) {}

    /// @param cells  one per risk, in the order of [#RISKS]
    public record Row(Api api, double score, List<Cell> cells) {}

    /// @param worst  the worst severity that fires; null where nothing does
    /// @param count  how many fire; where nothing does, how many questions are open
    public record Cell(Kind kind, @Nullable Severity worst, long count) {}

    public enum Kind {
        FIRES,
        OPEN,
        HELD,
        NOT_APPLICABLE
    }

    static HeatMap of(Snapshot snapshot) {
        var tallies = new HashMap<String, Map<String, Tally>>();
        snapshot.judgement().outcomes().forEach(outcome -> {
            for (var risk : outcome.rule().categories().owaspApi()) {
                tallies.computeIfAbsent(outcome.api(), _ -> new HashMap<>())
                        .computeIfAbsent(risk, _ -> new Tally())
                        .add(outcome);
            }
        });
        return new HeatMap(snapshot.apis().stream()
                .map(a -> new Row(
                        a.api(),
                        score(a.api(), snapshot),
                        cells(tallies.getOrDefault(a.api().id(), Map.of()))))
                .sorted(Comparator.comparing(r -> r.api().name()))
                .toList());
    }

    private static double score(Api api, Snapshot snapshot) {
        var score = snapshot.posture().ofApi().get(api.id());
        return score == null ? 0 : score.value();
    }

    private static List<Cell> cells(Map<String, Tally> byRisk) {
        return RISKS.stream()
                .map(risk -> byRisk.getOrDefault(risk.id(), new Tally()).cell())
                .toList();
    }

    private static final class Tally {

        private final int[] firing = new int[Severity.values().length];
        private int open;
        private int held;

        void add(Outcome outcome) {
            if (outcome.live()) {
                firing[outcome.severity().ordinal()]++;
            } else if (outcome.state() == OutcomeState.OPEN_QUESTION) {
                open++;
            } else if (outcome.state() != OutcomeState.NOT_APPLICABLE) {
                held++;
            }
        }

        Cell cell() {
            var all = IntStream.of(firing).sum();
            if (all > 0) {
                var worst = IntStream.iterate(firing.length - 1, i -> i - 1)
                        .filter(i -> firing[i] > 0)
                        .findFirst()
                        .orElse(0);
                return new Cell(Kind.FIRES, Severity.values()[worst], all);
            }
            if (open > 0) {
                return new Cell(Kind.OPEN, null, open);
            }
            return new Cell(held > 0 ? Kind.HELD : Kind.NOT_APPLICABLE, null, held);
        }
    }
}
