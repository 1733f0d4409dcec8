package dev.merlon.desktop.screen.inventory;

import dev.merlon.desktop.control.Buttons;
import dev.merlon.desktop.control.Chip;
import dev.merlon.desktop.control.EmptyState;
import dev.merlon.desktop.control.FilterButton;
import dev.merlon.desktop.control.InspectorPane;
import dev.merlon.desktop.control.SearchField;
import dev.merlon.desktop.text.Texts;
import dev.merlon.engine.model.Api;
import dev.merlon.engine.model.EndpointId;
import dev.merlon.engine.model.Snapshot;
import java.util.List;
import java.util.Objects;
import javafx.beans.binding.Bindings;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The endpoints of one API or of all: filter, sort, choose columns, select many.
public final class InventoryView {

    private static final KeyCombination COPY = KeyCombination.keyCombination("Shortcut+C");

    private final Texts texts = Texts.of(InventoryView.class);
    private final InventoryViewModel model;
    private final InventoryActions actions;
    private final EndpointInspector inspector;
    private final InventoryTable table = new InventoryTable(texts);
    private final ColumnChoice columns;
    private final MenuButton chooser = new MenuButton();
    private final HBox facts = new HBox(8);
    private final Label about = new Label();
    private final Button recordOnApi;
    private final SearchField search = new SearchField(texts.get("find"));
    private final RemovedList removed;
    private final ToggleButton showRemoved = new ToggleButton();
    private final Label count = new Label();
    private final HBox bulk = new HBox(8);
    private final Label chosen = new Label();
    private final StackPane root = new StackPane();
    private final VBox page;
    private final EmptyState empty;
    private @Nullable Snapshot snapshot;

    public InventoryView(InventoryViewModel model, InventoryActions actions, InspectorPane inspector) {
        this.model = model;
        this.actions = actions;
        this.inspector = new EndpointInspector(texts, inspector, actions);
        columns = new ColumnChoice(table, this::keepColumns);
        recordOnApi = Buttons.standard(texts.get("record.api"), Feather.SHIELD, this::recordOnApi);
        removed = new RemovedList(texts, inspector);
        page = new VBox(head(), filters(), bulkBar(), new StackPane(table, removed));
        page.getStyleClass().addAll("page", "inventory");
        VBox.setVgrow(page.getChildren().getLast(), Priority.ALWAYS);
        empty = new EmptyState(
                Feather.LAYERS,
                texts.get("empty.title"),
                texts.get("empty.about"),
                Buttons.primary(texts.get("empty.import"), Feather.UPLOAD, actions::importContracts));
        root.getStylesheets()
                .add(Objects.requireNonNull(InventoryView.class.getResource("inventory.css"))
                        .toExternalForm());
        root.getChildren().setAll(empty);
        bind();
    }

    public Parent root() {
        return root;
    }

    /// Where typing goes when the screen opens.
    public SearchField searchField() {
        return search;
    }

    /// The API's head, the columns that were kept, and whether there is anything to show.
    ///
    /// @param api  null where those of all are shown
    public void show(Snapshot now, @Nullable Api api) {
        snapshot = now;
        root.getChildren().setAll(now.apis().isEmpty() ? empty : page);
        chooser.setText(api == null ? texts.get("all") : api.name());
        chooser.getItems().setAll(items(now));
        facts.getChildren()
                .setAll(
                        api == null
                                ? List.of()
                                : List.of(
                                        Chip.of(api.apiClass()),
                                        Buttons.link(texts.get("class.change"), () -> actions.changeClass(api.id()))));
        about.setText(api == null ? texts.get("apis", now.apis().size()) : words(api));
        recordOnApi.setVisible(api != null);
        recordOnApi.setManaged(api != null);
        table.columnOf("api").setVisible(api == null);
        showRemoved(now, api);
        now.state().setting("inventory.columns").ifPresent(columns::read);
        explain();
    }

    private void showRemoved(Snapshot now, @Nullable Api api) {
        removed.show(now, api == null ? null : api.id());
        var none = removed.getItems().isEmpty();
        showRemoved.setVisible(!none);
        showRemoved.setText(texts.get("removed.show", removed.getItems().size()));
        if (none) {
            showRemoved.setSelected(false);
        }
    }

    private List<MenuItem> items(Snapshot now) {
        var all = new MenuItem(texts.get("all"));
        all.setOnAction(_ -> actions.chooseApi(null));
        var items = new java.util.ArrayList<MenuItem>(List.of(all));
        for (var inventory : now.apis()) {
            var item = new MenuItem(inventory.api().name());
            item.setOnAction(_ -> actions.chooseApi(inventory.api().id()));
            items.add(item);
        }
        return items;
    }

    private String words(Api api) {
        var version = api.version().isEmpty() ? texts.get("no.version") : "v" + api.version();
        return api.owner().isEmpty() ? texts.get("api.nobody", version) : texts.get("api.owner", version, api.owner());
    }

