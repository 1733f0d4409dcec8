package dev.merlon.desktop.screen.record;

import dev.merlon.desktop.control.Buttons;
import dev.merlon.desktop.control.Card;
import dev.merlon.desktop.control.Chip;
import dev.merlon.desktop.control.Icons;
import dev.merlon.desktop.recording.Reach;
import dev.merlon.desktop.recording.ReachWords;
import dev.merlon.desktop.recording.RecordDraft;
import dev.merlon.desktop.recording.Target;
import dev.merlon.desktop.recording.TargetFace;
import dev.merlon.desktop.text.Texts;
import dev.merlon.engine.model.Scope;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.change.EntityKind;
import dev.merlon.engine.model.control.ControlRecord;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// What the record will speak for: the chosen scopes, each of which can be taken off.
final class TargetsCard {

    private static final double ROW = 30;
    private static final int MOST_ROWS = 6;

    private final Texts texts;
    private final Consumer<Scope> takeOff;
    private final ListView<Target> list = new ListView<>();
    private final Chip count = Chip.count(0);
    private final Label reach = new Label();
    private final Card card;
    private Snapshot snapshot;
    private String control = "";

    TargetsCard(Texts texts, Snapshot first, Consumer<Scope> takeOff) {
        this.texts = texts;
        this.takeOff = takeOff;
        snapshot = first;
        list.setFixedCellSize(ROW);
        list.setId("targets");
        list.setAccessibleText(texts.get("targets"));
        list.setCellFactory(_ -> new Cell());
        list.setPlaceholder(new Label(texts.get("targets.none")));
        list.setOnKeyPressed(e -> {
            var target = list.getSelectionModel().getSelectedItem();
            if (target != null && (e.getCode() == KeyCode.DELETE || e.getCode() == KeyCode.BACK_SPACE)) {
                takeOff.accept(target.scope());
            }
        });
        reach.getStyleClass().addAll("small", "muted");
        reach.setGraphic(Icons.tiny(Feather.CORNER_DOWN_RIGHT));
        card = new Card(texts.get("targets"), list, reach).beside(count);
        card.getStyleClass().add("targets");
    }

    Card node() {
        return card;
    }

    void show(RecordDraft draft, Snapshot now) {
        snapshot = now;
        control = draft.control();
        var targets = Target.of(draft.scopes(), now, texts.get("organisation"));
        list.getItems().setAll(targets);
        var rows = Math.clamp(targets.size(), 1, MOST_ROWS);
        list.setPrefHeight(ROW * rows + 2);
        list.setMinHeight(ROW * rows + 2);
        count.setText(Integer.toString(targets.size()));
        reach.setText(ReachWords.of(Reach.of(control, draft.scopes(), now)));
    }

    private String remark(Target target) {
        return snapshot.state()
                .entity(EntityKind.CONTROL_RECORD, ControlRecord.idOf(control, target.scope()))
                .map(r -> texts.get(
                        "targets.recorded", ((ControlRecord) r).status().word()))
                .orElseGet(() -> target.method().isEmpty() ? texts.get("targets.size", target.size()) : target.about());
    }

    private final class Cell extends ListCell<Target> {

        private final TargetFace face = new TargetFace();
        private final Button off = Buttons.icon(Feather.X, "", () -> {});
        private final HBox row = new HBox(8, face, off);

        Cell() {
            HBox.setHgrow(face, Priority.ALWAYS);
            off.getStyleClass().add("small-icon");
            row.getStyleClass().add("target-row");
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable Target target, boolean empty) {
            super.updateItem(target, empty);
            if (empty || target == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            face.show(target, remark(target));
            var name = (target.method() + " " + target.text()).strip();
            Buttons.name(off, texts.get("targets.off", name));
            off.setOnAction(_ -> takeOff.accept(target.scope()));
            setAccessibleText(name);
            setGraphic(row);
        }
    }

    List<Target> shown() {
        return List.copyOf(list.getItems());
    }
}
