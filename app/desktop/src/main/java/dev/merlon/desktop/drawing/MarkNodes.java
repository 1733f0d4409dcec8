package dev.merlon.desktop.drawing;

import dev.merlon.engine.drawing.ArrowHead;
import dev.merlon.engine.model.drawing.Drawing;
import dev.merlon.engine.model.drawing.Ink;
import dev.merlon.engine.model.drawing.Mark;
import java.util.Locale;
import javafx.geometry.VPos;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.shape.ArcTo;
import javafx.scene.shape.Circle;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.Ellipse;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.Shape;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;

/// A drawing's shapes as nodes; their colours come from the style sheet by their ink.
final class MarkNodes {

    private MarkNodes() {}

    static Group of(Drawing drawing) {
        var group = new Group();
        var ground = new Rectangle(drawing.width(), drawing.height());
        ground.getStyleClass().add("drawing-ground");
        group.getChildren().add(ground);
        drawing.marks().forEach(mark -> group.getChildren().add(node(mark)));
        return group;
    }

    private static Node node(Mark mark) {
        var node = switch (mark) {
            case Mark.Box box -> box(box);
            case Mark.Oval oval ->
                inked(
                        new Ellipse(
                                oval.x() + oval.width() / 2,
                                oval.y() + oval.height() / 2,
                                oval.width() / 2,
                                oval.height() / 2),
                        "mark-area",
                        oval.ink());
            case Mark.Drum drum -> inked(drum(drum), "mark-area", drum.ink());
            case Mark.Figure figure -> figure(figure);
            case Mark.Line line -> line(line);
            case Mark.Words words -> words(words);
        };
        node.setUserData(mark.of());
        node.setMouseTransparent(mark.of().isEmpty());
        return node;
    }

    private static Node box(Mark.Box box) {
        var shape = new Rectangle(box.x(), box.y(), box.width(), box.height());
        shape.setArcWidth(2 * box.corner());
        shape.setArcHeight(2 * box.corner());
        inked(shape, "mark-area", box.ink());
        if (box.dashed()) {
            shape.getStyleClass().add("dashed");
        }
        return shape;
    }

    private static Path drum(Mark.Drum drum) {
        var lid = drum.height() / 8;
        var half = drum.width() / 2;
        var right = drum.x() + drum.width();
        var top = drum.y() + lid;
        var bottom = drum.y() + drum.height() - lid;
        return new Path(
                new MoveTo(drum.x(), top),
                new ArcTo(half, lid, 0, right, top, false, true),
                new LineTo(right, bottom),
                new ArcTo(half, lid, 0, drum.x(), bottom, false, true),
                new ClosePath(),
                new MoveTo(drum.x(), top),
                new ArcTo(half, lid, 0, right, top, false, false));
    }

    private static Node figure(Mark.Figure figure) {
        var middle = figure.x() + figure.width() / 2;
        var head = figure.height() / 6;
        var hip = figure.y() + figure.height() * 0.66;
        var arms = figure.y() + 3 * head;
        var foot = figure.y() + figure.height();
        var right = figure.x() + figure.width();
        var body = new Path(
                new MoveTo(middle, figure.y() + 2 * head),
                new LineTo(middle, hip),
                new MoveTo(figure.x(), arms),
                new LineTo(right, arms),
                new MoveTo(figure.x(), foot),
                new LineTo(middle, hip),
                new LineTo(right, foot));
        return new Group(
                inked(body, "mark-figure", figure.ink()),
                inked(new Circle(middle, figure.y() + head, head), "mark-area", figure.ink()));
    }

    private static Node line(Mark.Line line) {
        var drawn = inked(
                new Polyline(line.points().stream()
                        .flatMapToDouble(p -> java.util.stream.DoubleStream.of(p.x(), p.y()))
                        .toArray()),
                "mark-line",
                line.ink());
        if (line.dashed()) {
            drawn.getStyleClass().add("dashed");
        }
        if (!line.arrow()) {
            return drawn;
        }
        var head = new Polygon(ArrowHead.of(line).stream()
                .flatMapToDouble(p -> java.util.stream.DoubleStream.of(p.x(), p.y()))
                .toArray());
        return new Group(drawn, inked(head, "mark-head", line.ink()));
    }

    private static Node words(Mark.Words words) {
        var text = new Text(words.text());
        text.setTextOrigin(VPos.BASELINE);
        text.setStyle("-fx-font-size: " + words.size() + "px;" + (words.bold() ? " -fx-font-weight: bold;" : ""));
        inked(text, "mark-words", words.ink());
        text.setY(words.y());
        if (words.centred()) {
            text.setTextAlignment(TextAlignment.CENTER);
            text.layoutBoundsProperty().subscribe(bounds -> text.setX(words.x() - bounds.getWidth() / 2));
        } else {
            text.setX(words.x());
        }
        return text;
    }

    private static <S extends Shape> S inked(S shape, String kind, Ink ink) {
        shape.getStyleClass().addAll(kind, "ink-" + ink.name().toLowerCase(Locale.ROOT));
        return shape;
    }
}
