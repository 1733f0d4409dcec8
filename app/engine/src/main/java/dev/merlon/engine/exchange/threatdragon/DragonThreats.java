package dev.merlon.engine.exchange.threatdragon;

import dev.merlon.engine.exchange.threatmodel.ModelDraft;
import dev.merlon.engine.exchange.threatmodel.Taken;
import dev.merlon.engine.exchange.threatmodel.Titles;
import dev.merlon.engine.model.Location;
import dev.merlon.engine.model.threatmodel.Extras;
import dev.merlon.engine.model.threatmodel.Measure;
import dev.merlon.engine.model.threatmodel.MeasureStatus;
import dev.merlon.engine.model.threatmodel.Mitigation;
import dev.merlon.engine.model.threatmodel.Occurrence;
import dev.merlon.engine.model.threatmodel.Threat;
import dev.merlon.engine.problem.WorkbenchException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads the threats of cells. One that comes again at another cell, under the same id and in the same words,
/// is the same threat at another place.
final class DragonThreats {

    private final ModelDraft draft;
    private final boolean first;

    DragonThreats(ModelDraft draft, boolean first) {
        this.draft = draft;
        this.first = first;
    }

    void read(Taken cell, Taken data, String at) throws WorkbenchException {
        var all = new ArrayList<>(data.objects("threats"));
        if (cell != data) {
            all.addAll(cell.objects("threats"));
        }
        for (var each : all) {
            read(each, at);
        }
    }

    private void read(Taken threat, String at) throws WorkbenchException {
        var wanted = threat.firstText("id", "threatId");
        var type = threat.text("type");
        var said = new Threat(
                wanted,
                threat.text("title"),
                threat.text("description"),
                threat.text("modelType"),
                type.isBlank() ? List.of() : List.of(type.split(", ")),
                List.of(),
                DragonWords.severity(threat.text("severity")),
                null,
                null,
                List.of(),
                List.of(),
                Extras.NONE);
        var status = threat.text("status");
        var mitigation = threat.text("mitigation");
        var known = draft.threats().get(wanted);
        var same = known != null && same(known, said, at);
        var id = same ? wanted : id(wanted, at, threat.place());
        var measures = measures(id, mitigation, threat.place());
        var rest = DragonExtras.of(first, threat.rest());
        var occurrence = new Occurrence(at, DragonWords.status(status), "", measures, rest);
        var before = same && known != null ? known.occurrences() : List.<Occurrence>of();
        var occurrences = new ArrayList<>(before);
        occurrences.add(occurrence);
        draft.put(withId(said, id).occurring(occurrences));
    }

    private String id(String wanted, String at, Location place) throws WorkbenchException {
        return wanted.isBlank() ? draft.derivedId("threat", at + "-threat", place) : draft.id("threat", wanted, place);
    }

    private static boolean same(Threat known, Threat said, String at) {
        return known.occurring(List.of()).equals(said)
                && known.occurrences().stream().noneMatch(o -> o.at().equals(at));
    }

    private static Threat withId(Threat threat, String id) {
        return new Threat(
                id,
                threat.name(),
                threat.description(),
                threat.method(),
                threat.categories(),
                threat.weaknesses(),
                threat.severity(),
                threat.likelihood(),
                threat.impact(),
                threat.occurrences(),
                threat.tags(),
                threat.extras());
    }

    private List<Measure> measures(String threat, String text, Location place) throws WorkbenchException {
        if (text.isBlank()) {
            return List.of();
        }
        var entries = MitigationText.parse(text);
        var fits = !entries.isEmpty()
                && entries.stream().allMatch(e -> {
                    var known = draft.mitigations().get(e.id());
                    return known == null || known.equals(Mitigation.of(e.id(), e.name(), e.description()));
                });
        if (!fits) {
            return List.of(measure(plainId(threat), Titles.of(text), text, null, place));
        }
        var measures = new ArrayList<Measure>();
        for (var entry : entries) {
            measures.add(measure(entry.id(), entry.name(), entry.description(), entry.status(), place));
        }
        return measures;
    }

    static String plainId(String threat) {
        return threat + "-mitigation";
    }

    private Measure measure(String wanted, String name, String text, @Nullable MeasureStatus status, Location place)
            throws WorkbenchException {
        var said = Mitigation.of(wanted, name, text);
        if (said.equals(draft.mitigations().get(wanted))) {
            return Measure.of(wanted, status);
        }
        var id = draft.derivedId("mitigation", wanted, place);
        draft.put(Mitigation.of(id, name, text));
        return Measure.of(id, status);
    }
}
