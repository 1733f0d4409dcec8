package dev.merlon.desktop.recording;

import dev.merlon.desktop.control.MethodBadge;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// Method and path of an endpoint, or an API's name, with a small remark at the right.
public final class TargetFace extends HBox {

    private final MethodBadge method = MethodBadge.dense("GET");
    private final Label text = new Label();
    private final Label remark = new Label();

    public TargetFace() {
        super(8);
        setAlignment(Pos.CENTER_LEFT);
        setMinWidth(0);
        text.setMinWidth(0);
        remark.getStyleClass().addAll("small", "muted");
        remark.setMinWidth(0);
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        method.setMinWidth(Region.USE_PREF_SIZE);
        getChildren().addAll(method, text, gap, remark);
    }

    public void show(Target target, String about) {
        var endpoint = !target.method().isEmpty();
        method.setVisible(endpoint);
        method.setManaged(endpoint);
        text.getStyleClass().removeAll("code");
        if (endpoint) {
            method.show(target.method());
            text.getStyleClass().add("code");
        }
        text.setText(target.text());
        remark.setText(about);
    }
}
