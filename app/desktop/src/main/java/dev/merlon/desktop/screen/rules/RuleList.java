package dev.merlon.desktop.screen.rules;

import dev.merlon.desktop.control.Buttons;
import dev.merlon.desktop.control.Chip;
import dev.merlon.desktop.control.MessageBox;
import dev.merlon.desktop.control.SearchField;
import dev.merlon.desktop.control.Segmented;
import dev.merlon.desktop.text.Texts;
import dev.merlon.engine.problem.Problem;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Every rule that counts, with where it comes from; above it what was skipped.
final class RuleList extends VBox {

    private static final double ROW = 58;
    private static final int MOST_SKIPPED = 5;

    private final Texts texts;
    private final ObservableList<RuleLine> lines = FXCollections.observableArrayList();
    private final FilteredList<RuleLine> found = new FilteredList<>(lines);
    private final ListView<RuleLine> list = new ListView<>(found);
    private final SearchField search;
    private final Segmented<Boolean> own;
    private final VBox notes = new VBox(8);
    private final Runnable settings;
    private boolean filling;

    RuleList(Texts texts, RulesActions actions) {
        this.texts = texts;
        getStyleClass().add("rule-list");
        search = new SearchField(texts.get("find"));
        own = new Segmented<>(List.of(false, true), only -> texts.get(only ? "own" : "all"), false);
        search.textProperty().addListener((_, _, _) -> filter());
        own.valueProperty().addListener((_, _, _) -> filter());
        list.setFixedCellSize(ROW);
        list.setAccessibleText(texts.get("rules"));
        list.setCellFactory(_ -> new LineCell());
        list.getSelectionModel().selectedItemProperty().addListener((_, _, now) -> {
            if (now != null && !filling) {
                actions.choose(now.rule().id());
            }
        });
        VBox.setVgrow(list, Priority.ALWAYS);
        notes.managedProperty().bind(notes.visibleProperty());
        var head = new VBox(8, search, own, notes);
        head.getStyleClass().add("rule-list-head");
        getChildren().addAll(head, list);
        settings = actions::settings;
    }

    Node firstFocus() {
        return search;
    }

    /// @param folder  the organisation's library; null while none is chosen
    void show(List<RuleLine> all, List<Problem> skipped, @Nullable Path folder) {
        var chosen = list.getSelectionModel().getSelectedItem();
        filling = true;
        lines.setAll(all);
        if (chosen != null) {
            select(chosen.rule().id());
        }
        filling = false;
        notes.getChildren().clear();
        if (!skipped.isEmpty()) {
            var which = skipped.stream()
                    .limit(MOST_SKIPPED)
                    .map(problem -> line(problem, folder))
                    .collect(Collectors.joining("\n"));
            notes.getChildren().add(MessageBox.warning(texts.get("skipped", skipped.size()), which));
        } else if (folder == null) {
            notes.getChildren()
                    .add(MessageBox.note(
                            texts.get("folder.none"),
                            texts.get("folder.about"),
                            Buttons.link(texts.get("folder.choose"), settings)));
        }
        notes.setVisible(!notes.getChildren().isEmpty());
    }

    /// The file is named as it stands in the library.
    private static String line(Problem problem, @Nullable Path folder) {
        return folder == null ? problem.line() : problem.line().replace(folder + File.separator, "");
    }

    void select(String rule) {
        var before = filling;
        filling = true;
        found.stream().filter(line -> line.rule().id().equals(rule)).findFirst().ifPresent(line -> {
            list.getSelectionModel().select(line);
            list.scrollTo(line);
        });
        filling = before;
    }

    Optional<RuleLine> line(String rule) {
        return lines.stream().filter(line -> line.rule().id().equals(rule)).findFirst();
    }

    /// Where the rule comes from, in words; empty where the library has none of that id.
    String origin(String rule) {
        return line(rule).map(this::origin).orElse("");
    }

    private String origin(RuleLine line) {
        var place = line.entry().place();
        var from = line.own()
                ? texts.get("from.folder", line.entry().layer().word(), place.file(), place.line())
                : texts.get("from.built-in", place.file());
        return line.overrides() ? texts.get("from.overrides", from) : from;
    }

    private void filter() {
        var words = search.getText();
        found.setPredicate(line -> line.matches(words) && (line.own() || !own.getValue()));
    }

    private final class LineCell extends ListCell<RuleLine> {

        private final Label id = new Label();
        private final Label title = new Label();
        private final HBox head = new HBox(8);
        private final VBox face = new VBox(2, head, title);

        LineCell() {
            id.getStyleClass().addAll("code", "strong");
            title.getStyleClass().addAll("small", "muted");
            title.setMaxWidth(Double.MAX_VALUE);
            face.setAlignment(Pos.CENTER_LEFT);
            face.setMinWidth(0);
            face.setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable RuleLine line, boolean none) {
            super.updateItem(line, none);
            if (line == null || none) {
                setGraphic(null);
                return;
            }
            id.setText(line.rule().id());
            title.setText(line.rule().title());
            head.getChildren().setAll(id);
            if (line.own()) {
                head.getChildren().add(Chip.tinted(line.entry().layer().word()));
            }
            if (line.overrides()) {
                head.getChildren().add(Chip.outlined(texts.get("overrides")));
            }
            line.noise()
                    .index()
                    .ifPresent(index ->
                            head.getChildren().add(Chip.outlined(texts.get("noise.chip", Math.round(100 * index)))));
            setGraphic(face);
            setAccessibleText(texts.get("line", line.rule().id(), line.rule().title(), origin(line)));
        }
    }
}
