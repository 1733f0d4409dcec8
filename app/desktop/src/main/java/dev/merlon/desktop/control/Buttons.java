package dev.merlon.desktop.control;

import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.feather.Feather;

/// Buttons by weight. A screen has at most one primary button.
public final class Buttons {

    private Buttons() {}

    public static Button primary(String text, Feather icon, Runnable action) {
        return button(text, icon, action, "accent");
    }

    public static Button standard(String text, Feather icon, Runnable action) {
        return button(text, icon, action);
    }

    public static Button standard(String text, Runnable action) {
        var button = new Button(text);
        button.setOnAction(_ -> action.run());
        return button;
    }

    /// Without a frame until the pointer is over it.
    public static Button quiet(String text, Runnable action) {
        var button = standard(text, action);
        button.getStyleClass().add("quiet");
        return button;
    }

    public static Button danger(String text, Runnable action) {
        var button = standard(text, action);
        button.getStyleClass().add("danger");
        return button;
    }

    /// Only an icon; its word is the tooltip and what is read out.
    public static Button icon(Feather icon, String word, Runnable action) {
        var button = button("", icon, action, "quiet", "icon-only");
        name(button, word);
        return button;
    }

    /// Gives an icon button another word, for instance what undo would take back.
    public static void name(Button button, String word) {
        button.setAccessibleText(word);
        button.setTooltip(new Tooltip(word));
    }

    public static Hyperlink link(String text, Runnable action) {
        var link = new Hyperlink(text);
        link.setOnAction(_ -> {
            link.setVisited(false);
            action.run();
        });
        return link;
    }

    private static Button button(String text, Feather icon, Runnable action, String... styles) {
        var button = new Button(text, Icons.of(icon));
        button.getStyleClass().addAll(styles);
        button.setOnAction(_ -> action.run());
        return button;
    }
}
