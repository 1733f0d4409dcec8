package dev.merlon.desktop.recording;

import dev.merlon.desktop.control.Buttons;
import dev.merlon.desktop.control.SearchField;
import dev.merlon.desktop.text.Texts;
import dev.merlon.engine.model.Scope;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.collections.FXCollections;
import javafx.collections.transformation.FilteredList;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A list of APIs or endpoints to tick, with a field to find them by.
final class TargetChecklist extends VBox {

    private final Texts texts = Texts.of(TargetChecklist.class);
    private final SearchField search = new SearchField("");
    private final FilteredList<Target> shown = new FilteredList<>(FXCollections.observableArrayList());
    private final ListView<Target> list = new ListView<>(shown);
    private final Set<Scope> chosen = new LinkedHashSet<>();
    private final Runnable changed;

    TargetChecklist(Runnable changed) {
        this.changed = changed;
        getStyleClass().add("target-checklist");
        list.getStyleClass().add("framed");
        list.setFixedCellSize(28);
        list.setPrefHeight(28 * 7);
        list.setCellFactory(_ -> new Cell());
        list.setPlaceholder(new Label(texts.get("scope.nothing")));
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        search.textProperty().addListener((_, _, words) -> shown.setPredicate(t -> t.matches(words)));
        HBox.setHgrow(search, Priority.ALWAYS);
        var head = new HBox(
                8,
                search,
                Buttons.link(texts.get("scope.all"), this::chooseShown),
                Buttons.link(texts.get("scope.none"), () -> choose(List.of())));
        head.getStyleClass().add("checklist-head");
        getChildren().addAll(head, list);
    }

    void show(String prompt, List<Target> targets, Collection<Scope> ticked) {
        search.clear();
        search.setPromptText(prompt);
        search.setAccessibleText(prompt);
        list.setAccessibleText(prompt);
        replace(targets);
        chosen.clear();
        chosen.addAll(ticked);
        list.refresh();
    }

    private void replace(List<Target> targets) {
        @SuppressWarnings("unchecked")
        var source = (javafx.collections.ObservableList<Target>) shown.getSource();
        source.setAll(targets);
    }

    List<Scope> chosen() {
        return List.copyOf(chosen);
    }

    private void chooseShown() {
        shown.forEach(t -> chosen.add(t.scope()));
        list.refresh();
        changed.run();
    }

    private void choose(List<Scope> scopes) {
        chosen.clear();
        chosen.addAll(scopes);
        list.refresh();
        changed.run();
    }

    private void key(KeyEvent event) {
        var target = list.getSelectionModel().getSelectedItem();
        if (target != null && (event.getCode() == KeyCode.SPACE || event.getCode() == KeyCode.ENTER)) {
            toggle(target);
            event.consume();
        }
    }

    private void toggle(Target target) {
        if (!chosen.remove(target.scope())) {
            chosen.add(target.scope());
        }
        list.refresh();
        changed.run();
    }

    private final class Cell extends ListCell<Target> {

        private final CheckBox box = new CheckBox();
        private final TargetFace face = new TargetFace();
        private final HBox row = new HBox(8, box, face);

        Cell() {
            row.getStyleClass().add("target-row");
            HBox.setHgrow(face, Priority.ALWAYS);
            box.setFocusTraversable(false);
            box.setMouseTransparent(true);
            setOnMouseClicked(_ -> {
                var target = getItem();
                if (target != null) {
                    toggle(target);
                }
            });
        }

        @Override
        protected void updateItem(@Nullable Target target, boolean empty) {
            super.updateItem(target, empty);
            if (empty || target == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            box.setSelected(chosen.contains(target.scope()));
            face.show(
                    target,
                    target.size() == 1 && !target.method().isEmpty()
                            ? target.about()
                            : texts.get("scope.count", target.size()));
            setAccessibleText((box.isSelected() ? "ticked, " : "") + target.method() + " " + target.text());
            setGraphic(row);
        }
    }
}
