package dev.merlon.desktop.control;

import java.util.Locale;
import javafx.scene.control.Label;

/// An HTTP method in its colour. In dense rows DELETE is written DEL.
public final class MethodBadge extends Label {

    private final boolean dense;

    public MethodBadge(String method) {
        this(method, false);
    }

    private MethodBadge(String method, boolean dense) {
        this.dense = dense;
        show(method);
    }

    public static MethodBadge dense(String method) {
        return new MethodBadge(method, true);
    }

    public void show(String method) {
        if (method.equals(getAccessibleText())) {
            return;
        }
        getStyleClass().setAll("method", method.toLowerCase(Locale.ROOT));
        if (dense) {
            getStyleClass().add("dense");
        }
        setText(dense && method.equals("DELETE") ? "DEL" : method);
        setAccessibleText(method);
    }
}
