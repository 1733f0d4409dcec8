package dev.merlon.desktop.control;

import atlantafx.base.controls.Popover;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// A filter that opens a list to tick. While it filters it takes the accent, names what it lets through and has a ✕.
public final class FilterButton extends Button {

    private final String name;
    private final Supplier<List<String>> choices;
    private final ReadOnlyObjectWrapper<Set<String>> chosen = new ReadOnlyObjectWrapper<>(Set.of());
    private final Popover popover = new Popover();

    /// @param choices  asked each time it opens
    public FilterButton(String name, Supplier<List<String>> choices) {
        this.name = name;
        this.choices = choices;
        getStyleClass().addAll("filter-button", "toolbar");
        setContentDisplay(ContentDisplay.RIGHT);
        setMinWidth(USE_PREF_SIZE);
        popover.setHeaderAlwaysVisible(false);
        popover.setDetachable(false);
        popover.setArrowSize(0);
        popover.setCornerRadius(8);
        popover.setArrowLocation(Popover.ArrowLocation.TOP_LEFT);
        setOnAction(_ -> open());
        setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.DELETE || e.getCode() == KeyCode.BACK_SPACE) {
                choose(Set.of());
            }
        });
        chosen.addListener((_, _, _) -> write());
        write();
    }

    /// What it lets through; everything where it is empty.
    public ReadOnlyObjectProperty<Set<String>> chosen() {
        return chosen.getReadOnlyProperty();
    }

    public void choose(Set<String> values) {
        chosen.set(Set.copyOf(values));
    }

    private void write() {
        var active = !chosen.get().isEmpty();
        var words = String.join(", ", chosen.get().stream().sorted().toList());
        getStyleClass().remove("active");
        if (active) {
            getStyleClass().add("active");
        }
        setText(active ? name + ": " + words : name);
        setAccessibleText(active ? "Filter " + name + ": " + words + ". Delete takes it off" : "Filter " + name);
        setGraphic(active ? clear() : Icons.inRow(Feather.CHEVRON_DOWN));
    }

    private org.kordamp.ikonli.javafx.FontIcon clear() {
        var cross = Icons.inRow(Feather.X);
        cross.setMouseTransparent(false);
        cross.setPickOnBounds(true);
        cross.addEventHandler(MouseEvent.MOUSE_PRESSED, e -> {
            choose(Set.of());
            e.consume();
        });
        return cross;
    }

    private void open() {
        var list = new VBox();
        list.getStyleClass().add("check-list");
        for (var choice : choices.get()) {
            var box = new CheckBox(choice);
            box.setSelected(chosen.get().contains(choice));
            box.selectedProperty().addListener((_, _, on) -> toggle(choice, on));
            list.getChildren().add(box);
        }
        var scroll = new ScrollPane(list);
        scroll.setFitToWidth(true);
        scroll.setMinViewportWidth(140);
        scroll.setMaxHeight(320);
        popover.setContentNode(scroll);
        popover.show(this);
    }

    private void toggle(String choice, boolean on) {
        var next = new LinkedHashSet<>(chosen.get());
        if (on) {
            next.add(choice);
        } else {
            next.remove(choice);
        }
        choose(next);
    }
}
