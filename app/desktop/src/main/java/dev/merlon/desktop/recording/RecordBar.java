package dev.merlon.desktop.recording;

import dev.merlon.desktop.control.Buttons;
import dev.merlon.desktop.control.Icons;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The lower edge of a form: what writing it down would do, what is missing, and the button that writes it down.
public final class RecordBar extends HBox {

    private final Label effect = new Label();
    private final Label missing = new Label();
    private final Button record;

    public RecordBar(String word, Runnable action, Button... others) {
        super(8);
        getStyleClass().add("record-bar");
        getStylesheets().add(RecordingStyle.sheet());
        setAlignment(Pos.CENTER_LEFT);
        record = Buttons.primary(word, Feather.CHECK, action);
        record.setId("record");
        record.setMinWidth(USE_PREF_SIZE);
        effect.setId("effect");
        effect.setWrapText(true);
        effect.setGraphic(Icons.inRow(Feather.TRENDING_UP));
        missing.setId("missing");
        missing.getStyleClass().addAll("small", "tone-critical", "tone-text");
        for (var label : new Label[] {effect, missing}) {
            label.setMinHeight(USE_PREF_SIZE);
            label.managedProperty().bind(label.visibleProperty());
            label.visibleProperty().bind(label.textProperty().isNotEmpty());
        }
        var words = new VBox(2, effect, missing);
        words.setAlignment(Pos.CENTER_LEFT);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().add(words);
        for (var other : others) {
            other.setMinWidth(USE_PREF_SIZE);
            getChildren().add(other);
        }
        getChildren().add(record);
    }

    public void effect(String sentence) {
        effect.setText(sentence);
    }

    /// @param sentence  empty where nothing is
    public void missing(String sentence) {
        missing.setText(sentence);
    }

    /// What the button says.
    public void word(String word) {
        record.setText(word);
    }
}
