package dev.merlon.engine.report.html;

import dev.merlon.engine.model.ApiInventory;
import dev.merlon.engine.model.Severity;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.rule.Outcome;
import dev.merlon.engine.model.rule.OutcomeState;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// APIs × OWASP API risks: the worst severity that fires and how often, else whether all is held or something is
/// open.
record HeatMap(Snapshot snapshot) {

    static final List<String> RISKS =
            IntStream.rangeClosed(1, 10).mapToObj(i -> "API" + i).toList();

    List<Map<String, Object>> rows() {
        return snapshot.apis().stream().map(this::row).toList();
    }

    private Map<String, Object> row(ApiInventory inventory) {
        var api = inventory.api();
        var score = snapshot.posture().ofApi().get(api.id());
        var row = new HashMap<String, Object>();
        row.put("name", api.name());
        row.put("version", api.version());
        row.put("class", api.apiClass().id());
        row.put("owner", api.owner().isEmpty() ? "nobody" : api.owner());
        row.put("endpoints", Integer.toString(inventory.endpoints().size()));
        row.put("score", score == null ? "" : Long.toString(score.rounded()));
        row.put("band", score == null ? "" : Page.band(score.value()));
        row.put("cells", cells(inventory));
        return row;
    }

    private List<Map<String, Object>> cells(ApiInventory inventory) {
        var cells = new HashMap<String, Heat>();
        Stream.of(
                        snapshot.judgement().at(inventory.api().id()).stream(),
                        snapshot.judgement().atComponents(inventory.api().id()).stream(),
                        inventory.endpoints().stream().flatMap(e -> snapshot.judgement().at(e.id()).stream()))
                .flatMap(each -> each)
                .forEach(o -> o.rule()
                        .categories()
                        .owaspApi()
                        .forEach(r -> cells.computeIfAbsent(r, _ -> new Heat()).add(o)));
        var row = new ArrayList<Map<String, Object>>();
        for (var risk : RISKS) {
            row.add(cells.getOrDefault(risk, new Heat()).map(inventory.api().name() + ", " + risk));
        }
        return row;
    }

    private static final class Heat {
        private final int[] live = new int[Severity.values().length];
        private int open;
        private int held;

        void add(Outcome outcome) {
            if (outcome.live()) {
                live[outcome.severity().ordinal()]++;
            } else if (outcome.state() == OutcomeState.OPEN_QUESTION) {
                open++;
            } else if (outcome.state() == OutcomeState.HELD) {
                held++;
            }
        }

        Map<String, Object> map(String where) {
            var fires = IntStream.of(live).sum();
            for (var severity : List.of(Severity.values()).reversed()) {
                if (live[severity.ordinal()] > 0) {
                    var kind = Page.kind(severity);
                    return cell(kind, kind, Integer.toString(fires), where + ": " + fires + " fire, worst " + kind);
                }
            }
            if (open > 0) {
                return cell("open", "open", Integer.toString(open), where + ": " + open + " open");
            }
            return held > 0
                    ? cell("held", "held", "", where + ": all " + held + " held")
                    : cell("none", "none", "", where + ": not applicable");
        }

        private static Map<String, Object> cell(String kind, String shape, String count, String title) {
            return Map.of("kind", kind, "shape", shape, "count", count, "title", title);
        }
    }
}
