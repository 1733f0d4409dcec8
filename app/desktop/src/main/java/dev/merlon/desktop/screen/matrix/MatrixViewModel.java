package dev.merlon.desktop.screen.matrix;

import dev.merlon.engine.lens.LensCell;
import dev.merlon.engine.lens.LensGrid;
import dev.merlon.engine.lens.LensView;
import dev.merlon.engine.model.rule.OutcomeState;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// What the matrix shows and which cell is in focus. Used on the FX thread; knows no control.
public final class MatrixViewModel {

    private final BiConsumer<LensView, Consumer<LensGrid>> load;
    private final ReadOnlyObjectWrapper<LensView> view = new ReadOnlyObjectWrapper<>(LensView.of(Set.of()));
    private final ReadOnlyObjectWrapper<@Nullable LensGrid> grid = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Spot> focus = new ReadOnlyObjectWrapper<>(Spot.FIRST);

    /// @param load  works a grid out off the FX thread and hands it over on it
    MatrixViewModel(BiConsumer<LensView, Consumer<LensGrid>> load) {
        this.load = load;
    }

    public ReadOnlyObjectProperty<LensView> view() {
        return view.getReadOnlyProperty();
    }

    /// Null until it is worked out for the first time.
    public ReadOnlyObjectProperty<@Nullable LensGrid> grid() {
        return grid.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Spot> focus() {
        return focus.getReadOnlyProperty();
    }

    public void view(UnaryOperator<LensView> change) {
        var next = change.apply(view.get());
        if (!next.equals(view.get())) {
            view.set(next);
            reload();
        }
    }

    /// The workspace, or what is asked of it, is another.
    void reload() {
        var wanted = view.get();
        load.accept(wanted, next -> {
            if (wanted.equals(view.get())) {
                show(next);
            }
        });
    }

    private void show(LensGrid next) {
        grid.set(next);
        focus.set(focus.get().moved(0, 0, next.rows().size(), next.columns().size()));
    }

    public void focus(Spot spot) {
        var now = grid.get();
        if (now != null) {
            focus.set(spot.moved(0, 0, now.rows().size(), now.columns().size()));
        }
    }

    public void move(int rows, int columns) {
        var now = grid.get();
        if (now != null) {
            focus.set(focus.get()
                    .moved(rows, columns, now.rows().size(), now.columns().size()));
        }
    }

    /// To the next cell in which something is open, row by row, from the top again after the last.
    ///
    /// @return false where nothing is open
    public boolean nextOpen() {
        var now = grid.get();
        if (now == null || now.columns().isEmpty()) {
            return false;
        }
        var columns = now.columns().size();
        var all = (long) now.rows().size() * columns;
        var from = (long) focus.get().row() * columns + focus.get().column();
        for (var step = 1L; step <= all; step++) {
            var at = (from + step) % all;
            var row = (int) (at / columns);
            var column = (int) (at % columns);
            if (now.holds(row, column, OutcomeState.OPEN_QUESTION)) {
                focus.set(new Spot(row, column));
                return true;
            }
        }
        return false;
    }

    /// The cell in focus; nothing where there is none.
    public Optional<LensCell> cell() {
        var now = grid.get();
        var at = focus.get();
        return now == null
                        || at.row() >= now.rows().size()
                        || at.column() >= now.columns().size()
                ? Optional.empty()
                : Optional.of(now.cell(at.row(), at.column()));
    }
}
