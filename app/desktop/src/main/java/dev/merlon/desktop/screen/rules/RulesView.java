package dev.merlon.desktop.screen.rules;

import dev.merlon.desktop.control.Buttons;
import dev.merlon.desktop.control.EmptyState;
import dev.merlon.desktop.control.InspectorPane;
import dev.merlon.desktop.control.PageHeader;
import dev.merlon.desktop.text.Texts;
import dev.merlon.engine.problem.Problem;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// Rules at the left, the text of one in the middle with what is wrong with it below, what it does at the right.
final class RulesView {

    private static final double PROBLEM = 30;
    private static final int MOST_PROBLEMS = 5;

    private final Texts texts;
    private final BorderPane root = new BorderPane();
    private final RuleList list;
    private final BenchInspector inspector;
    private final PageHeader header = new PageHeader("", "");
    private final TextArea editor = new TextArea();
    private final ListView<Problem> problems = new ListView<>();
    private final VBox bench;
    private final Node empty;
    private final Button keep;
    private final Button discard;
    private final Label summary = new Label();
    private @Nullable Checked shown;
    private boolean filling;

    RulesView(Texts texts, RulesActions actions, InspectorPane pane) {
        this.texts = texts;
        list = new RuleList(texts, actions);
        inspector = new BenchInspector(texts, pane);
        header.actions(
                Buttons.icon(Feather.REFRESH_CW, texts.get("reload"), actions::reload),
                Buttons.standard(texts.get("new"), Feather.PLUS, actions::begin));
        editor.getStyleClass().addAll("code", "rule-text");
        editor.setAccessibleText(texts.get("text"));
        editor.textProperty().addListener((_, _, now) -> {
            if (!filling) {
                actions.typed(now);
            }
        });
        VBox.setVgrow(editor, Priority.ALWAYS);
        problems.setAccessibleText(texts.get("problems"));
        problems.setFixedCellSize(PROBLEM);
        problems.setMinHeight(Region.USE_PREF_SIZE);
        problems.getStyleClass().add("rule-problems");
        problems.setCellFactory(_ -> new ProblemCell());
        problems.managedProperty().bind(problems.visibleProperty());
        problems.setVisible(false);
        problems.getSelectionModel().selectedItemProperty().addListener((_, _, now) -> goTo(now));
        keep = Buttons.primary(texts.get("keep"), Feather.CHECK, () -> {
            if (shown != null) {
                actions.keep(shown.draft());
            }
        });
        discard = Buttons.standard(texts.get("discard"), actions::discard);
        summary.getStyleClass().addAll("small", "muted");
        summary.setMinWidth(0);
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var foot = new HBox(8, summary, gap, discard, keep);
        foot.getStyleClass().add("rule-foot");
        bench = new VBox(header, editor, problems, foot);
        bench.getStyleClass().add("rule-bench");
        empty = new EmptyState(
                Feather.TOOL,
                texts.get("empty.title"),
                texts.get("empty.about"),
                Buttons.primary(texts.get("new"), Feather.PLUS, actions::begin));
        root.getStyleClass().add("rules");
        root.setLeft(list);
        root.setCenter(empty);
        var sheet =
                Objects.requireNonNull(RulesView.class.getResource("rules.css")).toExternalForm();
        root.getStylesheets().add(sheet);
        pane.getStylesheets().add(sheet);
        inspector.nothing();
    }

    Parent root() {
        return root;
    }

    Node firstFocus() {
        return list.firstFocus();
    }

    String text() {
        return editor.getText();
    }

    void list(List<RuleLine> lines, List<Problem> skipped, @Nullable Path folder) {
        list.show(lines, skipped, folder);
    }

    void select(String rule) {
        list.select(rule);
    }

    /// Lays the text on the bench.
    void edit(String text) {
        filling = true;
        editor.setText(text);
        filling = false;
        root.setCenter(bench);
    }

    /// @param changed  the text is not the one that is kept
    void show(Checked checked, boolean changed) {
        var draft = checked.draft();
        problems.getItems().setAll(draft.problems());
        problems.setVisible(!draft.problems().isEmpty());
        problems.setPrefHeight(
                PROBLEM * Math.min(MOST_PROBLEMS, draft.problems().size()) + 2);
        var rule = draft.rule();
        var line = list.line(rule == null ? "" : rule.id());
        header.show(
                rule == null ? texts.get("title.unread") : rule.id(),
                changed
                        ? texts.get("changed")
                        : line.map(known -> known.entry().layer().word()).orElse(""));
        shown = checked;
        keep.setDisable(!changed || !draft.complete());
        discard.setDisable(!changed);
        var effect = checked.effect();
        summary.setText(effect == null ? texts.get("foot.unread") : texts.get("foot", effect.fires(), effect.places()));
        inspector.show(checked, line.orElse(null), rule == null ? "" : list.origin(rule.id()));
    }

    private void goTo(@Nullable Problem problem) {
        if (problem == null || problem.place().line() < 1) {
            return;
        }
        var place = problem.place();
        var at = 0;
        for (var line = 1; line < place.line(); line++) {
            at = editor.getText().indexOf('\n', at) + 1;
        }
        editor.positionCaret(Math.min(editor.getLength(), at + Math.max(0, place.column() - 1)));
        editor.requestFocus();
    }

    private final class ProblemCell extends ListCell<Problem> {

        @Override
        protected void updateItem(@Nullable Problem problem, boolean none) {
            super.updateItem(problem, none);
            if (problem == null || none) {
                setText(null);
                return;
            }
            var place = problem.place();
            setText(texts.get("problem", place.line(), place.column(), problem.text()));
        }
    }
}
