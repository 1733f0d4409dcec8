package dev.merlon.engine.governance;

import dev.merlon.engine.control.Extents;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.change.Edit;
import dev.merlon.engine.model.governance.WideDecision;
import dev.merlon.engine.model.rule.Outcome;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Notes for each decision in a scope the facts of the outcomes that came within it: those that it was decided
/// for, and later those of new endpoints. So it can ask again at each of them when these change.
///
/// Outcomes that do not apply are noted too: where one begins to fire because a fact changed, that is no new
/// endpoint, and a person has to look at it.
public final class GroundNotes {

    private GroundNotes() {}

    /// What is to be kept along with a change that led to the snapshot; none where all is noted.
    public static List<Edit> missing(Snapshot next) {
        var today = next.at().atZone(ZoneOffset.UTC).toLocalDate();
        var open = next.state().wideDecisions().stream()
                .filter(d -> d.made() && !d.ended(today))
                .toList();
        if (open.isEmpty()) {
            return List.of();
        }
        var reach = new ScopeReach(next.apis(), Extents.of(next));
        var edits = new ArrayList<Edit>();
        for (var wide : open) {
            var more = missing(wide, next, reach);
            if (!more.isEmpty()) {
                edits.add(Edit.put(wide, wide.restingOn(wide.grounds().with(more))));
            }
        }
        return edits;
    }

    private static Map<String, String> missing(WideDecision wide, Snapshot next, ScopeReach reach) {
        var more = new HashMap<String, String>();
        next.judgement()
                .outcomes()
                .filter(o -> wide.concerns(o.rule()) && reach.covers(wide.scope(), o.subject()))
                .filter(o -> wide.grounds().at(o.id()).isEmpty())
                .forEach((Outcome o) -> more.put(o.id(), o.fingerprint()));
        return more;
    }

    /// The edits with the notes worked in, so that each thing is edited once.
    public static List<Edit> workedInto(List<Edit> edits, List<Edit> notes) {
        var all = new ArrayList<>(edits);
        for (var note : notes) {
            var at = -1;
            for (var i = 0; i < all.size(); i++) {
                if (all.get(i).kind() == note.kind()
                        && all.get(i).id().equals(note.id())
                        && all.get(i).after() != null) {
                    at = i;
                }
            }
            if (at < 0) {
                all.add(note);
            } else {
                all.set(at, new Edit(note.kind(), note.id(), all.get(at).before(), note.after()));
            }
        }
        return all;
    }
}
