package dev.merlon.desktop.screen.dataflow;

import dev.merlon.desktop.control.Tone;
import dev.merlon.desktop.control.ToneBadge;
import dev.merlon.engine.dataflow.Danger;
import dev.merlon.engine.dataflow.Labels;
import dev.merlon.engine.drawing.ArrowHead;
import dev.merlon.engine.model.dataflow.DataFlow;
import dev.merlon.engine.model.drawing.Ink;
import dev.merlon.engine.model.drawing.Mark;
import java.util.List;
import java.util.Objects;
import java.util.stream.DoubleStream;
import javafx.css.PseudoClass;
import javafx.geometry.VPos;
import javafx.scene.Group;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/// A flow on the diagram: a line that can be hit without aiming, its arrow, and its words on it.
final class FlowNode extends Group {

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final DataFlow flow;
    private final @Nullable Danger danger;
    private final Polyline reach = new Polyline();
    private final Polyline line = new Polyline();
    private final Polygon head = new Polygon();
    private final Rectangle ground = new Rectangle();
    private final Text words = new Text();
    private final @Nullable ToneBadge badge;
    private @Nullable List<Mark.Point> route;

    FlowNode(DataFlow flow, @Nullable Danger danger) {
        this.flow = flow;
        this.danger = danger;
        setUserData(flow.id());
        getStyleClass().add("flow-line");
        reach.getStyleClass().add("line-reach");
        line.getStyleClass().add("line-drawn");
        head.getStyleClass().add("line-head");
        ground.getStyleClass().add("line-ground");
        words.getStyleClass().add("line-words");
        words.setText(Labels.cut(flow.label()));
        words.setTextOrigin(VPos.CENTER);
        getChildren().addAll(reach, line, head);
        if (!flow.label().isEmpty()) {
            getChildren().addAll(ground, words);
        }
        badge = danger == null ? null : new ToneBadge(Tone.of(danger.worst()), String.valueOf(danger.threats()));
        if (badge != null) {
            getChildren().add(badge);
        }
    }

    boolean shows(DataFlow other, @Nullable Danger otherDanger) {
        return flow.equals(other) && Objects.equals(danger, otherDanger);
    }

    void choose(boolean on) {
        pseudoClassStateChanged(CHOSEN, on);
    }

    void move(List<Mark.Point> along, Mark.Point label) {
        if (along.equals(route)) {
            return;
        }
        route = along;
        var points = along.stream()
                .flatMapToDouble(p -> DoubleStream.of(p.x(), p.y()))
                .boxed()
                .toList();
        reach.getPoints().setAll(points);
        line.getPoints().setAll(points);
        head.getPoints()
                .setAll(ArrowHead.of(new Mark.Line("", Ink.PLAIN, along, true, false)).stream()
                        .flatMapToDouble(p -> DoubleStream.of(p.x(), p.y()))
                        .boxed()
                        .toList());
        var width = words.getLayoutBounds().getWidth();
        words.setX(label.x() - width / 2);
        words.setY(label.y());
        ground.setX(label.x() - width / 2 - 4);
        ground.setY(label.y() - Labels.HEIGHT / 2);
        ground.setWidth(width + 8);
        ground.setHeight(Labels.HEIGHT);
        if (badge != null) {
            badge.relocate(label.x() + width / 2 + 6, label.y() - 10);
        }
    }
}
