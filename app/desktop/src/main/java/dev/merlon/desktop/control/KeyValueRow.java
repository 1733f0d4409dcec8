package dev.merlon.desktop.control;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// A line of key and value, with a small remark at its right end where there is one.
public final class KeyValueRow extends HBox {

    private KeyValueRow(Node... parts) {
        super(parts);
        getStyleClass().add("key-value");
    }

    /// Key in a column of its own, value beside it.
    public static KeyValueRow of(String key, Node value) {
        var label = key(key);
        label.setMinWidth(108);
        label.setPrefWidth(108);
        label.setLabelFor(value);
        HBox.setHgrow(value, Priority.ALWAYS);
        return new KeyValueRow(label, value);
    }

    public static KeyValueRow of(String key, String value) {
        return of(key, new Label(value));
    }

    /// The remark says where the value comes from.
    public static KeyValueRow of(String key, String value, Node remark) {
        var row = of(key, value);
        row.getChildren().addAll(gap(), remark);
        return row;
    }

    /// A line of a sum: what it is at the left, the number at the right, a line below.
    public static KeyValueRow sum(Node what, Node number) {
        HBox.setHgrow(what, Priority.ALWAYS);
        var row = new KeyValueRow(what, gap(), number);
        row.getStyleClass().add("lined");
        return row;
    }

    /// The last line of a sum.
    public static KeyValueRow total(String what, String number) {
        var left = new Label(what);
        var right = new Label(number);
        left.getStyleClass().add("strong");
        right.getStyleClass().add("strong");
        var row = new KeyValueRow(left, gap(), right);
        row.getStyleClass().add("total");
        return row;
    }

    private static Label key(String text) {
        var label = new Label(text);
        label.getStyleClass().add("key");
        return label;
    }

    private static Region gap() {
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }
}
