package dev.merlon.desktop.control;

import javafx.scene.control.Label;

/// The small heading of a group in an inspector or a list.
public final class SectionTitle extends Label {

    public SectionTitle(String text) {
        super(text);
        getStyleClass().add("section-title");
    }
}