    private HBox head() {
        chooser.getStyleClass().addAll("title", "chooser");
        chooser.setAccessibleText(texts.get("chooser"));
        facts.getStyleClass().add("chips");
        about.getStyleClass().add("muted");
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var head = new HBox(
                8,
                chooser,
                facts,
                about,
                gap,
                recordOnApi,
                Buttons.primary(texts.get("import"), Feather.UPLOAD, actions::importContracts));
        head.getStyleClass().add("page-head");
        return head;
    }

    private HBox filters() {
        var method = new FilterButton(texts.get("column.method"), model::methods);
        method.chosen().addListener((_, _, now) -> model.filter(f -> f.withMethods(now)));
        var auth = new FilterButton(texts.get("column.auth"), model::auth);
        auth.chosen().addListener((_, _, now) -> model.filter(f -> f.withAuth(now)));
        var data = new FilterButton(texts.get("column.data"), model::data);
        data.chosen().addListener((_, _, now) -> model.filter(f -> f.withData(now)));
        var outcome = new FilterButton(texts.get("outcome"), () -> InventoryFilter.OUTCOMES);
        outcome.chosen().addListener((_, _, now) -> model.filter(f -> f.withOutcomes(now)));
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var choose = Buttons.standard(texts.get("columns"), Feather.COLUMNS, () -> {});
        choose.getStyleClass().add("toolbar");
        choose.setOnAction(_ -> columns.open(choose, texts));
        count.setMinWidth(Region.USE_PREF_SIZE);
        List.of(method, auth, data, outcome, choose).forEach(b -> b.setMinWidth(Region.USE_PREF_SIZE));
        search.setMinWidth(80);
        showRemoved.getStyleClass().addAll("toolbar", "show-removed");
        showRemoved.setMinWidth(Region.USE_PREF_SIZE);
        var bar = new HBox(8, search, method, auth, data, outcome, showRemoved, gap, count, choose);
        bar.getStyleClass().add("filter-bar");
        return bar;
    }

    private HBox bulkBar() {
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        bulk.getChildren()
                .addAll(
                        chosen,
                        gap,
                        Buttons.standard(
                                texts.get("record.many"), Feather.SHIELD, () -> actions.recordControl(selected())),
                        Buttons.standard(texts.get("copy"), Feather.COPY, this::copy),
                        Buttons.quiet(
                                texts.get("clear"),
                                () -> table.getSelectionModel().clearSelection()));
        bulk.getStyleClass().add("bulk-bar");
        bulk.managedProperty().bind(bulk.visibleProperty());
        bulk.setVisible(false);
        return bulk;
    }

    private void bind() {
        showRemoved.managedProperty().bind(showRemoved.visibleProperty());
        removed.visibleProperty().bind(showRemoved.selectedProperty());
        table.visibleProperty().bind(showRemoved.selectedProperty().not());
        showRemoved.selectedProperty().addListener((_, _, _) -> explain());
        table.setItems(model.rows());
        model.rows().comparatorProperty().bind(table.comparatorProperty());
        table.setPlaceholder(new Label(texts.get("nothing")));
        search.textProperty().addListener((_, _, text) -> model.filter(f -> f.withText(text)));
        count.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> texts.get(
                                "count", model.rows().size(), model.total().get()),
                        model.rows(),
                        model.total()));
        table.getSelectionModel().selectedItemProperty().addListener((_, _, _) -> explain());
        table.getSelectionModel().getSelectedItems().addListener((javafx.collections.ListChangeListener<EndpointRow>)
                _ -> explain());
        table.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                openSelected();
            }
        });
        table.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                openSelected();
                event.consume();
            } else if (COPY.match(event)) {
                copy();
                event.consume();
            }
        });
    }

    private void explain() {
        if (showRemoved.isSelected()) {
            bulk.setVisible(false);
            removed.explain();
            return;
        }
        var rows = table.getSelectionModel().getSelectedItems();
        bulk.setVisible(rows.size() > 1);
        chosen.setText(texts.get("chosen", rows.size()));
        var row = table.getSelectionModel().getSelectedItem();
        if (row == null || snapshot == null) {
            inspector.showNothing();
        } else {
            inspector.show(model.row(row.endpoint().id()).orElse(row), snapshot);
        }
    }

    private List<EndpointId> selected() {
        return table.getSelectionModel().getSelectedItems().stream()
                .map(r -> r.endpoint().id())
                .toList();
    }

    private void openSelected() {
        var row = table.getSelectionModel().getSelectedItem();
        if (row != null) {
            actions.open(row.endpoint().id());
        }
    }

    private void recordOnApi() {
        model.filter().get().api().stream().findFirst().ifPresent(actions::recordControl);
    }

    private void copy() {
        var rows = List.copyOf(table.getSelectionModel().getSelectedItems());
        var content = new ClipboardContent();
        content.putString(InventoryClipboard.text(table, rows));
        Clipboard.getSystemClipboard().setContent(content);
        actions.copied(rows.size());
    }

    private void keepColumns() {
        actions.keepColumns(columns.text());
    }
}
