package dev.merlon.engine.dataflow;

import dev.merlon.engine.model.Severity;
import dev.merlon.engine.model.dataflow.Boundary;
import dev.merlon.engine.model.dataflow.DataFlow;
import dev.merlon.engine.model.dataflow.DataFlowGraph;
import dev.merlon.engine.model.dataflow.Element;
import dev.merlon.engine.model.dataflow.ElementKind;
import dev.merlon.engine.model.drawing.Drawing;
import dev.merlon.engine.model.drawing.Ink;
import dev.merlon.engine.model.drawing.Mark;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Draws an arranged graph for a file: dashed trust boundaries, squares for who is outside, round boxes for
/// processes, drums for stores, and how many threats fire at each. Used once.
public final class DataFlowDrawing {

    private static final double MARGIN = 24;
    private static final double HEAD = 44;
    private static final double FOOT = 36;
    private static final double NAME = 13;
    private static final double NOTE = 11;

    private final Map<String, Danger> dangers;
    private final double dx;
    private final double dy;
    private final List<Mark> marks = new ArrayList<>();

    private DataFlowDrawing(Map<String, Danger> dangers, double dx, double dy) {
        this.dangers = dangers;
        this.dx = dx;
        this.dy = dy;
    }

    /// @param title    what the diagram is called
    /// @param dangers  what threatens what, by id
    public static Drawing of(String title, DataFlowGraph graph, Arrangement places, Map<String, Danger> dangers) {
        var bounds = places.bounds();
        var drawing = new DataFlowDrawing(dangers, MARGIN - bounds.x(), HEAD - bounds.y());
        drawing.words(Ink.PLAIN, title, MARGIN, 28, 15, true);
        graph.boundaries().forEach(b -> places.boundary(b.id()).ifPresent(frame -> drawing.boundary(b, frame)));
        graph.flows().forEach(f -> drawing.flow(f, places));
        graph.elements().forEach(e -> places.element(e.id()).ifPresent(frame -> drawing.element(e, frame)));
        var width = Math.max(bounds.width() + 2 * MARGIN, 480);
        var height = bounds.height() + HEAD + FOOT;
        drawing.words(
                Ink.QUIET,
                "Dashed: trust boundary. Word and number: worst severity, and how many threats fire.",
                MARGIN,
                height - 12,
                NOTE,
                false);
        return new Drawing("Data flows of " + title, width, height, drawing.marks);
    }

    private void words(Ink ink, String text, double x, double y, double size, boolean bold) {
        marks.add(new Mark.Words("", ink, text, x, y, size, bold, false));
    }

    private void boundary(Boundary boundary, Frame frame) {
        marks.add(new Mark.Box(
                boundary.id(),
                Ink.BOUNDARY,
                frame.x() + dx,
                frame.y() + dy,
                frame.width(),
                frame.height(),
                8,
                boundary.trust()));
        words(
                Ink.QUIET,
                Labels.cut(boundary.name(), NOTE, frame.width() - 24),
                frame.x() + dx + 12,
                frame.y() + dy + 20,
                NOTE,
                true);
    }

    private void flow(DataFlow flow, Arrangement places) {
        var route = places.routes().get(flow.id());
        if (route == null || route.size() < 2) {
            return;
        }
        marks.add(new Mark.Line(
                flow.id(),
                Ink.PLAIN,
                route.stream().map(p -> new Mark.Point(p.x() + dx, p.y() + dy)).toList(),
                true,
                false));
        var label = places.labels().get(flow.id());
        if (label != null && !flow.label().isEmpty()) {
            var text = Labels.cut(flow.label());
            var width = Drawing.widthOf(text, Labels.SIZE) + 6;
            var x = label.x() + dx;
            var y = label.y() + dy;
            marks.add(new Mark.Box(flow.id(), Ink.LABEL, x - width / 2, y - 8, width, 16, 3, false));
            marks.add(new Mark.Words(flow.id(), Ink.QUIET, text, x, y + 4, Labels.SIZE, false, true));
        }
        danger(flow.id(), label == null ? route.getFirst().x() : label.x() + 40, label == null ? 0 : label.y() - 8);
    }

    private void element(Element element, Frame frame) {
        var x = frame.x() + dx;
        var y = frame.y() + dy;
        var ink = switch (element.kind()) {
            case ATTACKER -> Ink.ATTACKER;
            case ACTOR, CLIENT, THIRD_PARTY -> Ink.QUIET;
            default -> Ink.PLAIN;
        };
        var drum = element.kind().shape() == ElementKind.Shape.DRUM;
        marks.add(
                switch (element.kind().shape()) {
                    case DRUM -> new Mark.Drum(element.id(), ink, x, y, frame.width(), frame.height());
                    case ROUND -> new Mark.Box(element.id(), ink, x, y, frame.width(), frame.height(), 10, false);
                    case SQUARE -> new Mark.Box(element.id(), ink, x, y, frame.width(), frame.height(), 0, false);
                });
        var top = y + (drum ? 30 : 22);
        line(element, Ink.PLAIN, element.name(), x + 12, top, NAME, true);
        if (!element.note().isEmpty()) {
            line(element, Ink.PLAIN, element.note(), x + 12, top + 17, NOTE, false);
        }
        danger(element.id(), frame.right() - 8, frame.y() - 9);
    }

    private void line(Element element, Ink ink, String text, double x, double y, double size, boolean bold) {
        var width = Frame.of(element.kind(), new Mark.Point(0, 0)).width() - 20;
        marks.add(new Mark.Words(element.id(), ink, Labels.cut(text, size, width), x, y, size, bold, false));
    }

    /// @param right  where it ends
    private void danger(String id, double right, double top) {
        var danger = dangers.get(id);
        if (danger == null) {
            return;
        }
        var width = Drawing.widthOf(danger.text(), NOTE) + 14;
        var ink = ink(danger.worst());
        marks.add(new Mark.Box(id, ink, right + dx - width, top + dy, width, 18, 9, false));
        marks.add(new Mark.Words(id, ink, danger.text(), right + dx - width / 2, top + dy + 13, NOTE, true, true));
    }

    private static Ink ink(Severity severity) {
        return switch (severity) {
            case CRITICAL -> Ink.CRITICAL;
            case HIGH -> Ink.HIGH;
            case MEDIUM -> Ink.MEDIUM;
            case LOW -> Ink.LOW;
        };
    }
}
