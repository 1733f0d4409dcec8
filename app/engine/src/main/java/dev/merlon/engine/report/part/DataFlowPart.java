package dev.merlon.engine.report.part;

import dev.merlon.engine.control.ThreatStanding;
import dev.merlon.engine.dataflow.DataFlowDrawing;
import dev.merlon.engine.dataflow.Diagrams;
import dev.merlon.engine.dataflow.layout.DiagramLayout;
import dev.merlon.engine.model.dataflow.DataFlowDiagram;
import dev.merlon.engine.model.dataflow.ElementThreat;
import dev.merlon.engine.problem.WorkbenchException;
import dev.merlon.engine.report.document.Block;
import dev.merlon.engine.report.document.Block.Column;
import dev.merlon.engine.report.document.Text;
import dev.merlon.engine.report.document.Tone;
import java.util.ArrayList;
import java.util.List;

/// Who sends what to whom, drawn, and what people wrote down at it.
final class DataFlowPart {

    private static final int MOST_DIAGRAMS = 20;

    private DataFlowPart() {}

    static List<Block> blocks(Content content) {
        var blocks = new ArrayList<Block>();
        var diagrams = Diagrams.of(content.snapshot().state());
        diagrams.stream().limit(MOST_DIAGRAMS).forEach(d -> blocks.addAll(diagram(content, d)));
        if (diagrams.size() > MOST_DIAGRAMS) {
            blocks.add(new Block.Paragraph(
                    Text.of("The first " + MOST_DIAGRAMS + " of " + diagrams.size() + " diagrams."), Block.Rank.NOTE));
        }
        blocks.addAll(threats(content));
        return blocks;
    }

    /// One that has nothing but an API without endpoints draws nothing.
    private static List<Block> diagram(Content content, DataFlowDiagram diagram) {
        content.job().checkCancelled();
        try {
            var laidOut = DiagramLayout.of(content.snapshot(), diagram, content.job());
            return laidOut.graph().elements().isEmpty()
                    ? List.of()
                    : List.of(new Block.Picture(
                            DataFlowDrawing.of(diagram.name(), laidOut.graph(), laidOut.places(), laidOut.dangers())));
        } catch (WorkbenchException e) {
            return List.of(new Block.Paragraph(
                    Text.EMPTY.bold(diagram.name()).plain(" is too large to be drawn."), Block.Rank.NOTE));
        }
    }

    private static List<Block> threats(Content content) {
        var threats = content.snapshot().state().elementThreats();
        return threats.isEmpty()
                ? List.of()
                : List.of(
                        PosturePart.heading(Text.of("Threats that people wrote down at elements")),
                        new Block.Grid(
                                List.of(
                                        Column.of("Severity", 0),
                                        Column.of("Threat", 1),
                                        Column.of("At", 0.5),
                                        Column.of("State", 0),
                                        Column.of("Held by", 0.5)),
                                threats.stream().map(t -> threat(content, t)).toList()));
    }

    private static List<Text> threat(Content content, ElementThreat threat) {
        var standing = ThreatStanding.of(threat, content.coverage());
        return List.of(
                Text.EMPTY.sign(Tone.of(threat.severity()), threat.severity().word()),
                Text.of(threat.title()),
                Text.of(threat.elementName()),
                switch (standing) {
                    case LIVE -> Text.EMPTY.sign(Tone.HIGH, standing.word());
                    case HELD -> Text.EMPTY.sign(Tone.HELD, standing.word());
                    case SETTLED -> Text.EMPTY.sign(Tone.NONE, standing.word());
                },
                Text.ofCode(String.join(", ", threat.controls())));
    }
}
