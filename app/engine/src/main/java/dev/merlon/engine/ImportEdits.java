package dev.merlon.engine;

import dev.merlon.engine.model.Api;
import dev.merlon.engine.model.ApiInventory;
import dev.merlon.engine.model.EndpointId;
import dev.merlon.engine.model.RemovedEndpoint;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.change.Edit;
import dev.merlon.engine.model.change.Entity;
import dev.merlon.engine.model.change.EntityKind;
import dev.merlon.engine.reimport.Moves;
import dev.merlon.engine.reimport.Rename;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The edits that an import plan comes to: contracts, endpoints that are noted as removed or are back, and what
/// goes along with endpoints that were renamed.
final class ImportEdits {

    /// Longer ids are not kept by the store; nothing can have been recorded under them either.
    private static final int LONGEST_ID = 3_900;

    private final Snapshot now;
    private final ImportPlan plan;
    private final ApiProfile profile;
    private final Instant at;
    private final Moves moves;

    ImportEdits(Snapshot now, ImportPlan plan, ApiProfile profile, Instant at) {
        this.now = now;
        this.plan = plan;
        this.profile = profile;
        this.at = at;
        this.moves = Moves.of(now.state(), plan.renames());
    }

    /// By API, in whatever order the contracts were named; none where all are those that the workspace has.
    List<Edit> edits() {
        var edits = new ArrayList<Edit>();
        var items = plan.items().stream()
                .sorted(Comparator.comparing(ImportPlan.Item::apiId))
                .toList();
        for (var item : items) {
            if (!item.same()) {
                edits.add(Edit.put(now.state().api(item.apiId()).orElse(null), api(item)));
                gone(item, edits);
                back(item, edits);
            }
        }
        if (!edits.isEmpty()) {
            edits.addAll(moves.edits());
        }
        return edits;
    }

    /// The API as it will be kept.
    Api api(ImportPlan.Item item) {
        return now.state()
                .api(item.apiId())
                .map(known -> known.withContract(item.title(), item.version(), item.files(), at))
                .orElseGet(() -> new Api(
                        item.apiId(),
                        item.title(),
                        item.version(),
                        profile.apiClass(),
                        profile.exposure(),
                        profile.owner(),
                        profile.data(),
                        item.files(),
                        at));
    }

    /// Held against the workspace as it is now, which may have moved on since the plan was made.
    private void gone(ImportPlan.Item item, List<Edit> edits) {
        var stay = item.facts().facts().keySet();
        var renamed = plan.renames().stream().map(Rename::from).collect(Collectors.toSet());
        for (var endpoint : now.api(item.apiId()).map(ApiInventory::endpoints).orElse(List.of())) {
            var id = endpoint.id();
            var leaves = !stay.contains(id)
                    && (!renamed.contains(id) || moves.leftBehind().contains(id));
            if (leaves && id.toString().length() <= LONGEST_ID) {
                var noted = new RemovedEndpoint(id, endpoint.method(), endpoint.path(), item.version(), at);
                edits.add(Edit.put(noted(id), noted));
            }
        }
    }

    private void back(ImportPlan.Item item, List<Edit> edits) {
        for (var endpoint : item.facts().endpoints()) {
            var noted = noted(endpoint.id());
            if (noted != null) {
                edits.add(Edit.remove(noted));
            }
        }
    }

    private @Nullable Entity noted(EndpointId id) {
        return now.state().entity(EntityKind.REMOVED_ENDPOINT, id.toString()).orElse(null);
    }
}
