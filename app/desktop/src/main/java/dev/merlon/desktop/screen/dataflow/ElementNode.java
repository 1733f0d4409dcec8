package dev.merlon.desktop.screen.dataflow;

import dev.merlon.desktop.control.Icons;
import dev.merlon.desktop.control.Tone;
import dev.merlon.desktop.control.ToneBadge;
import dev.merlon.engine.dataflow.Danger;
import dev.merlon.engine.dataflow.Frame;
import dev.merlon.engine.dataflow.Labels;
import dev.merlon.engine.model.dataflow.Element;
import dev.merlon.engine.model.dataflow.ElementKind;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.geometry.VPos;
import javafx.scene.layout.Pane;
import javafx.scene.shape.ArcTo;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.Shape;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// An element on the diagram: its shape, icon, name and note, and at its corner what threatens it.
final class ElementNode extends Pane {

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final double TEXT_X = 38;
    private static final double RIGHT = 10;

    private final Element element;
    private final @Nullable Danger danger;

    ElementNode(Element element, @Nullable Danger danger, Frame frame) {
        this.element = element;
        this.danger = danger;
        setUserData(element.id());
        getStyleClass()
                .addAll(
                        "flow-element",
                        "kind-" + element.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        setAccessibleText(element.name() + ", " + element.kind().word());
        setPrefSize(frame.width(), frame.height());
        var body = body(element.kind().shape(), frame);
        body.getStyleClass().add("element-body");
        getChildren().add(body);
        var drum = element.kind().shape() == ElementKind.Shape.DRUM ? 8 : 0;
        icon(frame.height() / 2 - 8 + drum / 2.0);
        text(
                element.name(),
                "element-name",
                13,
                (element.note().isEmpty() ? frame.height() / 2 + 5 : 22) + drum,
                frame);
        text(element.note(), "element-note", 11, 39 + drum, frame);
        if (danger != null) {
            badge(danger, frame);
        }
        move(frame);
    }

    /// Whether it shows the same already.
    boolean shows(Element other, @Nullable Danger otherDanger) {
        return element.equals(other) && java.util.Objects.equals(danger, otherDanger);
    }

    void move(Frame frame) {
        relocate(frame.x(), frame.y());
    }

    void choose(boolean on) {
        pseudoClassStateChanged(CHOSEN, on);
        setViewOrder(on ? -1 : 0);
    }

    private static Shape body(ElementKind.Shape shape, Frame frame) {
        var box = new Rectangle(frame.width(), frame.height());
        return switch (shape) {
            case SQUARE -> box;
            case ROUND -> {
                box.setArcWidth(20);
                box.setArcHeight(20);
                yield box;
            }
            case DRUM -> drum(frame);
        };
    }

    private static Path drum(Frame frame) {
        var lid = 8.0;
        var half = frame.width() / 2;
        return new Path(
                new MoveTo(0, lid),
                new ArcTo(half, lid, 0, frame.width(), lid, false, true),
                new LineTo(frame.width(), frame.height() - lid),
                new ArcTo(half, lid, 0, 0, frame.height() - lid, false, true),
                new ClosePath(),
                new MoveTo(0, lid),
                new ArcTo(half, lid, 0, frame.width(), lid, false, false));
    }

    private void icon(double y) {
        var icon = Icons.of(icon(element.kind()));
        icon.getStyleClass().add("element-icon");
        icon.relocate(12, y);
        getChildren().add(icon);
    }

    static Feather icon(ElementKind kind) {
        return switch (kind) {
            case ACTOR -> Feather.USER;
            case ATTACKER -> Feather.USER_X;
            case CLIENT -> Feather.SMARTPHONE;
            case GATEWAY -> Feather.SHIELD;
            case IDENTITY -> Feather.KEY;
            case API -> Feather.LAYERS;
            case SERVICE -> Feather.CPU;
            case PROCESS -> Feather.ACTIVITY;
            case STORE -> Feather.DATABASE;
            case THIRD_PARTY -> Feather.GLOBE;
        };
    }

    private void text(String words, String style, double size, double baseline, Frame frame) {
        if (!words.isEmpty()) {
            var text = new Text(Labels.cut(words, size, frame.width() - TEXT_X - RIGHT));
            text.getStyleClass().add(style);
            text.setTextOrigin(VPos.BASELINE);
            text.setX(TEXT_X);
            text.setY(baseline);
            getChildren().add(text);
        }
    }

    private void badge(Danger of, Frame frame) {
        var badge = new ToneBadge(Tone.of(of.worst()), String.valueOf(of.threats()));
        badge.setAccessibleText(of.text());
        badge.widthProperty().subscribe(width -> badge.setLayoutX(frame.width() - width.doubleValue() + 6));
        badge.setLayoutY(-10);
        getChildren().add(badge);
    }
}
