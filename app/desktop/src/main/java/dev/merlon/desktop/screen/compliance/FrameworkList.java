package dev.merlon.desktop.screen.compliance;

import dev.merlon.desktop.control.Buttons;
import dev.merlon.desktop.text.Texts;
import dev.merlon.engine.framework.FrameworkCoverage;
import dev.merlon.engine.model.framework.RequirementStatus;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
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

/// The frameworks that the workspace answers to, each with how far it is met.
final class FrameworkList extends VBox {

    private final Texts texts;
    private final ListView<FrameworkCoverage> list = new ListView<>();
    private final Label count = new Label();
    private boolean filling;

    FrameworkList(Texts texts, Consumer<String> chosen, Runnable choice, Runnable official) {
        this.texts = texts;
        getStyleClass().add("framework-list");
        var title = new Label(texts.get("title"));
        title.getStyleClass().add("title");
        count.getStyleClass().add("muted");
        var head = new HBox(8, title, count);
        head.getStyleClass().add("framework-list-head");
        list.setAccessibleText(texts.get("frameworks"));
        list.setCellFactory(_ -> new Cell());
        list.getSelectionModel().selectedItemProperty().addListener((_, _, now) -> {
            if (!filling && now != null) {
                chosen.accept(now.framework().id());
            }
        });
        VBox.setVgrow(list, Priority.ALWAYS);
        var foot = new VBox(
                8,
                wide(Buttons.standard(texts.get("choose"), Feather.CHECK_SQUARE, choice)),
                wide(Buttons.standard(texts.get("official"), Feather.UPLOAD, official)));
        foot.getStyleClass().add("framework-list-foot");
        VBox.setMargin(head, new Insets(0, 20, 0, 20));
        getChildren().addAll(head, list, foot);
    }

    private static Region wide(Region button) {
        button.setMaxWidth(Double.MAX_VALUE);
        return button;
    }

    /// @param chosen  null where none is shown
    void show(List<FrameworkCoverage> coverages, @Nullable FrameworkCoverage chosen) {
        filling = true;
        list.getItems().setAll(coverages);
        count.setText(Integer.toString(coverages.size()));
        if (chosen == null) {
            list.getSelectionModel().clearSelection();
        } else {
            list.getSelectionModel().select(chosen);
        }
        filling = false;
    }

    /// A name, a bar, and the bar in words.
    private final class Cell extends ListCell<FrameworkCoverage> {

        private final Label name = new Label();
        private final Label percent = new Label();
        private final Label words = new Label();
        private final StatusBar bar = new StatusBar();
        private final VBox face;

        Cell() {
            name.getStyleClass().add("medium");
            percent.getStyleClass().addAll("number", "muted");
            percent.setMinWidth(USE_PREF_SIZE);
            words.getStyleClass().addAll("small", "muted");
            var gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            face = new VBox(5, new HBox(6, name, gap, percent), bar, words);
            face.getStyleClass().add("framework-cell");
        }

        @Override
        protected void updateItem(@Nullable FrameworkCoverage coverage, boolean empty) {
            super.updateItem(coverage, empty);
            if (empty || coverage == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            name.setText(coverage.title());
            percent.setText(texts.get("percent", coverage.percentMet()));
            words.setText(texts.get("met.of", coverage.count(RequirementStatus.MET), coverage.counted()));
            bar.show(coverage);
            face.prefWidthProperty()
                    .bind(Objects.requireNonNull(getListView()).widthProperty().subtract(36));
            setAccessibleText(coverage.title() + ": " + StatusBar.words(coverage));
            setGraphic(face);
        }
    }
}
