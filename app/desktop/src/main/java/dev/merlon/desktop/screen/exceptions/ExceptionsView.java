package dev.merlon.desktop.screen.exceptions;

import dev.merlon.desktop.control.Buttons;
import dev.merlon.desktop.control.EmptyState;
import dev.merlon.desktop.control.InspectorPane;
import dev.merlon.desktop.control.PageHeader;
import dev.merlon.desktop.control.Segmented;
import dev.merlon.desktop.text.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The list of exceptions, by how they stand.
final class ExceptionsView extends StackPane {

    private final Texts texts = Texts.of(ExceptionsView.class);
    private final ExceptionsViewModel model;
    private final ExceptionInspector inspector;
    private final PageHeader header;
    private final HBox bar = new HBox(8);
    private final ExceptionsTable table = new ExceptionsTable(texts);
    private final Node page;
    private final Node empty;

    ExceptionsView(ExceptionsViewModel model, ExceptionsActions actions, InspectorPane pane) {
        this.model = model;
        inspector = new ExceptionInspector(texts, pane, actions);
        header = new PageHeader(texts.get("title"), texts.get("about"))
                .actions(Buttons.standard(texts.get("ask"), Feather.PLUS, actions::ask));
        bar.getStyleClass().add("filter-bar");
        VBox.setVgrow(table, Priority.ALWAYS);
        page = new VBox(header, bar, table);
        empty = new EmptyState(
                Feather.CLOCK,
                texts.get("empty.title"),
                texts.get("empty.about"),
                Buttons.primary(texts.get("ask"), Feather.PLUS, actions::ask));
        getStyleClass().add("exceptions");
        var sheet = Objects.requireNonNull(ExceptionsView.class.getResource("exceptions.css"))
                .toExternalForm();
        getStylesheets().add(sheet);
        pane.getStylesheets().add(sheet);
        getChildren().add(empty);
        bind();
    }

    Node firstFocus() {
        return table;
    }

    private void bind() {
        table.setItems(model.rows());
        table.setPlaceholder(new Label(texts.get("nothing")));
        table.getSelectionModel().selectedItemProperty().addListener((_, _, row) -> {
            if (row != null) {
                model.choose(row);
            }
        });
        model.chosen().subscribe(row -> {
            if (row == null) {
                inspector.showNothing();
            } else {
                table.getSelectionModel().select(row);
                inspector.show(row);
            }
        });
        model.all().addListener((ListChangeListener<ExceptionRow>) _ -> follow());
        model.filter().subscribe(this::follow);
    }

    /// The words of the filters have counts in them.
    private void follow() {
        getChildren().setAll(model.all().isEmpty() ? empty : page);
        var filters = new Segmented<>(
                List.of(StandingFilter.values()), this::word, model.filter().get());
        filters.valueProperty().addListener((_, _, now) -> model.filter().set(now));
        bar.getChildren().setAll(filters);
    }

    private String word(StandingFilter each) {
        return texts.get("filter." + each.name().toLowerCase(Locale.ROOT), model.count(each));
    }
}
