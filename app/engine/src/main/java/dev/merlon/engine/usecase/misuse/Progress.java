package dev.merlon.engine.usecase.misuse;

import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.usecase.Cell;
import dev.merlon.engine.model.usecase.Consideration;
import dev.merlon.engine.model.usecase.GuideWords;
import dev.merlon.engine.model.usecase.UseCase;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How far a use case is considered: guide words × steps of its main flow.
///
/// @param cells       all cells, step by step
/// @param considered  those of them that somebody considered
/// @param strays      what was considered at steps or by words that there are no longer
public record Progress(List<Cell> cells, Map<Cell, Consideration> considered, List<Consideration> strays) {

    public Progress {
        cells = List.copyOf(cells);
        considered = Map.copyOf(considered);
        strays = List.copyOf(strays);
    }

    public static Progress of(Snapshot now, UseCase useCase, GuideWords words) {
        var cells = useCase.mainFlow().stream()
                .flatMap(step -> words.words().stream().map(w -> new Cell(useCase.id(), step.id(), w.id())))
                .toList();
        var considered = new HashMap<Cell, Consideration>();
        now.state().considerations().stream()
                .filter(c -> c.cell().useCase().equals(useCase.id()))
                .forEach(c -> considered.put(c.cell(), c));
        var strays = considered.values().stream()
                .filter(c -> !cells.contains(c.cell()))
                .toList();
        considered.keySet().retainAll(cells);
        return new Progress(cells, considered, strays);
    }

    /// 0 where there are no steps.
    public double share() {
        return cells.isEmpty() ? 0 : (double) considered.size() / cells.size();
    }

    public Optional<Consideration> at(Cell cell) {
        return Optional.ofNullable(considered.get(cell));
    }

    /// Those that became misuse cases, step by step.
    public List<Consideration> misuses() {
        return cells.stream()
                .flatMap(cell -> at(cell).stream())
                .filter(c -> c.misuse().isPresent())
                .toList();
    }

    /// The next cell that nobody considered, after this one and then from the beginning.
    ///
    /// @param cell  null begins at the first
    public Optional<Cell> nextAfter(@Nullable Cell cell) {
        var from = cell == null ? 0 : cells.indexOf(cell) + 1;
        for (var i = 0; i < cells.size(); i++) {
            var next = cells.get((from + i) % cells.size());
            if (!considered.containsKey(next) && !next.equals(cell)) {
                return Optional.of(next);
            }
        }
        return Optional.empty();
    }
}
