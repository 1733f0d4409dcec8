package dev.merlon.desktop.screen.welcome;

import dev.merlon.desktop.control.Icons;
import dev.merlon.desktop.control.ScoreBar;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// A recent workspace: name and folder, size and day, posture.
final class RecentCell extends ListCell<RecentRow> {

    private final Label name = new Label();
    private final Label place = new Label();
    private final Label size = new Label();
    private final Label when = new Label();
    private final ScoreBar posture = new ScoreBar(0);
    private final HBox face = new HBox(16);

    RecentCell() {
        name.getStyleClass().add("strong");
        place.getStyleClass().addAll("code", "dense", "muted");
        when.getStyleClass().addAll("small", "muted");
        size.setMinWidth(USE_PREF_SIZE);
        when.setMinWidth(USE_PREF_SIZE);
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var left = new VBox(3, name, place);
        left.setAlignment(Pos.CENTER_LEFT);
        left.setMinWidth(0);
        var right = new VBox(3, size, when);
        right.setAlignment(Pos.CENTER_RIGHT);
        face.setAlignment(Pos.CENTER_LEFT);
        face.getChildren().addAll(Icons.of(Feather.FOLDER), left, gap, right, posture);
        face.getStyleClass().add("recent-face");
        posture.setMinWidth(USE_PREF_SIZE);
        place.setMinWidth(0);
        place.setTextOverrun(javafx.scene.control.OverrunStyle.CENTER_ELLIPSIS);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(RecentRow row, boolean empty) {
        super.updateItem(row, empty);
        setText(null);
        setGraphic(empty || row == null ? null : face);
        if (!empty && row != null) {
            name.setText(row.workspace().name());
            place.setText(row.place());
            size.setText(row.size());
            when.setText(row.when());
            posture.setVisible(row.hasPosture());
            posture.show(Math.max(0, row.workspace().posture()));
            setAccessibleText(row.workspace().name() + ", " + row.size() + ", " + row.when());
        }
    }
}
