package dev.merlon.engine.reimport;

import dev.merlon.engine.model.EndpointId;
import dev.merlon.engine.model.WorkspaceState;
import dev.merlon.engine.model.change.Edit;
import dev.merlon.engine.model.governance.WideDecision;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// How all that people recorded for endpoints goes along when these are renamed.
///
/// @param edits       each thing taken out under its old id and put in under its new one; what names several
///                    endpoints stays under its id and names them anew
/// @param leftBehind  old names on which something stays, because the same thing is recorded under the new name
///                    already: what was said for the endpoint itself is the newer
public record Moves(List<Edit> edits, Set<EndpointId> leftBehind) {

    public Moves {
        edits = List.copyOf(edits);
        leftBehind = Set.copyOf(leftBehind);
    }

    public static Moves of(WorkspaceState state, List<Rename> renames) {
        var newNames = new HashMap<EndpointId, EndpointId>();
        renames.forEach(rename -> newNames.put(rename.from(), rename.to()));
        var edits = new ArrayList<Edit>();
        var leftBehind = new HashSet<EndpointId>();
        state.wideDecisions().stream()
                .filter(wide -> wide.hangsOn().filter(newNames::containsKey).isEmpty())
                .filter(wide -> !regrounded(wide, newNames).equals(wide))
                .forEach(wide -> edits.add(Edit.put(wide, regrounded(wide, newNames))));
        state.entities().forEach(entity -> {
            var from = entity.hangsOn();
            var to = from.map(newNames::get);
            if (from.isEmpty() && entity.names().stream().anyMatch(newNames::containsKey)) {
                edits.add(Edit.put(entity, entity.renamed(newNames)));
            }
            if (from.isEmpty() || to.isEmpty()) {
                return;
            }
            var moved = entity.movedTo(to.get());
            if (moved.id().equals(entity.id())) {
                edits.add(Edit.put(entity, moved instanceof WideDecision wide ? regrounded(wide, newNames) : moved));
            } else if (state.entity(moved.kind(), moved.id()).isPresent()) {
                leftBehind.add(from.get());
            } else {
                edits.add(Edit.remove(entity));
                edits.add(Edit.put(null, moved));
            }
        });
        return new Moves(edits, leftBehind);
    }

    /// What a decision in a scope rests on goes along too; else the endpoint would be taken for one that came
    /// later.
    private static WideDecision regrounded(WideDecision wide, Map<EndpointId, EndpointId> newNames) {
        return wide.restingOn(wide.grounds().renamed(newNames));
    }
}
