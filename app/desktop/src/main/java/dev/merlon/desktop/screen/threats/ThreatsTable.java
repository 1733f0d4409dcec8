package dev.merlon.desktop.screen.threats;

import dev.merlon.desktop.control.Tone;
import dev.merlon.desktop.control.ToneBadge;
import dev.merlon.desktop.text.Texts;
import java.util.Comparator;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/// One line per rule with its spread.
final class ThreatsTable extends TableView<OutcomeGroup> {

    private final Texts texts;

    ThreatsTable(Texts texts) {
        this.texts = texts;
        getStyleClass().add("threats-table");
        setFixedCellSize(32);
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        setAccessibleText(texts.get("table"));
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        getColumns().add(severity());
        getColumns().add(id());
        getColumns().add(title());
        getColumns().add(fires());
        getColumns().add(count("open", "tone-open", g -> g.open().size()));
        getColumns().add(count("held", "tone-held", g -> g.held().size()));
        getColumns().add(risk());
        getColumns().add(spread());
    }

    /// What stands in a line, parted by tabs, for the clipboard.
    static String text(OutcomeGroup group) {
        return String.join(
                "\t",
                badge(group).word(),
                group.rule().id(),
                group.title(),
                Integer.toString(group.firing().size()),
                Integer.toString(group.considered()),
                Integer.toString(group.open().size()),
                Integer.toString(group.held().size()),
                String.join(" ", group.rule().categories().owaspApi()));
    }

    /// The tone of a group as a whole: the worst that fires, else what waits, else what is held.
    static Tone badge(OutcomeGroup group) {
        if (!group.firing().isEmpty()) {
            return Tone.of(group.worst());
        }
        if (!group.open().isEmpty()) {
            return Tone.OPEN;
        }
        return group.held().isEmpty() ? Tone.NONE : Tone.HELD;
    }

    private String word(OutcomeGroup group) {
        return switch (badge(group)) {
            case OPEN -> texts.get("badge.open");
            case NONE -> texts.get("badge.decided");
            default -> badge(group).word();
        };
    }

    private TableColumn<OutcomeGroup, OutcomeGroup> severity() {
        var column = this.<OutcomeGroup>column("severity", 86, Function.identity());
        column.setComparator(Comparator.comparing((OutcomeGroup g) -> badge(g)).reversed());
        column.setCellFactory(_ ->
                new NodeCell<>(() -> new ToneBadge(Tone.LOW), (badge, group) -> badge.show(badge(group), word(group))));
        fix(column);
        return column;
    }

    private TableColumn<OutcomeGroup, String> id() {
        var column = this.<String>column("rule", 82, g -> g.rule().id());
        column.setCellFactory(_ -> new NodeCell<>(
                () -> {
                    var label = new Label();
                    label.getStyleClass().addAll("code", "dense");
                    return label;
                },
                Label::setText));
        fix(column);
        return column;
    }

    private TableColumn<OutcomeGroup, String> title() {
        var column = this.<String>column("title", 340, OutcomeGroup::title);
        column.setMinWidth(160);
        column.setCellFactory(_ -> new NodeCell<>(Label::new, Label::setText));
        return column;
    }

    private TableColumn<OutcomeGroup, OutcomeGroup> fires() {
        var column = this.<OutcomeGroup>column("fires", 72, Function.identity());
        column.getStyleClass().add("number");
        column.setComparator(Comparator.comparing(g -> g.firing().size()));
        column.setCellFactory(_ -> new NodeCell<>(
                Label::new,
                (label, group) -> label.setText(
                        group.firing().isEmpty()
                                ? ""
                                : texts.get("spread", group.firing().size(), group.considered()))));
        fix(column);
        return column;
    }

    private TableColumn<OutcomeGroup, Integer> count(String id, String tone, Function<OutcomeGroup, Integer> value) {
        var column = this.<Integer>column(id, 48, value);
        column.getStyleClass().add("number");
        column.setCellFactory(_ -> new NodeCell<>(
                () -> {
                    var label = new Label();
                    label.getStyleClass().addAll(tone, "tone-text");
                    return label;
                },
                (label, many) -> label.setText(many == 0 ? "" : many.toString())));
        fix(column);
        return column;
    }

    private TableColumn<OutcomeGroup, String> risk() {
        var column = this.<String>column(
                "owasp", 68, g -> String.join(", ", g.rule().categories().owaspApi()));
        column.setCellFactory(_ -> new NodeCell<>(
                () -> {
                    var label = new Label();
                    label.getStyleClass().addAll("small", "muted");
                    return label;
                },
                Label::setText));
        fix(column);
        return column;
    }

    private TableColumn<OutcomeGroup, OutcomeGroup> spread() {
        var column = this.<OutcomeGroup>column("spread", 88, Function.identity());
        column.setComparator(Comparator.comparing(g -> (double) g.firing().size() / Math.max(1, g.considered())));
        column.setCellFactory(_ ->
                new NodeCell<>(SpreadBar::new, (bar, group) -> bar.show(group, words(texts, group))));
        fix(column);
        return column;
    }

    /// The spread as it is read aloud.
    static String words(Texts texts, OutcomeGroup group) {
        return texts.get(
                "spread.words",
                group.firing().size(),
                group.open().size(),
                group.settled().size(),
                group.held().size(),
                group.considered());
    }

    private <T> TableColumn<OutcomeGroup, T> column(String id, double width, Function<OutcomeGroup, T> value) {
        var column = new TableColumn<OutcomeGroup, T>(texts.get("column." + id));
        column.setId(id);
        column.setPrefWidth(width);
        column.setMinWidth(48);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(value.apply(row.getValue())));
        return column;
    }

    /// The title takes what the others leave.
    private static void fix(TableColumn<OutcomeGroup, ?> column) {
        column.setMinWidth(column.getPrefWidth());
        column.setMaxWidth(column.getPrefWidth());
    }

    /// Shows a value by a node of its own that is made once.
    private static final class NodeCell<T, N extends Node> extends TableCell<OutcomeGroup, T> {

        private final N node;
        private final BiConsumer<N, T> write;

        NodeCell(Supplier<N> make, BiConsumer<N, T> write) {
            this.node = make.get();
            this.write = write;
        }

        @Override
        protected void updateItem(@Nullable T value, boolean empty) {
            super.updateItem(value, empty);
            if (value == null || empty) {
                setGraphic(null);
            } else {
                write.accept(node, value);
                setGraphic(node);
            }
        }
    }
}
