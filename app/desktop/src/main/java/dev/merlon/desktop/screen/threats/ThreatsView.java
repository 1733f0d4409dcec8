package dev.merlon.desktop.screen.threats;

import dev.merlon.desktop.attacker.SeenBy;
import dev.merlon.desktop.control.Buttons;
import dev.merlon.desktop.control.EmptyState;
import dev.merlon.desktop.control.FilterButton;
import dev.merlon.desktop.control.InspectorPane;
import dev.merlon.desktop.control.PageHeader;
import dev.merlon.desktop.control.SearchField;
import dev.merlon.desktop.text.Texts;
import dev.merlon.engine.control.StandingThreat;
import dev.merlon.engine.model.Snapshot;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// What fires and what waits, one line per rule.
public final class ThreatsView extends StackPane {

    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

    private final Texts texts = Texts.of(ThreatsView.class);
    private final ThreatsViewModel model;
    private final ThreatsActions actions;
    private final GroupInspector inspector;
    private final PageHeader header;
    private final SearchField search;
    private final SeenBy seenBy = new SeenBy();
    private final Label count = new Label();
    private final ThreatsTable table;
    private final ElementThreats elements;
    private final Node page;
    private final Node empty;
    private @Nullable Snapshot snapshot;

    public ThreatsView(ThreatsViewModel model, ThreatsActions actions, InspectorPane pane) {
        this.model = model;
        this.actions = actions;
        inspector = new GroupInspector(texts, pane, actions);
        header = new PageHeader(texts.get("title"), "")
                .beside(seenBy)
                .actions(
                        Buttons.icon(Feather.BOOK_OPEN, texts.get("rules"), () -> actions.openRule(null)),
                        Buttons.standard(texts.get("dataflows"), Feather.SHARE_2, actions::dataFlows),
                        Buttons.standard(texts.get("matrix"), Feather.GRID, actions::matrix),
                        Buttons.standard(texts.get("exceptions"), Feather.CLOCK, actions::exceptions),
                        Buttons.primary(texts.get("interview"), Feather.HELP_CIRCLE, actions::interview));
        search = new SearchField(texts.get("find"));
        table = new ThreatsTable(texts);
        VBox.setVgrow(table, Priority.ALWAYS);
        elements = new ElementThreats(texts, actions);
        page = new VBox(header, elements, filters(), table);
        empty = new EmptyState(
                Feather.TARGET,
                texts.get("empty.title"),
                texts.get("empty.about"),
                Buttons.primary(texts.get("empty.import"), Feather.UPLOAD, actions::importContracts));
        getStyleClass().add("threats");
        var sheet = Objects.requireNonNull(ThreatsView.class.getResource("threats.css"))
                .toExternalForm();
        getStylesheets().add(sheet);
        pane.getStylesheets().add(sheet);
        getChildren().add(empty);
        bind();
    }

    /// Where typing goes when the screen opens.
    public Node firstFocus() {
        return search;
    }

    /// The figures of the head; the groups follow once they have been worked out.
    public void show(Snapshot now) {
        snapshot = now;
        seenBy.offer(now.library().attackers());
        getChildren().setAll(now.apis().isEmpty() ? empty : page);
        explain();
    }

    /// What people wrote down at elements of diagrams.
    void showAtElements(List<StandingThreat> threats) {
        elements.show(threats);
    }

    private HBox filters() {
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        count.setMinWidth(Region.USE_PREF_SIZE);
        count.getStyleClass().addAll("small", "muted");
        var bar = new HBox(
                8,
                search,
                filter("kind", model::kinds, GroupFilter::kinds, GroupFilter::withKinds),
                filter("severity", model::severities, GroupFilter::severities, GroupFilter::withSeverities),
                filter("owasp", model::risks, GroupFilter::risks, GroupFilter::withRisks),
                filter("stride", model::stride, GroupFilter::stride, GroupFilter::withStride),
                filter("state", ThreatsView::states, GroupFilter::states, GroupFilter::withStates),
                gap,
                count);
        bar.getStyleClass().add("filter-bar");
        return bar;
    }

    private static List<String> states() {
        return List.of(GroupState.values()).stream().map(GroupState::word).toList();
    }

    /// Follows the model where it takes a filter off by itself.
    private FilterButton filter(
            String key,
            Supplier<List<String>> choices,
            Function<GroupFilter, Set<String>> now,
            BiFunction<GroupFilter, Set<String>, GroupFilter> with) {
        var button = new FilterButton(texts.get("filter." + key), choices);
        button.chosen().addListener((_, _, chosen) -> model.filter(f -> with.apply(f, chosen)));
        model.filter().addListener((_, _, filter) -> button.choose(now.apply(filter)));
        return button;
    }

    private void bind() {
        table.setItems(model.rows());
        seenBy.attacker().addListener((_, _, attacker) -> model.seeAs(attacker));
        model.rows().comparatorProperty().bind(table.comparatorProperty());
        table.placeholderProperty()
                .bind(Bindings.when(model.ready())
                        .then(new Label(texts.get("nothing")))
                        .otherwise(new Label(texts.get("computing"))));
        search.textProperty().addListener((_, _, text) -> model.filter(f -> f.withText(text)));
        model.filter().addListener((_, _, now) -> {
            if (now.words().isEmpty() && !search.getText().isBlank()) {
                search.clear();
            }
        });
        count.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> texts.get(
                                "count", model.rows().size(), model.total().get()),
                        model.rows(),
                        model.total()));
        table.getSelectionModel().selectedItemProperty().addListener((_, _, group) -> model.choose(group));
        model.chosen().addListener((_, _, now) -> {
            if (now != null) {
                select(now);
            }
            explain();
        });
        model.total().addListener(_ -> about());
        model.rows().addListener((ListChangeListener<OutcomeGroup>) _ -> about());
        table.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    private void about() {
        var fires = model.rows().stream().mapToLong(g -> g.firing().size()).sum();
        var waits = model.rows().stream().mapToLong(g -> g.open().size()).sum();
        header.show(texts.get("title"), texts.get("about", fires, waits));
    }

    private void select(OutcomeGroup group) {
        if (!Objects.equals(table.getSelectionModel().getSelectedItem(), group)) {
            table.getSelectionModel().clearAndSelect(model.rows().indexOf(group));
            table.scrollTo(group);
        }
    }

    private void key(KeyEvent event) {
        if (COPY.match(event)) {
            var groups = List.copyOf(table.getSelectionModel().getSelectedItems());
            var content = new ClipboardContent();
            content.putString(
                    String.join("\n", groups.stream().map(ThreatsTable::text).toList()));
            Clipboard.getSystemClipboard().setContent(content);
            actions.copied(groups);
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER) {
            Stream.ofNullable(model.chosen().get())
                    .flatMap(g -> g.firing().stream())
                    .flatMap(o -> o.atEndpoint().stream())
                    .findFirst()
                    .ifPresent(actions::open);
            event.consume();
        }
    }

    private void explain() {
        var now = snapshot;
        var group = model.chosen().get();
        if (now == null || group == null) {
            inspector.showNothing();
        } else {
            inspector.show(group, now.library(), LocalDate.ofInstant(now.at(), ZoneOffset.UTC));
        }
    }
}
