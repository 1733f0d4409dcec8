package dev.merlon.engine.report.workbook.data;

import dev.merlon.engine.model.ApiInventory;
import dev.merlon.engine.model.Severity;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.rule.Outcome;
import dev.merlon.engine.model.rule.OutcomeState;
import dev.merlon.engine.report.view.Phrase;
import dev.merlon.engine.report.workbook.xlsx.Cell;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The ten risks of the OWASP API Security Top 10 2023, by API: the worst that came of the rules that speak of
/// each.
final class TopTenTable {

    static final String ID = "OWASP_API_Top10";

    private static final List<Risk> RISKS = List.of(
            new Risk("API1", "Broken Object Level Authorization"),
            new Risk("API2", "Broken Authentication"),
            new Risk("API3", "Broken Object Property Level Authorization"),
            new Risk("API4", "Unrestricted Resource Consumption"),
            new Risk("API5", "Broken Function Level Authorization"),
            new Risk("API6", "Unrestricted Access to Sensitive Business Flows"),
            new Risk("API7", "Server Side Request Forgery"),
            new Risk("API8", "Security Misconfiguration"),
            new Risk("API9", "Improper Inventory Management"),
            new Risk("API10", "Unsafe Consumption of APIs"));

    private final Snapshot snapshot;
    private @Nullable Map<String, Map<String, Counts>> byRisk;

    /// @param id    `API1`
    /// @param name  OWASP's own
    record Risk(String id, String name) {}

    /// What came of the rules of one risk at one API.
    private static final class Counts {
        private final List<Outcome> live = new ArrayList<>();
        private int open;
        private int held;
        private int settled;

        void add(Outcome outcome) {
            if (outcome.live()) {
                live.add(outcome);
            } else if (outcome.state() == OutcomeState.OPEN_QUESTION) {
                open++;
            } else if (outcome.state() == OutcomeState.HELD) {
                held++;
            } else if (outcome.state() == OutcomeState.FIRES) {
                settled++;
            }
        }

        Outcome worst() {
            return java.util.Collections.max(
                    live, Comparator.comparingInt(o -> o.rating().risk()));
        }
    }

    TopTenTable(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    Table<Risk> table() {
        var about = new Table.About(
                ID,
                "The ten API risks of OWASP by API: the worst that fires, and how often",
                "Management, architect, auditor",
                "⬢ ▲ ◆ ● the worst severity that fires, and at how many places · ? nothing fires, but questions are open ·"
                        + " ✓ held everywhere it applies · ▲ accept: all that fires was decided on · – nothing applies.",
                "There are always ten.");
        return Table.of(about, () -> RISKS, Risk::id)
                .text("risk_id", "Risk", Risk::id)
                .text("name", "Name", Risk::name)
                .text("worst", "Worst", r -> worst(all(r)))
                .count(
                        "fires",
                        "Fires",
                        r -> all(r).mapToInt(c -> c.live.size()).sum())
                .count("open", "Open", r -> all(r).mapToInt(c -> c.open).sum())
                .count("held", "Held", r -> all(r).mapToInt(c -> c.held).sum())
                .count(
                        "settled",
                        "Decided",
                        r -> all(r).mapToInt(c -> c.settled).sum())
                .text("rules", "Rules", this::rules)
                .spread("each api", this::heads, this::fill)
                .build();
    }

    private static String worst(Stream<Counts> counts) {
        return counts.filter(c -> !c.live.isEmpty())
                .map(c -> c.worst().severity())
                .max(Comparator.<Severity>naturalOrder())
                .map(Phrase::mark)
                .orElse("none");
    }

    private String rules(Risk risk) {
        return snapshot.judgement().rules().stream()
                .filter(r -> speaksOf(r.categories().owaspApi(), risk.id()))
                .map(r -> r.id())
                .collect(Collectors.joining(", "));
    }

    /// Rules may name the edition too: `API1:2023`.
    private static boolean speaksOf(List<String> categories, String risk) {
        return categories.stream().anyMatch(c -> c.equals(risk) || c.startsWith(risk + ":"));
    }

    private Stream<Counts> all(Risk risk) {
        return counts().getOrDefault(risk.id(), Map.of()).values().stream();
    }

    private Map<String, Map<String, Counts>> counts() {
        var known = byRisk;
        if (known == null) {
            known = new HashMap<>();
            for (var outcome : (Iterable<Outcome>) snapshot.judgement().outcomes()::iterator) {
                for (var category : outcome.rule().categories().owaspApi()) {
                    var colon = category.indexOf(':');
                    var risk = colon < 0 ? category : category.substring(0, colon);
                    known.computeIfAbsent(risk, _ -> new HashMap<>())
                            .computeIfAbsent(outcome.api(), _ -> new Counts())
                            .add(outcome);
                }
            }
            byRisk = known;
        }
        return known;
    }

    private List<Cell> heads() {
        return snapshot.apis().stream()
                .map(ApiInventory::api)
                .map(a -> Cell.link(a.name(), InventoryTables.APIS, a.id()))
                .toList();
    }

    private void fill(Risk risk, Cell[] cells) {
        for (var i = 0; i < Math.min(cells.length, snapshot.apis().size()); i++) {
            var counts = counts().getOrDefault(risk.id(), Map.of())
                    .get(snapshot.apis().get(i).api().id());
            cells[i] = counts == null ? Cell.text("–") : cell(counts);
        }
    }

    private static Cell cell(Counts counts) {
        if (!counts.live.isEmpty()) {
            var worst = counts.worst();
            return Cell.link(
                    Phrase.mark(worst.severity()) + " · " + counts.live.size(),
                    OutcomeTables.sheetOf(worst.rule().kind()),
                    worst.id());
        }
        if (counts.open > 0) {
            return Cell.text("? open · " + counts.open);
        }
        if (counts.settled > 0) {
            return Cell.text("▲ accept · " + counts.settled);
        }
        return Cell.text(counts.held > 0 ? "✓ held · " + counts.held : "–");
    }
}
