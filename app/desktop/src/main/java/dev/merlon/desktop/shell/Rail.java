package dev.merlon.desktop.shell;

import dev.merlon.desktop.command.Command;
import dev.merlon.desktop.control.Icons;
import dev.merlon.desktop.navigation.Navigator;
import dev.merlon.desktop.navigation.Route;
import dev.merlon.desktop.navigation.Section;
import dev.merlon.desktop.text.Texts;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.Separator;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The places of a workspace, each with its number; folds to icons.
final class Rail extends VBox {

    private final Texts texts = Texts.of(Rail.class);
    private final Map<Section, RailItem> items = new EnumMap<>(Section.class);
    private final BooleanProperty collapsed = new SimpleBooleanProperty();
    private final RailItem fold;

    /// @param sections  those that lead anywhere
    Rail(List<Section> sections, Navigator navigator, Command help) {
        getStyleClass().add("rail");
        for (var section : sections) {
            var item = new RailItem(icon(section), word(section), () -> navigator.go(section.route()));
            items.put(section, item);
            getChildren().add(item);
        }
        var gap = new Region();
        VBox.setVgrow(gap, Priority.ALWAYS);
        fold = new RailItem(Feather.CHEVRONS_LEFT, texts.get("collapse"), () -> collapsed.set(!collapsed.get()));
        var separator = new Separator();
        getChildren().addAll(gap, separator, new RailItem(Feather.HELP_CIRCLE, texts.get("help"), help::run), fold);
        navigator.currentProperty().subscribe(this::mark);
        collapsed.subscribe(this::fold);
    }

    BooleanProperty collapsedProperty() {
        return collapsed;
    }

    /// @param count  negative for none
    void count(Section section, long count) {
        var item = items.get(section);
        if (item != null) {
            item.count(count);
        }
    }

    String word(Section section) {
        return texts.get("section." + section.name().toLowerCase(Locale.ROOT));
    }

    private void mark(Route route) {
        items.forEach((section, item) ->
                item.choose(route.section().filter(section::equals).isPresent()));
    }

    private void fold(boolean narrow) {
        getStyleClass().remove("collapsed");
        if (narrow) {
            getStyleClass().add("collapsed");
        }
        fold.show(narrow ? Feather.CHEVRONS_RIGHT : Feather.CHEVRONS_LEFT, texts.get(narrow ? "expand" : "collapse"));
        getChildren().stream()
                .filter(RailItem.class::isInstance)
                .map(RailItem.class::cast)
                .forEach(i -> i.narrow(narrow));
    }

    static Feather icon(Section section) {
        return switch (section) {
            case OVERVIEW -> Feather.GRID;
            case APIS -> Feather.LAYERS;
            case THREATS -> Feather.TARGET;
            case USE_CASES -> Feather.GIT_BRANCH;
            case CONTROLS -> Feather.SHIELD;
            case COMPLIANCE -> Feather.CHECK_SQUARE;
            case REPORTS -> Feather.FILE_TEXT;
            case HISTORY -> Feather.CLOCK;
        };
    }

    /// One place: icon, word, number.
    private static final class RailItem extends javafx.scene.control.Button {

        private static final javafx.css.PseudoClass CHOSEN = javafx.css.PseudoClass.getPseudoClass("chosen");

        private final javafx.scene.control.Label word = new javafx.scene.control.Label();
        private final javafx.scene.control.Label number = new javafx.scene.control.Label();
        private final javafx.scene.layout.HBox face = new javafx.scene.layout.HBox();
        private long count = -1;

        RailItem(Feather icon, String text, Runnable action) {
            getStyleClass().setAll("rail-item");
            face.getStyleClass().add("face");
            number.getStyleClass().add("number");
            var gap = new Region();
            javafx.scene.layout.HBox.setHgrow(gap, Priority.ALWAYS);
            face.getChildren().addAll(Icons.of(icon), word, gap, number);
            face.getChildren().forEach(n -> n.managedProperty().bind(n.visibleProperty()));
            setGraphic(face);
            setMaxWidth(Double.MAX_VALUE);
            face.prefWidthProperty().bind(widthProperty());
            setOnAction(_ -> action.run());
            show(icon, text);
            count(-1);
        }

        void show(Feather icon, String text) {
            word.setText(text);
            face.getChildren().getFirst().managedProperty().unbind();
            face.getChildren().set(0, Icons.of(icon));
            setTooltip(new javafx.scene.control.Tooltip(text));
            name();
        }

        void count(long newCount) {
            count = newCount;
            number.setText(count < 0 ? "" : String.format(Locale.ENGLISH, "%,d", count));
            name();
        }

        void narrow(boolean narrow) {
            word.setVisible(!narrow);
            number.setVisible(!narrow);
        }

        void choose(boolean chosen) {
            pseudoClassStateChanged(CHOSEN, chosen);
        }

        private void name() {
            setAccessibleText(count < 0 ? word.getText() : word.getText() + ", " + count);
        }
    }
}
