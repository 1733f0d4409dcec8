package dev.merlon.engine.report.part;

import dev.merlon.engine.model.Principle;
import dev.merlon.engine.model.Severity;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.rule.OutcomeState;
import dev.merlon.engine.model.rule.Rule;
import dev.merlon.engine.report.document.Block;
import dev.merlon.engine.report.document.Block.Align;
import dev.merlon.engine.report.document.Block.Column;
import dev.merlon.engine.report.document.Span.Face;
import dev.merlon.engine.report.document.Text;
import dev.merlon.engine.report.document.Tone;
import dev.merlon.engine.report.view.Phrase;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// The score with its sum, and what would raise it.
final class PosturePart {

    private static final int MOST_GAINS = 10;

    private PosturePart() {}

    static List<Block> blocks(Content content) {
        var now = content.snapshot();
        if (now.endpoints().findAny().isEmpty()) {
            return List.of(new Block.Paragraph(
                    Text.of("No API has been imported yet, so there is nothing to judge."), Block.Rank.BODY));
        }
        return List.of(
                tiles(content),
                heading(Text.of("Six principles, and what each adds to the score")),
                principles(now),
                heading(Text.of("Every rule at every endpoint: "
                        + Phrase.count(now.judgement().outcomes().count(), "outcome"))),
                outcomes(content));
    }

    static Block heading(Text text) {
        return new Block.Heading(3, text, "", false);
    }

    private static Block tiles(Content content) {
        var now = content.snapshot();
        var total = now.posture().total();
        var open = now.judgement().count(OutcomeState.OPEN_QUESTION);
        return new Block.Tiles(List.of(
                new Block.Tile(Long.toString(total.rounded()), "posture, of 100", Tone.ofScore(total.value())),
                new Block.Tile(number(now.apis().size()), "APIs", Tone.NONE),
                new Block.Tile(number(now.endpoints().count()), "endpoints", Tone.NONE),
                tile(content.live(Severity.CRITICAL), "critical fire", Tone.CRITICAL),
                tile(content.live(Severity.HIGH), "high fire", Tone.HIGH),
                tile(open, "open questions", Tone.OPEN)));
    }

    private static Block.Tile tile(long count, String label, Tone tone) {
        return new Block.Tile(number(count), label, count == 0 ? Tone.NONE : tone);
    }

    private static String number(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    private static Block principles(Snapshot now) {
        return new Block.Bars(Arrays.stream(Principle.values())
                .map(principle -> {
                    var score = now.posture().byPrinciple().get(principle);
                    var value = score == null ? 0 : score.value();
                    return new Block.Bar(
                            Phrase.principle(principle),
                            value / 100,
                            String.format(
                                    Locale.ROOT,
                                    "%d × %d %% = %.1f",
                                    Math.round(value),
                                    principle.weight(),
                                    value * principle.weight() / 100),
                            Tone.ACCENT);
                })
                .toList());
    }

    private static Block outcomes(Content content) {
        var judgement = content.snapshot().judgement();
        var shares = new ArrayList<Block.Share>();
        for (var severity : List.of(Severity.values()).reversed()) {
            var word = severity.word().toLowerCase(Locale.ROOT);
            shares.add(new Block.Share(word + " fire", content.live(severity), Tone.of(severity)));
        }
        shares.add(new Block.Share(
                "settled",
                judgement
                        .outcomes()
                        .filter(o -> o.state() == OutcomeState.FIRES && !o.live())
                        .count(),
                Tone.ACCENT));
        shares.add(new Block.Share("open questions", judgement.count(OutcomeState.OPEN_QUESTION), Tone.OPEN));
        shares.add(new Block.Share("held", judgement.count(OutcomeState.HELD), Tone.HELD));
        shares.add(new Block.Share("not applicable", judgement.count(OutcomeState.NOT_APPLICABLE), Tone.NONE));
        return new Block.Shares(shares.stream().filter(s -> s.count() > 0).toList());
    }

    static List<Block> fixFirst(Content content) {
        var now = content.snapshot();
        var gains = now.posture().fixFirst();
        if (gains.isEmpty()) {
            return List.of();
        }
        var rows = gains.stream()
                .limit(MOST_GAINS)
                .map(g -> List.of(
                        Text.EMPTY.sign(Tone.of(g.severity()), g.severity().word()),
                        Text.of(now.library()
                                        .rule(g.rule())
                                        .map(Rule::mitigation)
                                        .orElse(g.title()))
                                .line()
                                .link(g.rule(), Face.CODE, Content.anchorOfRule(g.rule())),
                        Text.of(
                                g.endpoints() == 0
                                        ? Phrase.count(g.apis(), "API") + " as a whole"
                                        : Phrase.count(g.endpoints(), "endpoint") + " in "
                                                + Phrase.count(g.apis(), "API")),
                        Text.EMPTY.bold(String.format(Locale.ROOT, "+%.1f", g.points()))))
                .toList();
        return List.of(
                new Block.Grid(
                        List.of(
                                Column.of("Severity", 0),
                                Column.of("What", 1),
                                Column.of("Where", 0.3),
                                new Column("Points", 0, Align.RIGHT)),
                        rows),
                new Block.Paragraph(
                        Text.of("Points are what the score would gain if the rule fired nowhere any more."),
                        Block.Rank.NOTE));
    }
}
