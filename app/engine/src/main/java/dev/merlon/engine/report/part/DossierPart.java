package dev.merlon.engine.report.part;

import dev.merlon.engine.control.Inheritance;
import dev.merlon.engine.control.LayerMap;
import dev.merlon.engine.model.ApiInventory;
import dev.merlon.engine.model.Endpoint;
import dev.merlon.engine.model.fact.Fact;
import dev.merlon.engine.model.fact.FactDefinition;
import dev.merlon.engine.model.fact.FactSource;
import dev.merlon.engine.model.fact.FactTarget;
import dev.merlon.engine.model.rule.Outcome;
import dev.merlon.engine.model.rule.OutcomeState;
import dev.merlon.engine.report.document.Block;
import dev.merlon.engine.report.document.Block.Column;
import dev.merlon.engine.report.document.Span.Face;
import dev.merlon.engine.report.document.Text;
import dev.merlon.engine.report.document.Tone;
import dev.merlon.engine.report.view.Phrase;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// One page for each endpoint: what matters most stands first, and what does not fit is counted.
final class DossierPart {

    /// More pages are no reading. The endpoints with the lowest scores go first, and a scope chooses others.
    static final int MOST_PAGES = 1_000;

    private static final int MOST_OUTCOMES = 12;

    private static final Set<String> IN_THE_HEAD = Set.of(
            "endpoint.method", "endpoint.path", "endpoint.summary", "endpoint.operationId", "endpoint.deprecated");

    private record Of(ApiInventory inventory, Endpoint endpoint) {}

    private DossierPart() {}

    static List<Block> blocks(Content content) {
        var all = content.snapshot().apis().stream()
                .flatMap(a -> a.endpoints().stream().map(e -> new Of(a, e)))
                .toList();
        var shown = all;
        if (all.size() > MOST_PAGES) {
            content.note(String.format(
                    Locale.ROOT,
                    "A page each for the %,d of %,d endpoints with the lowest scores; choose an API, a tag or a selector"
                            + " for others.",
                    MOST_PAGES,
                    all.size()));
            shown = all.stream()
                    .sorted(Comparator.comparingDouble(of -> value(content, of)))
                    .limit(MOST_PAGES)
                    .toList();
        }
        var blocks = new ArrayList<Block>();
        for (var each : shown) {
            content.job().checkCancelled();
            blocks.add(new Block.Sheet(sheet(content, each)));
        }
        return blocks;
    }

    private static double value(Content content, Of of) {
        var score = content.snapshot().posture().ofEndpoint().get(of.endpoint().id());
        return score == null ? 0 : score.value();
    }

