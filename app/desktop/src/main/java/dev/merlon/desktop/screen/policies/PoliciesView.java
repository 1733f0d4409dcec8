package dev.merlon.desktop.screen.policies;

import dev.merlon.desktop.control.Buttons;
import dev.merlon.desktop.control.InspectorPane;
import dev.merlon.desktop.control.MessageBox;
import dev.merlon.desktop.control.PageHeader;
import dev.merlon.desktop.control.SearchField;
import dev.merlon.desktop.control.Segmented;
import dev.merlon.desktop.recording.RecordBar;
import dev.merlon.desktop.text.Texts;
import dev.merlon.engine.model.ApiClass;
import dev.merlon.engine.model.Severity;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.policy.PolicyEffect;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The matrix, and under it what waits to be applied with what that would do.
final class PoliciesView extends VBox {

    private final Texts texts = Texts.of(PoliciesView.class);
    private final PoliciesViewModel model;
    private final PoliciesActions actions;
    private final InspectorPane pane;
    private final PageHeader header;
    private final SearchField search;
    private final ToggleButton onlySet;
    private final Segmented<Severity> failsFrom;
    private final PolicyTable table;
    private final RecordBar bar;
    private final VBox notice = new VBox();
    private final CellInspector cells;
    private final ClassInspector classes;
    private final EffectCard effects;
    private @Nullable PolicyEffect effect;
    private Inspected inspected = new Inspected.Cell();

    /// What the inspector shows.
    private sealed interface Inspected {
        record Cell() implements Inspected {}

        record OfClass(ApiClass apiClass) implements Inspected {}

        record NewClass() implements Inspected {}
    }

    PoliciesView(PoliciesViewModel model, PoliciesActions actions, InspectorPane pane) {
        this.model = model;
        this.actions = actions;
        this.pane = pane;
        header = new PageHeader(texts.get("title"), "")
                .actions(Buttons.standard(texts.get("new"), Feather.PLUS, () -> open(new Inspected.NewClass())));
        search = new SearchField(texts.get("find"));
        onlySet = new ToggleButton(texts.get("only"));
        onlySet.getStyleClass().add("toolbar");
        failsFrom = new Segmented<>(List.of(Severity.values()), Severity::word, model.failsFrom());
        table = new PolicyTable(texts, model, apiClass -> open(new Inspected.OfClass(apiClass)));
        VBox.setVgrow(table, Priority.ALWAYS);
        bar = new RecordBar(texts.get("apply"), actions::apply, Buttons.standard(texts.get("discard"), model::discard));
        bar.managedProperty().bind(bar.visibleProperty());
        bar.setVisible(false);
        cells = new CellInspector(texts, model, actions, this::showRows);
        classes = new ClassInspector(texts, model, actions);
        effects = new EffectCard(texts, actions::openEndpoint);
        getStyleClass().add("policies");
        var sheet = Objects.requireNonNull(PoliciesView.class.getResource("policies.css"))
                .toExternalForm();
        getStylesheets().add(sheet);
        pane.getStylesheets().add(sheet);
        notice.getStyleClass().add("notice");
        notice.managedProperty().bind(notice.visibleProperty());
        notice.setVisible(false);
        getChildren().addAll(header, filters(), notice, table, bar);
        bind();
    }

    private Node filters() {
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var fails = new Label(texts.get("fails.from"));
        fails.getStyleClass().addAll("small", "muted");
        fails.setMinWidth(Region.USE_PREF_SIZE);
        failsFrom.setMinWidth(Region.USE_PREF_SIZE);
        onlySet.setMinWidth(Region.USE_PREF_SIZE);
        var row = new HBox(8, search, onlySet, gap, fails, failsFrom);
        row.getStyleClass().add("filter-bar");
        return row;
    }

    private void bind() {
        search.textProperty().addListener((_, _, text) -> {
            model.find(text);
            showRows();
        });
        onlySet.selectedProperty().addListener((_, _, on) -> {
            model.showOnlySet(on);
            showRows();
        });
        failsFrom.valueProperty().addListener((_, _, from) -> model.failFrom(from));
        table.getSelectionModel().getSelectedCells().addListener((javafx.beans.Observable _) -> {
            if (table.choice().isPresent()) {
                inspect(new Inspected.Cell());
            }
        });
    }

    Node firstFocus() {
        return search;
    }

    /// Shows the class of an API, so that it can be given another.
    void openClassOf(ApiClass apiClass) {
        open(new Inspected.OfClass(apiClass));
    }

    /// Shows what the model has now; what it would do follows by [#show(PolicyEffect)].
    void show(Snapshot now) {
        header.show(
                texts.get("title"),
                texts.get(
                        "about",
                        now.library().rules().size(),
                        model.after().classes().size()));
        notice.setVisible(false);
        var waits = !model.draft().isEmpty();
        bar.setVisible(waits);
        effect = null;
        bar.effect(waits ? texts.get("effect.computing") : "");
        showRows();
        explain();
    }

    void show(PolicyEffect now) {
        effect = now;
        bar.effect(effects.sentence(model.draft().count(model.before()), now));
        explain();
    }

    /// Says why something was not done; the next change takes it away.
    void refuse(String why) {
        var sentence = Character.toUpperCase(why.charAt(0)) + why.substring(1) + ".";
        notice.getChildren().setAll(MessageBox.error(texts.get("refused"), sentence));
        notice.setVisible(true);
    }

    private void showRows() {
        table.showRows(model.rows(), model.after().classes());
    }

    private void open(Inspected what) {
        inspect(what);
        actions.showInspector();
    }

    private void inspect(Inspected what) {
        inspected = what;
        explain();
    }

    private void explain() {
        var now = model.snapshot().orElse(null);
        if (now == null) {
            return;
        }
        switch (inspected) {
            case Inspected.Cell() ->
                table.choice()
                        .ifPresentOrElse(
                                choice -> pane.show(
                                        texts.get(
                                                "cell.title", choice.apiClass().id()),
                                        with(cells.nodes(choice, table.words(choice.row())))),
                                () -> pane.show(texts.get("none.title"), with(List.of(about()))));
            case Inspected.OfClass(var apiClass) ->
                model.after()
                        .find(apiClass)
                        .ifPresentOrElse(
                                each -> pane.show(each.title(), with(classes.nodes(each, now))),
                                () -> inspect(new Inspected.Cell()));
            case Inspected.NewClass() ->
                pane.show(texts.get("new"), classes.formOfNew().toArray(Node[]::new));
        }
    }

    private Node about() {
        var label = new Label(texts.get("none.about"));
        label.setWrapText(true);
        label.getStyleClass().add("muted");
        return label;
    }

    private Node[] with(List<Node> nodes) {
        var all = new ArrayList<>(nodes);
        Stream.ofNullable(effect).filter(_ -> !model.draft().isEmpty()).forEach(e -> all.addAll(effects.nodes(e)));
        return all.toArray(Node[]::new);
    }
}
