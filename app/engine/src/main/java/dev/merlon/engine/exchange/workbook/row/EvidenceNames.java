package dev.merlon.engine.exchange.workbook.row;

import dev.merlon.engine.model.change.EntityKind;
import dev.merlon.engine.model.control.Evidence;
import java.util.ArrayList;
import java.util.List;

/// Evidence as people name it in a cell: by its id, or by its title where that is its alone.
final class EvidenceNames {

    private EvidenceNames() {}

    /// The ids; a name that is nobody's, or more than one's, refuses the cell.
    static List<String> ids(RowCells cells, String field, List<String> before, Draft draft) {
        if (!cells.has(field)) {
            return before;
        }
        var all = draft.all(EntityKind.EVIDENCE, Evidence.class);
        var ids = new ArrayList<String>();
        for (var name : cells.list(field, before)) {
            var found = all.stream().filter(e -> e.id().equals(name)).toList();
            if (found.isEmpty()) {
                found = all.stream()
                        .filter(e -> e.title().strip().equalsIgnoreCase(name))
                        .toList();
            }
            if (found.size() == 1) {
                ids.add(found.getFirst().id());
            } else {
                cells.refuse(
                        field,
                        found.isEmpty()
                                ? "the workspace has no evidence " + name
                                : found.size() + " pieces of evidence are called " + name + "; name the id");
            }
        }
        return ids.stream().distinct().toList();
    }
}
