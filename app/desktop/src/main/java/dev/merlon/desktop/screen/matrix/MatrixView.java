package dev.merlon.desktop.screen.matrix;

import dev.merlon.desktop.attacker.SeenBy;
import dev.merlon.desktop.control.EmptyState;
import dev.merlon.desktop.control.InspectorPane;
import dev.merlon.desktop.control.PageHeader;
import dev.merlon.desktop.control.Segmented;
import dev.merlon.desktop.text.Texts;
import dev.merlon.engine.attacker.AttackerView;
import dev.merlon.engine.lens.Lens;
import dev.merlon.engine.lens.LensGrid;
import dev.merlon.engine.model.attacker.Attacker;
import dev.merlon.engine.model.rule.RuleKind;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The matrix with what chooses its rows and columns, and the reason of the cell in focus over it.
public final class MatrixView extends VBox {

    /// The size of a chip's letters where text is at 100 %.
    private static final double CHIP = 11;

    private final Texts texts = Texts.of(MatrixView.class);
    private final MatrixViewModel model;
    private final PageHeader header = new PageHeader(texts.get("title"), "");
    private final MatrixPane matrix;
    private final ReasonCard card;
    private final StackPane place = new StackPane();
    private final Pane over = new Pane();
    private final CheckBox folded = new CheckBox();
    private final Label fewer = new Label();
    private final MatrixInspector inspector;
    private final Node empty;
    private final SeenBy seenBy = new SeenBy();
    private @Nullable AttackerView seen;

    MatrixView(MatrixViewModel model, MatrixActions actions, InspectorPane pane) {
        this.model = model;
        matrix = new MatrixPane(model, this::reason);
        card = new ReasonCard(texts, actions);
        inspector = new MatrixInspector(texts, pane, actions);
        empty = new EmptyState(Feather.GRID, texts.get("empty.title"), texts.get("empty.about"));
        over.setPickOnBounds(false);
        over.getChildren().add(card);
        place.getChildren().setAll(matrix, over);
        VBox.setVgrow(place, Priority.ALWAYS);
        header.beside(seenBy);
        header.getStyleClass().setAll("page-head");
        header.setSpacing(8);
        getStyleClass().addAll("page", "matrix");
        var sheet = Objects.requireNonNull(MatrixView.class.getResource("matrix.css"))
                .toExternalForm();
        getStylesheets().add(sheet);
        pane.getStylesheets().add(sheet);
        getChildren().addAll(header, bar(), place);
        bind();
    }

    private HBox bar() {
        var kinds = new Segmented<>(
                List.of(RuleKind.THREAT, RuleKind.POLICY),
                k -> texts.get("kind." + k.name().toLowerCase(Locale.ROOT)),
                RuleKind.THREAT);
        kinds.valueProperty().addListener((_, _, kind) -> model.view(v -> v.with(Set.of(kind))));
        var lenses = new Segmented<>(
                List.of(Lens.values()), l -> texts.get("lens." + l.name().toLowerCase(Locale.ROOT)), Lens.RULES);
        lenses.valueProperty().addListener((_, _, lens) -> model.view(v -> v.with(lens)));
        var rows = new Segmented<>(List.of(false, true), f -> texts.get(f ? "rows.flows" : "rows.endpoints"), false);
        rows.valueProperty().addListener((_, _, flows) -> model.view(v -> v.withFlows(flows)));
        folded.setText(texts.get("fold"));
        folded.setSelected(true);
        folded.selectedProperty().addListener((_, _, on) -> model.view(v -> v.withFolded(on)));
        fewer.getStyleClass().addAll("chip", "count");
        fewer.setMinWidth(Region.USE_PREF_SIZE);
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        for (var each : List.of(kinds, lenses, rows)) {
            each.setMinWidth(Region.USE_PREF_SIZE);
        }
        var bar = new HBox(8, kinds, lenses, rows, gap, folded, fewer);
        bar.getStyleClass().add("filter-bar");
        return bar;
    }

    /// @param by  whose eyes the next grid is seen with; null for nobody in particular
    void seen(List<Attacker> attackers, @Nullable AttackerView by) {
        seenBy.offer(attackers);
        seen = by;
    }

    private void bind() {
        seenBy.attacker().addListener((_, _, attacker) -> model.view(v -> v.seenBy(attacker)));
        model.grid().addListener((_, _, grid) -> {
            if (grid != null) {
                show(grid);
            }
        });
        model.focus().addListener((_, _, _) -> {
            close();
            tell();
        });
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && card.isVisible()) {
                close();
                matrix.requestFocus();
                event.consume();
            }
        });
        fewer.fontProperty().addListener((_, _, font) -> matrix.scale(font.getSize() / CHIP));
    }

    private void show(LensGrid grid) {
        close();
        header.show(
                texts.get("title"),
                texts.get(
                        "about",
                        grid.totals().considered(),
                        grid.rows().size(),
                        grid.columns().size()));
        fewer.setText(Integer.toString(grid.totals().idle()));
        place.getChildren().setAll(grid.rows().isEmpty() || grid.columns().isEmpty() ? empty : matrix, over);
        tell();
    }

    /// What is in focus, for the ear and in the inspector.
    private void tell() {
        var grid = model.grid().get();
        if (grid == null) {
            return;
        }
        inspector.show(grid, model.focus().get());
        matrix.setAccessibleText(model.cell()
                .map(cell -> texts.get(
                        "cell",
                        grid.rows().get(model.focus().get().row()).label(),
                        grid.columns().get(model.focus().get().column()).title(),
                        cell.inReach() ? cell.state().word() : texts.get("beyond"),
                        cell.telling().reason()))
                .orElse(texts.get("empty.title")));
    }

    private void reason() {
        model.cell().ifPresent(cell -> {
            card.show(cell, seen);
            card.setVisible(true);
            card.applyCss();
            var at = over.screenToLocal(matrix.focusOnScreen());
            card.resize(ReasonCard.WIDTH, card.prefHeight(ReasonCard.WIDTH));
            var right = at.getMaxX() + 10;
            var x = right + ReasonCard.WIDTH <= over.getWidth() ? right : at.getMinX() - 10 - ReasonCard.WIDTH;
            card.relocate(
                    Math.max(0, x), Math.clamp(at.getMinY() - 12, 0, Math.max(0, over.getHeight() - card.getHeight())));
        });
    }

    private void close() {
        card.setVisible(false);
    }

    Node firstFocus() {
        return matrix;
    }
}
