package dev.merlon.desktop.screen.work;

import dev.merlon.desktop.control.Buttons;
import dev.merlon.desktop.control.Icons;
import dev.merlon.desktop.recording.DayField;
import dev.merlon.desktop.text.Texts;
import dev.merlon.engine.model.control.Milestone;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The milestones of an action: what, by when, and whether it is done.
final class MilestonesField extends VBox {

    private final Texts texts;
    private final VBox lines = new VBox(6);
    private final Label message = new Label();

    MilestonesField(Texts texts) {
        super(6);
        this.texts = texts;
        var label = new Label(texts.get("milestones"));
        label.getStyleClass().add("field-label");
        message.getStyleClass().add("field-message");
        message.setVisible(false);
        message.managedProperty().bind(message.visibleProperty());
        getChildren()
                .addAll(
                        label,
                        lines,
                        message,
                        Buttons.link(
                                texts.get("milestone.add"),
                                () -> lines.getChildren().add(new Line("", null, null))));
    }

    void show(List<Milestone> milestones) {
        message.setVisible(false);
        lines.getChildren()
                .setAll(milestones.stream()
                        .map(m -> new Line(m.title(), m.due(), m.doneOn()))
                        .toList());
    }

    /// By their days; nothing where a line is half filled in. Lines that are empty are passed over.
    Optional<List<Milestone>> read() {
        var read = new ArrayList<Milestone>();
        for (var each : lines.getChildren()) {
            if (each instanceof Line line && !line.blank()) {
                var milestone = line.milestone();
                if (milestone.isEmpty()) {
                    message.setText(texts.get("milestone.missing"));
                    message.setVisible(true);
                    return Optional.empty();
                }
                read.add(milestone.get());
            }
        }
        message.setVisible(false);
        read.sort(Comparator.comparing(Milestone::due));
        return Optional.of(read);
    }

    private final class Line extends VBox {

        private final TextField title = new TextField();
        private final DayField day = new DayField();
        private final CheckBox done = new CheckBox(texts.get("milestone.done"));
        private final @Nullable LocalDate doneOn;

        Line(String text, @Nullable LocalDate due, @Nullable LocalDate doneOn) {
            super(4);
            this.doneOn = doneOn;
            title.setText(text);
            title.setPromptText(texts.get("milestone.prompt"));
            title.setAccessibleText(texts.get("milestone"));
            day.setValue(due);
            day.setAccessibleText(texts.get("milestone.day"));
            day.setMinWidth(0);
            HBox.setHgrow(day, Priority.ALWAYS);
            done.setSelected(doneOn != null);
            done.setMinWidth(USE_PREF_SIZE);
            var off = Buttons.icon(
                    Feather.X,
                    texts.get("milestone.off"),
                    () -> lines.getChildren().remove(this));
            off.setGraphic(Icons.tiny(Feather.X));
            var below = new HBox(8, day, done, off);
            below.setAlignment(Pos.CENTER_LEFT);
            getChildren().addAll(title, below);
        }

        boolean blank() {
            return title.getText().isBlank() && day.getValue() == null;
        }

        Optional<Milestone> milestone() {
            var due = day.getValue();
            if (title.getText().isBlank() || due == null) {
                return Optional.empty();
            }
            var on = !done.isSelected() ? null : doneOn == null ? LocalDate.now(Clock.systemUTC()) : doneOn;
            return Optional.of(new Milestone(title.getText().strip(), due, on));
        }
    }
}
