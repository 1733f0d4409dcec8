package dev.merlon.engine.report.part;

import dev.merlon.engine.model.rule.Outcome;
import dev.merlon.engine.model.rule.RuleKind;
import dev.merlon.engine.report.document.Block;
import dev.merlon.engine.report.document.Block.Column;
import dev.merlon.engine.report.document.Span.Face;
import dev.merlon.engine.report.document.Text;
import dev.merlon.engine.report.document.Tone;
import dev.merlon.engine.report.view.Phrase;
import dev.merlon.engine.report.view.Spread;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/// What came of the rules.
final class OutcomePart {

    /// One rule that fires at thousands of places is told by these.
    private static final int MOST_PLACES = 40;

    /// One decision in a scope may settle thousands of outcomes.
    private static final int MOST_DECISIONS = 500;

    private OutcomePart() {}

    static List<Block> threats(Content content) {
        return overview(content, RuleKind.THREAT);
    }

    static List<Block> findings(Content content) {
        return overview(content, RuleKind.POLICY);
    }

    static List<Block> threatDetails(Content content) {
        return details(content, RuleKind.THREAT);
    }

    static List<Block> findingDetails(Content content) {
        return details(content, RuleKind.POLICY);
    }

    private static List<Block> overview(Content content, RuleKind kind) {
        var firing = Spread.firing(content.spreads(), kind);
        if (firing.isEmpty()) {
            return List.of();
        }
        var rows = firing.stream()
                .map(s -> List.of(
                        Text.EMPTY.sign(Tone.of(s.worst()), s.worst().word()),
                        Text.EMPTY.link(
                                s.rule().id(),
                                Face.CODE,
                                Content.anchorOfRule(s.rule().id())),
                        Text.of(Phrase.general(s.rule())),
                        Text.ofNumber(s.live().size()),
                        Text.ofNumber(Spread.apis(s.live())),
                        Text.ofNumber(s.open().size()),
                        Text.ofNumber(s.held().size())))
                .toList();
        return List.of(new Block.Grid(
                List.of(
                        Column.of("Worst", 0),
                        Column.of("Rule", 0),
                        Column.of("What", 1),
                        Column.ofNumbers("Places"),
                        Column.ofNumbers("APIs"),
                        Column.ofNumbers("Open"),
                        Column.ofNumbers("Held")),
                rows));
    }

    private static List<Block> details(Content content, RuleKind kind) {
        var blocks = new ArrayList<Block>();
        for (var spread : Spread.firing(content.spreads(), kind)) {
            content.job().checkCancelled();
            blocks.addAll(detail(content, spread));
        }
        return blocks;
    }

