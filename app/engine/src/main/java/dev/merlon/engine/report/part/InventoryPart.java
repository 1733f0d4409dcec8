package dev.merlon.engine.report.part;

import dev.merlon.engine.model.ApiInventory;
import dev.merlon.engine.model.Endpoint;
import dev.merlon.engine.model.Severity;
import dev.merlon.engine.model.posture.Score;
import dev.merlon.engine.model.rule.Outcome;
import dev.merlon.engine.model.rule.OutcomeState;
import dev.merlon.engine.report.document.Block;
import dev.merlon.engine.report.document.Block.Column;
import dev.merlon.engine.report.document.Span.Face;
import dev.merlon.engine.report.document.Text;
import dev.merlon.engine.report.document.Tone;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What there is, and how each of it stands.
final class InventoryPart {

    /// A list of more endpoints is no reading: the workbook has them all.
    private static final int MOST_ENDPOINTS = 2_000;

    private record Risk(String id, String name) {}

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

    private InventoryPart() {}

    static List<Block> apis(Content content) {
        var rows = new ArrayList<List<Text>>();
        for (var inventory : content.snapshot().apis()) {
            var api = inventory.api();
            rows.add(row(
                    List.of(
                            Text.EMPTY.bold(api.name()).dim(" " + api.version()),
                            Text.of(api.apiClass().id()),
                            Content.orNone(api.owner(), "nobody"),
                            Text.ofNumber(inventory.endpoints().size()),
                            score(content.snapshot().posture().ofApi().get(api.id()))),
                    all(content, inventory)));
        }
        return grid(
                List.of(
                        Column.of("API", 1),
                        Column.of("Class", 0),
                        Column.of("Owner", 0.2),
                        Column.ofNumbers("Endpoints"),
                        Column.ofNumbers("Score")),
                rows);
    }

    private static List<Outcome> all(Content content, ApiInventory inventory) {
        var judgement = content.snapshot().judgement();
        return Stream.of(
                        judgement.at(inventory.api().id()).stream(),
                        judgement.atComponents(inventory.api().id()).stream(),
                        inventory.endpoints().stream().flatMap(e -> judgement.at(e.id()).stream()))
                .flatMap(each -> each)
                .toList();
    }

    static List<Block> risks(Content content) {
        if (content.snapshot().apis().isEmpty()) {
            return List.of();
        }
        var byRisk = new HashMap<String, List<Outcome>>();
        content.snapshot()
                .judgement()
                .outcomes()
                .forEach(o -> o.rule()
                        .categories()
                        .owaspApi()
                        .forEach(r -> byRisk.computeIfAbsent(r, _ -> new ArrayList<>())
                                .add(o)));
        return grid(
                List.of(Column.of("Risk", 0), Column.of("Name", 1)),
                RISKS.stream()
                        .map(r -> row(
                                List.of(Text.ofCode(r.id()), Text.of(r.name())),
                                byRisk.getOrDefault(r.id(), List.of())))
                        .toList());
    }

    static List<Block> endpoints(Content content) {
        var rows = new ArrayList<List<Text>>();
        var all = content.snapshot().endpoints().count();
        for (var inventory : content.snapshot().apis()) {
            content.job().checkCancelled();
            for (var endpoint : inventory.endpoints()) {
                if (rows.size() < MOST_ENDPOINTS) {
                    rows.add(endpoint(content, inventory, endpoint));
                }
            }
        }
        var blocks = new ArrayList<>(grid(
                List.of(
                        Column.of("Endpoint", 1),
                        Column.of("API", 0.25),
                        Column.of("Data", 0.1),
                        Column.ofNumbers("Score")),
                rows));
        if (all > rows.size()) {
            var cut = String.format(
                    java.util.Locale.ROOT,
                    "The first %,d of %,d endpoints; the workbook lists all of them.",
                    rows.size(),
                    all);
            content.note(cut);
            blocks.add(new Block.Paragraph(Text.of(cut), Block.Rank.NOTE));
        }
        return blocks;
    }

    private static List<Text> endpoint(Content content, ApiInventory inventory, Endpoint endpoint) {
        var facts = inventory.factsOf(endpoint.id());
        var data = facts.catalogue().find("endpoint.dataClass").isEmpty()
                ? ""
                : facts.value("endpoint.dataClass").text();
        var name = Text.EMPTY
                .method(endpoint.method())
                .plain(" ")
                .link(endpoint.path(), Face.CODE, Content.anchor(endpoint.id()));
        return row(
                List.of(
                        endpoint.deprecated() ? name.dim(" deprecated") : name,
                        Text.of(inventory.api().name()),
                        Text.of(data),
                        score(content.snapshot().posture().ofEndpoint().get(endpoint.id()))),
                content.snapshot().judgement().at(endpoint.id()));
    }

    static Text score(@Nullable Score score) {
        return score == null
                ? Text.EMPTY
                : Text.EMPTY.sign(Tone.ofScore(score.value()), Long.toString(score.rounded()));
    }

    private static List<Text> row(List<Text> head, Collection<Outcome> outcomes) {
        var row = new ArrayList<>(head);
        for (var severity : List.of(Severity.values()).reversed()) {
            row.add(Text.ofNumber(outcomes.stream()
                    .filter(o -> o.live() && o.severity() == severity)
                    .count()));
        }
        for (var state : List.of(OutcomeState.OPEN_QUESTION, OutcomeState.HELD)) {
            row.add(Text.ofNumber(
                    outcomes.stream().filter(o -> o.state() == state).count()));
        }
        return row;
    }

    private static List<Block> grid(List<Column> head, List<List<Text>> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        var columns = new ArrayList<>(head);
        List.of("Critical", "High", "Medium", "Low", "Open", "Held").forEach(c -> columns.add(Column.ofNumbers(c)));
        return List.of(new Block.Grid(columns, rows));
    }
}
