package dev.merlon.desktop.screen.record;

import dev.merlon.desktop.control.Icons;
import dev.merlon.desktop.control.SearchField;
import dev.merlon.desktop.text.Texts;
import java.util.List;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The controls to choose from, those first that would hold most.
final class ControlList extends VBox {

    private final Texts texts;
    private final SearchField search;
    private final ObservableList<ControlChoice> all = FXCollections.observableArrayList();
    private final FilteredList<ControlChoice> shown = new FilteredList<>(all);
    private final ListView<ControlChoice> list = new ListView<>(shown);
    private final Consumer<String> chosen;
    private boolean filling;

    ControlList(Texts texts, Consumer<String> chosen) {
        this.texts = texts;
        this.chosen = chosen;
        getStyleClass().add("control-list");
        search = new SearchField(texts.get("find"));
        search.textProperty().addListener((_, _, words) -> {
            filling = true;
            var before = list.getSelectionModel().getSelectedItem();
            shown.setPredicate(c -> c.matches(words));
            list.getSelectionModel().select(before);
            filling = false;
        });
        list.setFixedCellSize(48);
        list.setAccessibleText(texts.get("choose"));
        list.setCellFactory(_ -> new Cell());
        list.setPlaceholder(new Label(texts.get("nothing")));
        list.getSelectionModel().selectedItemProperty().addListener((_, _, now) -> {
            if (!filling && now != null) {
                chosen.accept(now.control().id());
            }
        });
        VBox.setVgrow(list, Priority.ALWAYS);
        var title = new Label(texts.get("choose"));
        title.getStyleClass().add("heading");
        setMargin(title, new Insets(0, 20, 0, 20));
        setMargin(search, new Insets(0, 20, 0, 20));
        getChildren().addAll(title, search, list);
    }

    SearchField search() {
        return search;
    }

    void show(List<ControlChoice> choices, String control) {
        filling = true;
        var sameOrder = ids(all).equals(ids(choices));
        all.setAll(choices);
        var index = -1;
        for (var i = 0; i < shown.size(); i++) {
            index = shown.get(i).control().id().equals(control) ? i : index;
        }
        list.getSelectionModel().clearAndSelect(index);
        if (index > 8) {
            list.scrollTo(index - 3);
        } else if (!sameOrder) {
            list.scrollTo(0);
        }
        filling = false;
    }

    private static List<String> ids(List<ControlChoice> choices) {
        return choices.stream().map(c -> c.control().id()).toList();
    }

    private final class Cell extends ListCell<ControlChoice> {

        private final Label title = new Label();
        private final Label about = new Label();
        private final Label holds = new Label();
        private final HBox row;

        Cell() {
            title.setMinWidth(0);
            about.getStyleClass().addAll("small", "muted");
            about.setMinWidth(0);
            holds.getStyleClass().addAll("small", "strong", "tone-held", "tone-text");
            holds.setMinWidth(Region.USE_PREF_SIZE);
            var words = new VBox(title, about);
            words.getStyleClass().add("words");
            words.setMinWidth(0);
            HBox.setHgrow(words, Priority.ALWAYS);
            row = new HBox(8, words, holds);
            row.getStyleClass().add("control-row");
            row.setMaxWidth(Double.MAX_VALUE);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable ControlChoice choice, boolean empty) {
            super.updateItem(choice, empty);
            if (empty || choice == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            var control = choice.control();
            title.setText(control.title());
            about.setText(
                    choice.recorded() == 0
                            ? texts.get("about", control.id(), control.layer().word())
                            : texts.get(
                                    "about.recorded",
                                    control.id(),
                                    control.layer().word()));
            holds.setText(choice.holds() == 0 ? "" : Integer.toString(choice.holds()));
            holds.setGraphic(choice.holds() == 0 ? null : Icons.styled(Feather.SHIELD, "tiny", "tone-text"));
            setAccessibleText(texts.get("row.accessible", control.title(), control.id(), choice.holds()));
            setGraphic(row);
        }
    }
}