    private static List<Block> detail(Content content, Spread spread) {
        var rule = spread.rule();
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Heading(
                2,
                Text.of(Phrase.general(rule) + " ")
                        .sign(Tone.of(spread.worst()), spread.worst().word()),
                Content.anchorOfRule(rule.id()),
                false));
        var tags = Stream.of(
                        rule.categories().owaspApi().stream(),
                        rule.categories().cwe().stream().map(n -> "CWE-" + n),
                        rule.categories().stride().stream().map(s -> "STRIDE " + s))
                .flatMap(each -> each)
                .toList();
        blocks.add(new Block.Paragraph(
                Text.ofCode(rule.id())
                        .dim(tags.isEmpty() ? "" : "  " + Phrase.list(tags))
                        .dim("  " + Phrase.count(spread.live().size(), "place") + " in "
                                + Phrase.count(Spread.apis(spread.live()), "API")),
                Block.Rank.NOTE));
        blocks.add(new Block.Paragraph(Text.of(rule.mitigation()), Block.Rank.BODY));
        var held = rule.heldBy().isEmpty() ? "" : "Held by " + Phrase.list(rule.heldBy()) + ". ";
        blocks.add(new Block.Paragraph(
                Text.of(held + "Worst: "
                        + Phrase.arithmetic(spread.live().getFirst().rating()) + "."),
                Block.Rank.NOTE));
        blocks.add(places(content, spread));
        if (spread.live().size() > MOST_PLACES) {
            blocks.add(new Block.Paragraph(
                    Text.of(String.format(
                            Locale.ROOT,
                            "The worst %d of %,d places; the HTML report and the workbook list all of them.",
                            MOST_PLACES,
                            spread.live().size())),
                    Block.Rank.NOTE));
        }
        return blocks;
    }

    private static Block places(Content content, Spread spread) {
        return new Block.Grid(
                List.of(
                        Column.of("Severity", 0),
                        Column.of("Where", 0.6),
                        Column.of("Why", 1),
                        Column.of("Place", 0.3)),
                spread.live().stream()
                        .limit(MOST_PLACES)
                        .map(o -> List.of(
                                severity(o),
                                where(content, o),
                                Text.of(o.reason()),
                                Text.ofCode(o.place().toString())))
                        .toList());
    }

    static Text severity(Outcome outcome) {
        return Text.EMPTY.sign(Tone.of(outcome.severity()), outcome.severity().word());
    }

    static Text where(Content content, Outcome outcome) {
        var place = outcome.atEndpoint()
                .map(content::endpoint)
                .orElseGet(() -> Text.of(outcome.subject().label()));
        return place.line().dim(outcome.subject().api().name());
    }

    static List<Block> decisions(Content content) {
        var decided = content.snapshot()
                .judgement()
                .outcomes()
                .filter(o -> o.determination().isPresent())
                .toList();
        if (decided.isEmpty()) {
            return List.of();
        }
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Grid(
                List.of(
                        Column.of("Rule", 0),
                        Column.of("Where", 0.6),
                        Column.of("Decision", 0.1),
                        Column.of("By whom, and why", 1)),
                decided.stream()
                        .limit(MOST_DECISIONS)
                        .map(o -> List.of(
                                Text.ofCode(o.rule().id()),
                                where(content, o),
                                Text.of(Phrase.decision(o)),
                                Text.of(o.determination().map(Phrase::decided).orElse(""))))
                        .toList()));
        if (decided.size() > MOST_DECISIONS) {
            blocks.add(new Block.Paragraph(
                    Text.of(String.format(
                            Locale.ROOT,
                            "The first %d of %,d outcomes that were decided; the workbook lists all of them.",
                            MOST_DECISIONS,
                            decided.size())),
                    Block.Rank.NOTE));
        }
        return blocks;
    }

    private record Asked(String question, Set<String> rules, List<Outcome> outcomes) {}

    static List<Block> questions(Content content) {
        var asked = new LinkedHashMap<String, Asked>();
        for (var spread : content.spreads()) {
            for (var outcome : spread.open()) {
                for (var fact : outcome.verdict().unknown()) {
                    var question = asked.computeIfAbsent(
                            fact,
                            f -> new Asked(
                                    Phrase.general(spread.rule().ask().getOrDefault(f, f)),
                                    new LinkedHashSet<>(),
                                    new ArrayList<>()));
                    question.rules().add(spread.rule().id());
                    question.outcomes().add(outcome);
                }
            }
        }
        if (asked.isEmpty()) {
            return List.of();
        }
        return List.of(new Block.Grid(
                List.of(
                        Column.of("Question", 1),
                        Column.of("Decides", 0.5),
                        Column.ofNumbers("Outcomes"),
                        Column.ofNumbers("Places"),
                        Column.ofNumbers("APIs")),
                asked.values().stream()
                        .sorted((a, b) -> Integer.compare(
                                b.outcomes().size(), a.outcomes().size()))
                        .map(OutcomePart::question)
                        .toList()));
    }

    private static List<Text> question(Asked asked) {
        return List.of(
                Text.of(asked.question()),
                Text.ofCode(Phrase.list(List.copyOf(asked.rules()))),
                Text.ofNumber(asked.outcomes().size()),
                Text.ofNumber(asked.outcomes().stream()
                        .map(o -> o.subject().id())
                        .distinct()
                        .count()),
                Text.ofNumber(Spread.apis(asked.outcomes())));
    }

    static List<Block> rules(Content content) {
        if (content.snapshot().apis().isEmpty()) {
            return List.of();
        }
        return List.of(new Block.Grid(
                List.of(
                        Column.of("Rule", 0),
                        Column.of("What", 1),
                        Column.ofNumbers("Fires"),
                        Column.ofNumbers("Open"),
                        Column.ofNumbers("Held"),
                        Column.ofNumbers("Not applicable")),
                content.spreads().stream()
                        .map(s -> List.of(
                                Text.ofCode(s.rule().id()),
                                Text.of(Phrase.general(s.rule())),
                                Text.ofNumber(s.live().size() + s.settled().size()),
                                Text.ofNumber(s.open().size()),
                                Text.ofNumber(s.held().size()),
                                Text.ofNumber(s.notApplicable())))
                        .toList()));
    }
}
