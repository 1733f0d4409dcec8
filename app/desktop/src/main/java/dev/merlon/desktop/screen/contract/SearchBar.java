package dev.merlon.desktop.screen.contract;

import dev.merlon.desktop.control.Buttons;
import dev.merlon.desktop.control.SearchField;
import dev.merlon.desktop.text.Texts;
import javafx.animation.PauseTransition;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// Above the text: which file, what to look for, which line to go to.
final class SearchBar extends HBox {

    private static final Duration TYPING = Duration.millis(150);

    private final Texts texts;
    private final ContractViewModel model;
    private final ComboBox<String> files = new ComboBox<>();
    private final SearchField search;
    private final Label count = new Label();
    private final Button previous;
    private final Button next;
    private final TextField line = new TextField();
    private final PauseTransition typing = new PauseTransition(TYPING);
    private boolean filling;

    SearchBar(Texts texts, ContractViewModel model) {
        this.texts = texts;
        this.model = model;
        getStyleClass().add("filter-bar");
        search = new SearchField(texts.get("search"));
        search.setId("contract-search");
        search.setMinWidth(120);
        search.setPrefWidth(260);
        previous = Buttons.icon(Feather.CHEVRON_UP, texts.get("search.previous"), model::previous);
        next = Buttons.icon(Feather.CHEVRON_DOWN, texts.get("search.next"), model::next);
        count.getStyleClass().addAll("small", "muted");
        count.setMinWidth(Region.USE_PREF_SIZE);
        files.getStyleClass().add("toolbar");
        files.setAccessibleText(texts.get("files"));
        files.managedProperty().bind(files.visibleProperty());
        files.setVisible(false);
        line.getStyleClass().addAll("toolbar", "line-field");
        line.setId("contract-line");
        line.setPromptText(texts.get("line"));
        line.setAccessibleText(texts.get("line.about"));
        line.setPrefColumnCount(7);
        line.setMinWidth(Region.USE_PREF_SIZE);
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        getChildren().addAll(files, search, previous, next, count, gap, line);
        bind();
    }

    SearchField searchField() {
        return search;
    }

    TextField lineField() {
        return line;
    }

    private void bind() {
        typing.setOnFinished(_ -> model.find(search.getText()));
        search.textProperty().addListener((_, _, _) -> typing.playFromStart());
        search.setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.ENTER) {
                if (key.isShiftDown()) {
                    model.previous();
                } else {
                    model.next();
                }
                key.consume();
            }
        });
        line.setOnAction(_ -> {
            if (model.goToLine(line.getText())) {
                line.clear();
            }
        });
        files.valueProperty().addListener((_, _, file) -> {
            if (file != null && !filling) {
                model.openFile(file);
            }
        });
        model.openedProperty().subscribe(this::fill);
        model.findsProperty().subscribe(_ -> write());
        model.currentProperty().subscribe(_ -> write());
    }

    private void fill(@Nullable OpenedContract opened) {
        if (opened == null) {
            return;
        }
        filling = true;
        files.getItems().setAll(opened.files());
        files.setValue(opened.file());
        files.setVisible(opened.files().size() > 1);
        filling = false;
    }

    private void write() {
        var finds = model.findsProperty().get();
        var none = finds.size() == 0;
        previous.setDisable(none);
        next.setDisable(none);
        if (none) {
            count.setText(search.getText().isEmpty() ? "" : texts.get("search.none"));
        } else {
            var of = texts.get(finds.all() ? "search.all" : "search.more", finds.size());
            var at = model.currentProperty().get();
            count.setText(at < 0 ? of : texts.get("search.at", at + 1, of));
        }
    }
}
