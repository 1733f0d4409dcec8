package dev.merlon.desktop;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Separator;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;

/// Walks a scene and finds the controls that a screen reader could not name.
public final class AccessibleNames {

    private AccessibleNames() {}

    /// One line for each visible control that takes the focus and has neither text nor accessible text.
    public static List<String> missing(Parent root) {
        var found = new ArrayList<String>();
        walk(root, found);
        return found;
    }

    private static void walk(Node node, List<String> found) {
        if (!node.isVisible()) {
            return;
        }
        if (node instanceof Control control && control.isFocusTraversable() && !named(control)) {
            found.add(control.getClass().getSimpleName() + " " + control.getStyleClass() + " " + control.getId());
        }
        if (node instanceof Parent parent && !(node instanceof javafx.scene.control.TextInputControl)) {
            parent.getChildrenUnmodifiable().forEach(child -> walk(child, found));
        }
    }

    private static boolean named(Control control) {
        if (control.getAccessibleText() != null && !control.getAccessibleText().isBlank()) {
            return true;
        }
        return switch (control) {
            case Labeled labeled ->
                labeled.getText() != null && !labeled.getText().isBlank();
            case TabPane tabs -> tabs.getTabs().stream().map(Tab::getText).noneMatch(String::isBlank);
            case ScrollPane _, ScrollBar _, Separator _ -> true;
            default -> false;
        };
    }
}
