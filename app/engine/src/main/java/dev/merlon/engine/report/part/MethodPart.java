package dev.merlon.engine.report.part;

import dev.merlon.engine.model.Severity;
import dev.merlon.engine.report.document.Block;
import dev.merlon.engine.report.document.Text;
import dev.merlon.engine.report.document.Tone;
import dev.merlon.engine.report.view.Phrase;
import java.util.ArrayList;
import java.util.List;

/// What the words mean.
final class MethodPart {

    private MethodPart() {}

    static List<Block> blocks(Content content) {
        var severities = Text.EMPTY;
        for (var severity : List.of(Severity.values()).reversed()) {
            severities = severities.sign(Tone.of(severity), severity.word()).plain(" ");
        }
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Facts(List.of(
                new Block.Fact(
                        "Outcome",
                        Text.of("What one rule says at one endpoint or API: it ")
                                .sign(Tone.HIGH, "fires")
                                .plain(", is ")
                                .sign(Tone.HELD, "held")
                                .plain(" by a control or by the contract, is an ")
                                .sign(Tone.OPEN, "open question")
                                .plain(" until somebody answers, or is ")
                                .sign(Tone.NONE, "not applicable")
                                .plain(". Every rule is considered at every endpoint; each outcome names the facts that"
                                        + " decided it.")),
                new Block.Fact("Severity", severities.plain("likelihood times impact, each 1 to 5, with its reasons.")),
                new Block.Fact(
                        "Declared, proven",
                        Text.of("What a contract shows is declared. Proven is only what was tested or audited, with"
                                + " evidence that has not expired.")),
                new Block.Fact(
                        "Score",
                        Text.of("0 to 100, higher is better. It is the sum of six principles, each with its weight; a"
                                + " workspace, an API and an endpoint each have one.")))));
        var problems = content.snapshot().library().problems();
        if (!problems.isEmpty()) {
            blocks.add(new Block.Paragraph(
                    Text.of(Phrase.count(problems.size(), "file")
                            + " of the library could not be taken: what they say is missing here."),
                    Block.Rank.NOTE));
        }
        return blocks;
    }
}
