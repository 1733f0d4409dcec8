package dev.merlon.desktop.screen.readback;

import dev.merlon.desktop.control.Buttons;
import dev.merlon.desktop.control.DropZone;
import dev.merlon.desktop.control.InspectorPane;
import dev.merlon.desktop.control.MessageBox;
import dev.merlon.desktop.control.PageHeader;
import dev.merlon.desktop.control.Segmented;
import dev.merlon.desktop.text.Texts;
import dev.merlon.engine.exchange.workbook.CellLine;
import dev.merlon.engine.exchange.workbook.CellLine.Kind;
import dev.merlon.engine.exchange.workbook.ReadBack;
import dev.merlon.engine.exchange.workbook.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The file, then its cells, and at the foot what applying it would do.
final class ReadBackView {

    private final Texts texts = Texts.of(ReadBackView.class);
    private final ReadBackActions actions;
    private final LineInspector inspector;
    private final PageHeader header;
    private final VBox body = new VBox();
    private final HBox filters = new HBox(8);
    private final CellTable table;
    private final Label would = new Label();
    private final Button choose;
    private final Button apply;
    private final HBox settling = new HBox(8);
    private final Segmented<Side> allSides;
    private final VBox root;
    private KindFilter filter = KindFilter.ALL;
    private List<CellLine> lines = List.of();
    private boolean following;

    ReadBackView(ReadBackActions actions, InspectorPane pane) {
        this.actions = actions;
        inspector = new LineInspector(texts, pane);
        table = new CellTable(texts, actions);
        choose = Buttons.standard(texts.get("file.choose"), Feather.FOLDER, actions::chooseFile);
        header = new PageHeader(texts.get("title"), "");
        allSides = new Segmented<>(List.of(Side.OURS, Side.THEIRS), s -> texts.get("all." + s.word()), Side.OURS);
        apply = Buttons.primary(texts.get("apply"), Feather.CHECK, actions::apply);
        apply.setId("readback-apply");
        VBox.setVgrow(body, Priority.ALWAYS);
        VBox.setVgrow(table, Priority.ALWAYS);
        filters.getStyleClass().add("filter-bar");
        root = new VBox(header, body, bar());
        root.getStyleClass().add("readback");
        var sheet = Objects.requireNonNull(ReadBackView.class.getResource("readback.css"))
                .toExternalForm();
        root.getStylesheets().add(sheet);
        pane.getStylesheets().add(sheet);
        bind();
        showNothing(null);
    }

    Parent root() {
        return root;
    }

    Node firstFocus() {
        return choose;
    }

    private void bind() {
        table.setPlaceholder(new Label(texts.get("nothing")));
        table.getSelectionModel().selectedItemProperty().addListener((_, _, line) -> {
            if (line != null) {
                inspector.show(line);
            } else if (!following) {
                inspector.showNothing();
            }
        });
        allSides.valueProperty().addListener((_, _, side) -> {
            if (!following) {
                actions.settleAll(side);
            }
        });
    }

    private HBox bar() {
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        would.setId("readback-would");
        would.getStyleClass().addAll("small", "muted");
        var both = new Label(texts.get("both"));
        both.getStyleClass().add("small");
        settling.setAlignment(Pos.CENTER_LEFT);
        settling.getChildren().setAll(both, allSides);
        settling.managedProperty().bind(settling.visibleProperty());
        settling.setMinWidth(Region.USE_PREF_SIZE);
        var back = Buttons.standard(texts.get("back"), actions::back);
        back.setMinWidth(Region.USE_PREF_SIZE);
        apply.setMinWidth(Region.USE_PREF_SIZE);
        would.setMinWidth(0);
        var bar = new HBox(12, back, settling, gap, would, apply);
        bar.getStyleClass().add("readback-bar");
        return bar;
    }

    /// Without a file yet.
    ///
    /// @param failure  why the last one could not be read; null where there was none
    void showNothing(@Nullable String failure) {
        var content = new ArrayList<Node>();
        if (failure != null) {
            content.add(MessageBox.error(texts.get("file.failed"), failure));
        }
        var zone = new DropZone(texts.get("file.drop"), texts.get("file.about"), choose);
        zone.takeFrom(root, actions::read);
        content.add(zone);
        var page = new VBox(16, content.toArray(Node[]::new));
        page.getStyleClass().add("page-body");
        body.getChildren().setAll(page);
        header.show(texts.get("title"), "");
        header.actions();
        settling.setVisible(false);
        would.setText(texts.get("missing.file"));
        lines = List.of();
        inspector.showNothing();
    }

    void show(ReadBack read) {
        header.show(texts.get("title"), texts.get("file.of", read.file()));
        header.actions(Buttons.standard(texts.get("file.other"), actions::chooseFile));
        lines = read.lines();
        settling.setVisible(read.count(Kind.CONFLICT) > 0);
        would.setText(
                read.taken() == 0
                        ? texts.get("would.nothing")
                        : texts.get("would", read.taken(), read.count(Kind.REFUSED)));
        filters(read);
        if (!body.getChildren().contains(table)) {
            body.getChildren().setAll(filters, table);
        }
        follow();
    }

    private void filters(ReadBack read) {
        var choice = new Segmented<>(List.of(KindFilter.values()), f -> texts.get(f.key(), count(read, f)), filter);
        choice.valueProperty().addListener((_, _, now) -> {
            filter = now;
            follow();
        });
        filters.getChildren().setAll(choice);
    }

    private static long count(ReadBack read, KindFilter each) {
        return read.lines().stream().filter(l -> each.shows(l.kind())).count();
    }

    /// The line that was chosen stays chosen where it is still there.
    private void follow() {
        following = true;
        var chosen = table.getSelectionModel().getSelectedItem();
        var shown = lines.stream().filter(l -> filter.shows(l.kind())).toList();
        table.getItems().setAll(shown);
        following = false;
        shown.stream()
                .filter(l -> chosen != null && l.address().equals(chosen.address()))
                .findFirst()
                .ifPresentOrElse(table.getSelectionModel()::select, inspector::showNothing);
    }

    /// All conflicts are settled alike again, as after another file was chosen.
    void settled(Side all) {
        following = true;
        allSides.valueProperty().set(all);
        following = false;
    }
}
