package dev.merlon.desktop.place;

import dev.merlon.desktop.control.Icons;
import dev.merlon.engine.model.Location;
import dev.merlon.engine.model.fact.FactSource;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.feather.Feather;

/// Where a fact comes from: the line of the contract, the confidence of a heuristic, the person, the record.
public final class FactSourceLabel extends Label {

    /// A link where the source is a place in a contract, a label where it is none.
    public static Node of(FactSource source, Consumer<Location> open) {
        return switch (source) {
            case FactSource.Contract(var place) when place.line() > 0 -> PlaceLink.line(place, words(source), open);
            case FactSource.Inferred(var _, var _, var place) when place.line() > 0 -> inferred(source, place, open);
            default -> new FactSourceLabel(source);
        };
    }

    private static PlaceLink inferred(FactSource source, Location place, Consumer<Location> open) {
        var link = PlaceLink.line(place, words(source), open);
        link.setGraphic(Icons.inRow(icon(source)));
        link.setTooltip(new Tooltip(about(source)));
        return link;
    }

    public FactSourceLabel(FactSource source) {
        getStyleClass().add("fact-source");
        setMinWidth(USE_PREF_SIZE);
        show(source);
    }

    public void show(FactSource source) {
        setText(words(source));
        setGraphic(Icons.inRow(icon(source)));
        setTooltip(new Tooltip(about(source)));
        setAccessibleText(about(source));
    }

    private static String words(FactSource source) {
        return switch (source) {
            case FactSource.Contract(var place) -> place.line() == 0 ? "contract" : "line " + place.line();
            case FactSource.Inferred(var _, var confidence, var _) -> String.format(Locale.ROOT, "%.2f", confidence);
            case FactSource.Answered(var _, var who, var _) -> who;
            case FactSource.Recorded(var id) -> id.contains("@") ? id.substring(0, id.indexOf('@')) : id;
            case FactSource.Profile _ -> "profile";
            case FactSource.Nobody _ -> "nobody yet";
        };
    }

    private static String about(FactSource source) {
        return switch (source) {
            case FactSource.Contract(var place) -> "Contract, " + place;
            case FactSource.Inferred(var heuristic, var confidence, var place) ->
                String.format(Locale.ROOT, "Inferred from %s, confidence %.2f, %s", heuristic, confidence, place);
            case FactSource.Answered(var _, var who, var at) ->
                "Answered by " + who + ", " + at.toString().substring(0, 10);
            case FactSource.Recorded(var id) -> "Control record " + id;
            case FactSource.Profile(var api) -> "Profile of " + api;
            case FactSource.Nobody _ -> "Nobody has said so yet";
        };
    }

    private static Feather icon(FactSource source) {
        return switch (source) {
            case FactSource.Contract _ -> Feather.FILE_TEXT;
            case FactSource.Inferred _ -> Feather.ZAP;
            case FactSource.Answered _ -> Feather.USER;
            case FactSource.Recorded _ -> Feather.SHIELD;
            case FactSource.Profile _ -> Feather.LAYERS;
            case FactSource.Nobody _ -> Feather.HELP_CIRCLE;
        };
    }
}
