package dev.merlon.desktop.control;

import dev.merlon.engine.model.ApiClass;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/// A word in a round: a class of data, a class of APIs, a mapping, a number beside a title.
public final class Chip extends Label {

    private Chip(String text, String... styles) {
        super(text);
        getStyleClass().add("chip");
        getStyleClass().addAll(styles);
        setMinWidth(Region.USE_PREF_SIZE);
    }

    /// A class of data, a mapping, anything neutral.
    public static Chip of(String text) {
        return new Chip(text);
    }

    /// Public is tinted, the others are outlined.
    public static Chip of(ApiClass apiClass) {
        return new Chip(apiClass.id(), apiClass.equals(ApiClass.PUBLIC) ? "tinted" : "outlined");
    }

    public static Chip tinted(String text) {
        return new Chip(text, "tinted");
    }

    public static Chip outlined(String text) {
        return new Chip(text, "outlined");
    }

    /// A number beside a title.
    public static Chip count(long count) {
        return new Chip(Long.toString(count), "count");
    }
}
