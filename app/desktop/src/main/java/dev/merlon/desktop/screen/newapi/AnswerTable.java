package dev.merlon.desktop.screen.newapi;

import dev.merlon.desktop.control.MethodBadge;
import dev.merlon.desktop.screen.newapi.draft.Asked;
import dev.merlon.desktop.screen.newapi.draft.Choice;
import dev.merlon.desktop.screen.newapi.draft.Reply;
import dev.merlon.desktop.text.Texts;
import dev.merlon.engine.control.Extents;
import dev.merlon.engine.model.Scope;
import dev.merlon.engine.model.fact.FactValue;
import dev.merlon.engine.model.rule.Outcome;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// What the question is about, one line each, with the answer that it gets; answers can be chosen line by line.
final class AnswerTable extends TableView<AnswerTable.Line> {

    private static final double ROW = 32;
    private static final int MOST = 8;

    /// @param outcome  one that waits there, to name the place
    record Line(Scope scope, Outcome outcome, long cells) {}

    private final Texts texts;
    private final BiConsumer<Scope, FactValue> choose;
    private Reply reply = Reply.none();
    private List<Choice> choices = List.of();

    AnswerTable(Texts texts, BiConsumer<Scope, FactValue> choose) {
        this.texts = texts;
        this.choose = choose;
        getStyleClass().addAll("framed", "answers");
        setAccessibleText(texts.get("answers"));
        setFixedCellSize(ROW);
        setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        var method = column("column.method", 72, MethodCell::new);
        var path = column("column.path", 220, PathCell::new);
        path.setMaxWidth(Double.MAX_VALUE);
        path.setMinWidth(120);
        var cells = column("column.cells", 56, CountCell::new);
        cells.getStyleClass().add("number");
        var answer = column("column.answer", 132, AnswerCell::new);
        getColumns().setAll(List.of(method, path, cells, answer));
    }

    private TableColumn<Line, Line> column(
            String key, double width, java.util.function.Supplier<TableCell<Line, Line>> cell) {
        var column = new TableColumn<Line, Line>(texts.get(key));
        column.setCellValueFactory(l -> new ReadOnlyObjectWrapper<>(l.getValue()));
        column.setCellFactory(_ -> cell.get());
        column.setPrefWidth(width);
        column.setMinWidth(width);
        if (width < 200) {
            column.setMaxWidth(width);
        }
        column.setSortable(false);
        column.setReorderable(false);
        return column;
    }

    void show(Asked asked) {
        reply = asked.reply();
        choices = Choice.of(asked.question());
        var question = asked.question();
        var lines = question.scopes().stream()
                .map(s -> new Line(
                        s,
                        question.waiting().stream()
                                .filter(o -> covers(s, o))
                                .findFirst()
                                .orElseThrow(),
                        question.waitingIn(Extents.NONE.of(s))))
                .toList();
        if (getItems().equals(lines)) {
            refresh();
        } else {
            getItems().setAll(lines);
        }
        var height = (Math.min(lines.size(), MOST) + 1) * ROW + 2;
        setPrefHeight(height);
        setMinHeight(Math.min(height, 4 * ROW));
    }

    private static boolean covers(Scope scope, Outcome outcome) {
        var extent = Extents.NONE.of(scope);
        return outcome.atEndpoint().map(extent::covers).orElseGet(() -> extent.coversApi(outcome.api()));
    }

    private String word(@Nullable FactValue value) {
        return choices.stream()
                .filter(c -> c.value().equals(value))
                .findFirst()
                .map(c -> texts.get(c.key()))
                .orElse("");
    }

    private static class PathCell extends TableCell<Line, Line> {
        PathCell() {
            getStyleClass().addAll("code", "dense");
        }

        @Override
        protected void updateItem(@Nullable Line line, boolean empty) {
            super.updateItem(line, empty);
            setText(line == null || empty ? "" : name(line));
        }

        private static String name(Line line) {
            var endpoint = line.outcome().subject().endpoint();
            return line.scope() instanceof Scope.OfEndpoint && endpoint != null
                    ? endpoint.path()
                    : line.outcome().subject().api().name();
        }
    }

    private static final class MethodCell extends TableCell<Line, Line> {
        @Override
        protected void updateItem(@Nullable Line line, boolean empty) {
            super.updateItem(line, empty);
            var endpoint = line == null || empty || !(line.scope() instanceof Scope.OfEndpoint)
                    ? null
                    : line.outcome().subject().endpoint();
            setGraphic(endpoint == null ? null : MethodBadge.dense(endpoint.method()));
        }
    }

    private static final class CountCell extends TableCell<Line, Line> {
        CountCell() {
            getStyleClass().add("number");
        }

        @Override
        protected void updateItem(@Nullable Line line, boolean empty) {
            super.updateItem(line, empty);
            setText(line == null || empty ? "" : Long.toString(line.cells()));
        }
    }

    /// A word where all get the same answer, a choice where each gets its own.
    private final class AnswerCell extends TableCell<Line, Line> {

        private final ComboBox<FactValue> box = new ComboBox<>();
        private boolean filling;

        AnswerCell() {
            box.getStyleClass().add("toolbar");
            box.setMaxWidth(Double.MAX_VALUE);
            box.setPromptText(texts.get("answer.open"));
            box.setConverter(new StringConverter<>() {
                @Override
                public String toString(@Nullable FactValue value) {
                    return word(value);
                }

                @Override
                public @Nullable FactValue fromString(String text) {
                    return null;
                }
            });
            box.valueProperty().addListener((_, _, value) -> {
                var line = getItem();
                if (!filling && value != null && line != null) {
                    choose.accept(line.scope(), value);
                }
            });
        }

        @Override
        protected void updateItem(@Nullable Line line, boolean empty) {
            super.updateItem(line, empty);
            setText(null);
            setGraphic(null);
            if (line == null || empty) {
                return;
            }
            var value = reply.in(line.scope());
            if (!reply.oneByOne()) {
                setText(value.map(v -> word(v)).orElse("–"));
                return;
            }
            filling = true;
            box.getItems().setAll(choices.stream().map(Choice::value).toList());
            box.setValue(value.orElse(null));
            box.setAccessibleText(texts.get("answer.for", place(line)));
            filling = false;
            setGraphic(box);
        }

        private String place(Line line) {
            return Optional.ofNullable(line.outcome().subject().endpoint())
                    .map(e -> e.label())
                    .orElseGet(() -> line.outcome().subject().api().name());
        }
    }
}
