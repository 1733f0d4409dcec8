package dev.merlon.engine.exchange.otm;

import dev.merlon.engine.exchange.threatmodel.ModelDraft;
import dev.merlon.engine.exchange.threatmodel.Taken;
import dev.merlon.engine.model.Severity;
import dev.merlon.engine.model.threatmodel.Extras;
import dev.merlon.engine.model.threatmodel.Measure;
import dev.merlon.engine.model.threatmodel.Mitigation;
import dev.merlon.engine.model.threatmodel.Occurrence;
import dev.merlon.engine.model.threatmodel.Threat;
import dev.merlon.engine.problem.WorkbenchException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads threats and mitigations: what they are, and where they occur.
final class OtmThreats {

    private final ModelDraft draft;

    OtmThreats(ModelDraft draft) {
        this.draft = draft;
    }

    void mitigation(Taken mitigation) throws WorkbenchException {
        var id = draft.id("mitigation", mitigation.text("id"), mitigation.place());
        var attributes = mitigation.part("attributes");
        var rated = !Boolean.FALSE.equals(attributes.truth(OpenThreatModel.RATED));
        var reduction = mitigation.number("riskReduction");
        draft.put(new Mitigation(
                id,
                mitigation.text("name"),
                mitigation.text("description"),
                OtmWords.mitigation(attributes.text("status")),
                rated ? reduction : null,
                attributes.text("owner"),
                date(attributes),
                attributes.texts("tags"),
                OtmExtras.of(mitigation)));
    }

    private static @Nullable LocalDate date(Taken attributes) {
        try {
            var date = LocalDate.parse(attributes.view("date"));
            attributes.drop("date");
            return date;
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    void define(Taken threat) throws WorkbenchException {
        var id = draft.id("threat", threat.text("id"), threat.place());
        var risk = threat.part("risk");
        var attributes = threat.part("attributes");
        var rated = !Boolean.FALSE.equals(attributes.truth(OpenThreatModel.RATED));
        var impact = risk.number("impact");
        draft.put(new Threat(
                id,
                threat.text("name"),
                threat.text("description"),
                attributes.text("method"),
                threat.texts("categories"),
                threat.texts("cwes"),
                severity(attributes),
                risk.number("likelihood"),
                rated ? impact : null,
                List.of(),
                threat.texts("tags"),
                OtmExtras.of(threat)));
    }

    private static @Nullable Severity severity(Taken attributes) {
        var word = attributes.view("severity");
        var found = Arrays.stream(Severity.values())
                .filter(s -> s.word().equalsIgnoreCase(word))
                .findFirst()
                .orElse(null);
        if (found != null) {
            attributes.drop("severity");
        }
        return found;
    }

    /// Reads the threats of a part. One that nobody defined is known by its id alone.
    void occurrences(String at, Taken part) throws WorkbenchException {
        for (var each : part.objects("threats")) {
            var wanted = each.text("threat");
            var known = draft.threats().get(wanted);
            var threat = known == null ? undefined(wanted, each) : known;
            var state = each.view("state");
            var status = OtmWords.threat(state);
            if (state.isEmpty() || OtmWords.word(status).equals(state)) {
                each.drop("state");
            }
            var measures = measures(each);
            var attributes = each.part("attributes");
            var occurrences = new ArrayList<>(threat.occurrences());
            occurrences.add(new Occurrence(at, status, attributes.text("reason"), measures, OtmExtras.of(each)));
            draft.put(threat.occurring(occurrences));
        }
    }

    private Threat undefined(String wanted, Taken place) throws WorkbenchException {
        var id = draft.id("threat", wanted, place.place());
        return new Threat(id, id, "", "", List.of(), List.of(), null, null, null, List.of(), List.of(), Extras.NONE);
    }

    private static List<Measure> measures(Taken occurrence) {
        var measures = new ArrayList<Measure>();
        for (var each : occurrence.objects("mitigations")) {
            var id = each.text("mitigation");
            var state = each.view("state");
            var status = OtmWords.mitigation(state);
            if (state.isEmpty() || OtmWords.word(status).equals(state)) {
                each.drop("state");
            }
            measures.add(new Measure(id, status, OtmExtras.of(each)));
        }
        return measures;
    }
}
