package dev.merlon.desktop.screen.contract;

import dev.merlon.desktop.screen.contract.source.Finds;
import dev.merlon.desktop.screen.contract.source.Rows;
import dev.merlon.desktop.text.Texts;
import java.util.function.IntConsumer;
import javafx.animation.PauseTransition;
import javafx.collections.ObservableListBase;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/// The text itself: rows of a fixed height on a grid of cells, drawn only where they are seen.
final class SourcePane extends StackPane {

    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);
    private static final int PROBED = 20;
    private static final double LINE_HEIGHT = 1.5;
    private static final double SCROLL_BAR = 16;
    /// A text up to this length is laid out anew with every width on the way.
    private static final int AT_ONCE = 1 << 20;
    private static final double UNDER_THE_TOP = 0.33;

    private final ListView<Integer> list = new ListView<>();
    private final Text probe = new Text("0".repeat(PROBED));
    private final PauseTransition settled = new PauseTransition(Duration.millis(60));
    private final IntConsumer explain;
    private final IntConsumer copied;
    private @Nullable SourcePage page;
    private @Nullable OpenedContract opened;
    private Finds finds = Finds.NONE;
    private int current = -1;
    private Span target = new Span(0, 0);
    private @Nullable Span pending;
    private boolean moving;

    /// @param explain  called with the line that is chosen
    /// @param copied   called with the number of lines that were copied
    SourcePane(Texts texts, IntConsumer explain, IntConsumer copied) {
        this.explain = explain;
        this.copied = copied;
        getStyleClass().add("source-pane");
        probe.getStyleClass().addAll("code", "source-probe");
        probe.setManaged(false);
        probe.setVisible(false);
        list.getStyleClass().add("source-list");
        list.setAccessibleText(texts.get("source"));
        list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        list.setCellFactory(_ -> new SourceCell(texts));
        getChildren().addAll(probe, list);
        settled.setOnFinished(_ -> layOut());
        list.widthProperty().addListener((_, _, _) -> soon());
        probe.layoutBoundsProperty().addListener((_, _, _) -> layOut());
        list.getSelectionModel().selectedIndexProperty().addListener((_, _, row) -> choose(row.intValue()));
        list.addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (COPY.match(key)) {
                copy();
                key.consume();
            }
        });
    }

    ListView<Integer> list() {
        return list;
    }

    void show(@Nullable OpenedContract now) {
        var same = opened != null && now != null && opened.source() == now.source();
        opened = now;
        if (same) {
            refresh();
        } else {
            page = null;
            target = new Span(0, 0);
            pending = new Span(0, 0);
            layOut();
        }
    }

    void show(Finds found, int at) {
        finds = found;
        current = at;
        refresh();
    }

    /// Brings the place into sight and highlights it.
    void aim(Span span) {
        target = span;
        pending = span;
        refresh();
        reach();
    }

    /// A first layout at once, later ones when the width has come to rest.
    private void soon() {
        var now = opened;
        if (page == null || (now != null && now.source().text().length() < AT_ONCE)) {
            layOut();
        } else {
            settled.playFromStart();
        }
    }

    private double advance() {
        return probe.getLayoutBounds().getWidth() / PROBED;
    }

    private void layOut() {
        var now = opened;
        if (now == null || list.getWidth() <= 0 || advance() <= 0) {
            list.getItems().clear();
            return;
        }
        var height = Math.ceil(probe.getLayoutBounds().getHeight() * LINE_HEIGHT / 1.2);
        var grid = new SourcePage.Grid(
                advance(), height, Integer.toString(now.source().lines()).length());
        var room = (int) ((list.getWidth() - grid.textStart() - SCROLL_BAR) / grid.advance());
        var before = page;
        if (before != null && before.rows().width() == room && before.grid().equals(grid)) {
            return;
        }
        var top = before == null
                ? 0
                : before.rows().start(Math.min(first(), before.rows().size() - 1));
        var chosen = before == null ? -1 : list.getSelectionModel().getSelectedIndex();
        var chosenAt = before == null || chosen < 0 ? -1 : before.rows().start(chosen);
        page = new SourcePage(now, Rows.of(now.source(), room), grid, finds, current, target);
        moving = true;
        list.setFixedCellSize(height);
        list.setUserData(page);
        list.setItems(new RowNumbers(page.rows().size()));
        if (chosenAt >= 0) {
            list.getSelectionModel().clearAndSelect(page.rows().rowOf(chosenAt));
        }
        moving = false;
        if (pending == null) {
            list.scrollTo(page.rows().rowOf(top));
        } else {
            reach();
        }
    }

    private void refresh() {
        var now = opened;
        if (page != null && now != null) {
            page = new SourcePage(now, page.rows(), page.grid(), finds, current, target);
            list.setUserData(page);
            list.refresh();
        }
    }

    /// To the place that was asked for, as soon as there are rows; one that is in sight already stays where it is.
    private void reach() {
        var to = pending;
        if (to == null || page == null) {
            return;
        }
        pending = null;
        var row = page.rows().rowOf(to.offset());
        var seen = (int) (list.getHeight() / list.getFixedCellSize());
        var top = first();
        if (row < top + 1 || row > top + seen - 3) {
            list.scrollTo(Math.max(0, row - (int) (seen * UNDER_THE_TOP)));
        }
        moving = true;
        list.getSelectionModel().clearAndSelect(row);
        list.getFocusModel().focus(row);
        moving = false;
    }

    private int first() {
        if (list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow) {
            var cell = flow.getFirstVisibleCell();
            return cell == null ? 0 : cell.getIndex();
        }
        return 0;
    }

    private void choose(int row) {
        if (!moving && page != null && row >= 0) {
            explain.accept(page.rows().line(row));
        }
    }

    /// The lines that are chosen, whole lines where any of their rows is.
    private void copy() {
        var now = page;
        if (now == null) {
            return;
        }
        var text = new StringBuilder();
        var lines = list.getSelectionModel().getSelectedIndices().stream()
                .map(row -> now.rows().line(row))
                .distinct()
                .sorted()
                .toList();
        var source = now.opened().source();
        lines.forEach(line ->
                text.append(source.text(), source.start(line), source.end(line)).append('\n'));
        var content = new ClipboardContent();
        content.putString(text.toString());
        Clipboard.getSystemClipboard().setContent(content);
        copied.accept(lines.size());
    }

    /// As many numbers as there are rows, none of them kept.
    private static final class RowNumbers extends ObservableListBase<Integer> {

        private final int size;

        RowNumbers(int size) {
            this.size = size;
        }

        @Override
        public Integer get(int index) {
            return index;
        }

        @Override
        public int size() {
            return size;
        }
    }
}