    private static List<Block> sheet(Content content, Of of) {
        var endpoint = of.endpoint();
        var outcomes = content.snapshot().judgement().at(endpoint.id());
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Heading(
                1,
                Text.EMPTY.method(endpoint.method()).plain(" ").code(endpoint.path()),
                Content.anchor(endpoint.id()),
                true));
        blocks.add(new Block.Paragraph(about(of), Block.Rank.BODY));
        blocks.add(tiles(content, of, outcomes));
        blocks.addAll(outcomes(outcomes));
        blocks.add(PosturePart.heading(Text.of("Protection, layer by layer")));
        blocks.add(layers(content, endpoint));
        blocks.addAll(facts(of));
        return blocks;
    }

    private static Text about(Of of) {
        var api = of.inventory().api();
        var endpoint = of.endpoint();
        var text = endpoint.summary().isEmpty()
                ? Text.EMPTY
                : Text.of(endpoint.summary()).line();
        return text.dim(api.name() + " " + api.version() + ", " + api.apiClass().id() + ", owner "
                        + (api.owner().isEmpty() ? "nobody" : api.owner())
                        + (endpoint.deprecated() ? ", deprecated" : "") + ". ")
                .code(endpoint.place().toString());
    }

    private static Block tiles(Content content, Of of, List<Outcome> outcomes) {
        var score = content.snapshot().posture().ofEndpoint().get(of.endpoint().id());
        var fires = outcomes.stream().filter(Outcome::live).toList();
        var worst = fires.stream().map(Outcome::severity).max(Comparator.naturalOrder());
        return new Block.Tiles(List.of(
                score == null
                        ? new Block.Tile("–", "score", Tone.NONE)
                        : new Block.Tile(Long.toString(score.rounded()), "score, of 100", Tone.ofScore(score.value())),
                new Block.Tile(
                        Integer.toString(fires.size()),
                        worst.map(w -> "fire, worst " + w.word().toLowerCase(Locale.ROOT))
                                .orElse("fire"),
                        worst.map(Tone::of).orElse(Tone.NONE)),
                tile(outcomes, OutcomeState.OPEN_QUESTION, "open questions"),
                tile(outcomes, OutcomeState.HELD, "held"),
                tile(outcomes, OutcomeState.NOT_APPLICABLE, "not applicable")));
    }

    private static Block.Tile tile(List<Outcome> outcomes, OutcomeState state, String label) {
        var count = outcomes.stream().filter(o -> o.state() == state).count();
        return new Block.Tile(Long.toString(count), label, count == 0 ? Tone.NONE : Tone.of(state));
    }

    private static List<Block> outcomes(List<Outcome> outcomes) {
        var told = outcomes.stream()
                .filter(o -> o.state() == OutcomeState.FIRES || o.state() == OutcomeState.OPEN_QUESTION)
                .sorted(Comparator.comparing((Outcome o) -> o.state() != OutcomeState.FIRES)
                        .thenComparing(o -> !o.live())
                        .thenComparing(o -> o.rating().risk(), Comparator.reverseOrder()))
                .toList();
        if (told.isEmpty()) {
            return List.of();
        }
        var blocks = new ArrayList<Block>();
        blocks.add(PosturePart.heading(Text.of("What fires, and what is open")));
        blocks.add(new Block.Grid(
                List.of(Column.of("Severity", 0), Column.of("Rule", 0), Column.of("Why", 1), Column.of("Held by", 0.2)),
                told.stream().limit(MOST_OUTCOMES).map(DossierPart::outcome).toList()));
        if (told.size() > MOST_OUTCOMES) {
            blocks.add(new Block.Paragraph(
                    Text.of("And " + (told.size() - MOST_OUTCOMES) + " of lower risk."), Block.Rank.NOTE));
        }
        return blocks;
    }

    private static List<Text> outcome(Outcome outcome) {
        var sign = outcome.state() == OutcomeState.OPEN_QUESTION
                ? Text.EMPTY.sign(Tone.OPEN, "open")
                : outcome.live() ? OutcomePart.severity(outcome) : Text.EMPTY.sign(Tone.NONE, Phrase.decision(outcome));
        return List.of(
                sign,
                Text.EMPTY.link(
                        outcome.rule().id(),
                        Face.CODE,
                        Content.anchorOfRule(outcome.rule().id())),
                Text.of(Phrase.brief(outcome.reason())),
                Text.ofCode(String.join(", ", outcome.rule().heldBy())));
    }

    private static Block layers(Content content, Endpoint endpoint) {
        var map = LayerMap.of(endpoint.id(), content.snapshot(), content.coverage(), content.extents());
        return new Block.Grid(
                List.of(
                        Column.of("Layer", 0),
                        Column.of("State", 0),
                        Column.of("Controls and tools", 1),
                        Column.ofNumbers("Stops"),
                        Column.ofNumbers("Lets by")),
                map.floors().stream().map(DossierPart::floor).toList());
    }

    private static List<Text> floor(LayerMap.Floor floor) {
        var proven = floor.controls().stream().anyMatch(c -> c.standing() == Inheritance.Standing.PROVEN);
        var sign = floor.empty()
                ? Text.EMPTY.sign(floor.gap() ? Tone.HIGH : Tone.NONE, floor.gap() ? "gap" : "none")
                : Text.EMPTY.sign(proven ? Tone.HELD : Tone.OPEN, proven ? "proven" : "declared");
        var controls = floor.controls().stream()
                .filter(c ->
                        c.standing() == Inheritance.Standing.PROVEN || c.standing() == Inheritance.Standing.DECLARED)
                .map(c -> c.speaks().control())
                .distinct()
                .collect(Collectors.joining(", "));
        var tools = floor.tools().stream().map(t -> t.name()).collect(Collectors.joining(", "));
        return List.of(
                Text.of(floor.layer().word()),
                sign,
                Text.of(tools)
                        .plain(tools.isEmpty() || controls.isEmpty() ? "" : ": ")
                        .code(controls),
                Text.ofNumber(floor.stops().size()),
                Text.ofNumber(floor.open().size()));
    }

    /// What is known of the endpoint and says something, by family.
    private static List<Block> facts(Of of) {
        var sheet = of.inventory().factsOf(of.endpoint().id());
        var cells = sheet.about(FactTarget.ENDPOINT).stream()
                .filter(f -> f.value().tells() && !FactDefinition.nothing(f.value()) && !IN_THE_HEAD.contains(f.name()))
                .flatMap(f -> sheet.catalogue().find(f.name()).stream().map(d -> fact(d, f)))
                .toList();
        if (cells.isEmpty()) {
            return List.of();
        }
        var rows = new ArrayList<List<Text>>();
        for (var i = 0; i < cells.size(); i += 2) {
            var row = new ArrayList<>(cells.get(i));
            row.addAll(i + 1 < cells.size() ? cells.get(i + 1) : List.of(Text.EMPTY, Text.EMPTY, Text.EMPTY));
            rows.add(row);
        }
        var columns = List.of(Column.of("Fact", 0.5), Column.of("Value", 1), Column.of("Source", 0.6));
        return List.of(
                PosturePart.heading(Text.of("What is known")),
                new Block.Grid(Stream.concat(columns.stream(), columns.stream()).toList(), rows));
    }

    private static List<Text> fact(FactDefinition definition, Fact fact) {
        return List.of(
                Text.EMPTY.dim(definition.label()),
                Text.of(Phrase.brief(FactDefinition.text(fact.value()))),
                Text.EMPTY.dim(fact.source().word() + place(fact.source())));
    }

    private static String place(FactSource source) {
        return switch (source) {
            case FactSource.Contract(var place) -> ", line " + place.line();
            case FactSource.Inferred(var _, var confidence, var _) ->
                String.format(Locale.ROOT, ", %.0f %%", 100 * confidence);
            case FactSource.Answered(var _, var who, var _) -> ", " + who;
            case FactSource.Recorded(var id) -> ", " + id;
            case FactSource.Profile _, FactSource.Nobody _ -> "";
        };
    }
}
