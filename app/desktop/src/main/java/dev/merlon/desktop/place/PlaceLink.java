package dev.merlon.desktop.place;

import dev.merlon.desktop.control.Icons;
import dev.merlon.desktop.text.Texts;
import dev.merlon.engine.model.Location;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/// A place in a contract that leads there.
public final class PlaceLink extends Hyperlink {

    private static final Texts TEXTS = Texts.of(PlaceLink.class);

    private PlaceLink(String text, Location place, Consumer<Location> open) {
        super(text, Icons.inRow(Feather.FILE_TEXT));
        getStyleClass().add("place-link");
        setMinWidth(Region.USE_PREF_SIZE);
        setTooltip(new Tooltip(TEXTS.get("place.open", place.toString())));
        setAccessibleText(TEXTS.get("place.open", place.toString()));
        setOnAction(_ -> {
            setVisited(false);
            open.accept(place);
        });
    }

    /// `contract.yaml:51`; bare text where no line is known.
    public static Node of(Location place, Consumer<Location> open) {
        var name = place.file().substring(place.file().lastIndexOf('/') + 1);
        if (place.line() == 0) {
            var label = new Label(name);
            label.getStyleClass().addAll("small", "muted");
            return label;
        }
        return new PlaceLink(name + ":" + place.line(), place, open);
    }

    /// With a text of its own, for where the file is clear: `line 51`.
    public static PlaceLink line(Location place, String text, Consumer<Location> open) {
        return new PlaceLink(text, place, open);
    }
}
