package dev.merlon.engine.report.plain;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.merlon.engine.gate.GateVerdict;
import dev.merlon.engine.model.Location;
import dev.merlon.engine.model.Severity;
import dev.merlon.engine.model.rule.Outcome;
import dev.merlon.engine.model.rule.Rule;
import dev.merlon.engine.report.view.Phrase;
import dev.merlon.engine.report.view.Spread;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// All outcomes of one rule that one place decides: a weak schema that forty endpoints use is one defect.
///
/// @param outcomes     the worst first; either all settled by decisions or none
/// @param fingerprint  the same in the next version of the contract, whatever moved: made of rule, file and pointer
record SarifResult(Rule rule, Location place, List<Outcome> outcomes, String fingerprint) {

    private static final Comparator<Location> BY_PLACE = Comparator.comparing(Location::file)
            .thenComparingInt(Location::line)
            .thenComparingInt(Location::column)
            .thenComparing(Location::pointer);

    /// Worst first, what decisions settle last, then by rule and place.
    static List<SarifResult> ranked(List<Spread> spreads) {
        var results = new ArrayList<SarifResult>();
        for (var spread : spreads) {
            results.addAll(grouped(spread.rule(), spread.live(), ""));
            results.addAll(grouped(spread.rule(), spread.settled(), "settled"));
        }
        results.sort(Comparator.comparingInt(SarifResult::rank)
                .reversed()
                .thenComparing(r -> r.rule().id())
                .thenComparing(SarifResult::place, BY_PLACE)
                .thenComparing(SarifResult::fingerprint));
        return results;
    }

    private static List<SarifResult> grouped(Rule rule, List<Outcome> outcomes, String variant) {
        var byPlace = new TreeMap<Location, List<Outcome>>(BY_PLACE);
        outcomes.forEach(
                o -> byPlace.computeIfAbsent(o.place(), _ -> new ArrayList<>()).add(o));
        var seen = new HashMap<String, Integer>();
        var results = new ArrayList<SarifResult>();
        byPlace.forEach((place, there) -> {
            var fingerprint = SarifParts.fingerprint(rule.id(), place, variant, seen);
            results.add(new SarifResult(rule, place, there, fingerprint));
        });
        return results;
    }

    /// SARIF's rank, 0 to 100: what is settled has no priority.
    private int rank() {
        return outcomes.getFirst().live() ? risk() * 4 : 0;
    }

    private int risk() {
        return outcomes.getFirst().rating().risk();
    }

    /// @param gate  null where no gate was asked for
    void write(JsonGenerator json, int ruleIndex, @Nullable GateVerdict gate) throws IOException {
        var worst = outcomes.getFirst();
        json.writeStartObject();
        json.writeStringField("ruleId", rule.id());
        json.writeNumberField("ruleIndex", ruleIndex);
        json.writeStringField("level", SarifParts.level(risk()));
        json.writeNumberField("rank", rank());
        baselineState(json, gate);
        json.writeObjectFieldStart("message");
        json.writeStringField("text", message(worst));
        json.writeEndObject();
        SarifParts.place(json, place);
        SarifParts.fingerprint(json, fingerprint);
        suppressions(json, worst);
        json.writeObjectFieldStart("properties");
        json.writeStringField("severity", worst.severity().word());
        JsonParts.texts(json, "outcomes", outcomes.stream().map(Outcome::id).toList());
        JsonParts.texts(
                json,
                "affectedOperations",
                outcomes.stream()
                        .flatMap(o -> o.atEndpoint().stream())
                        .map(Object::toString)
                        .toList());
        var component = worst.atComponent();
        if (component.isPresent()) {
            json.writeStringField("component", component.get().name());
            json.writeNumberField("endpoints", component.get().reach().size());
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private void baselineState(JsonGenerator json, @Nullable GateVerdict gate) throws IOException {
        if (gate != null && gate.compared() && outcomes.getFirst().live()) {
            var state = outcomes.stream().allMatch(gate::known) ? "unchanged" : "new";
            json.writeStringField("baselineState", state);
        }
    }

    private String message(Outcome worst) {
        var others = outcomes.size() - 1;
        var spread =
                others == 0 ? "" : " The same place decides it at " + Phrase.count(others, "further endpoint") + ".";
        return worst.title() + ". " + worst.reason() + spread + " " + severityText(worst.severity())
                + rule.mitigation();
    }

    private static String severityText(Severity severity) {
        return severity.word() + " severity. ";
    }

    private static void suppressions(JsonGenerator json, Outcome worst) throws IOException {
        var decision = worst.decided();
        if (worst.live() || decision.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("suppressions");
        json.writeStartObject();
        json.writeStringField("kind", "external");
        json.writeStringField("status", "accepted");
        json.writeStringField(
                "justification",
                decision.get().decided().word() + " by " + decision.get().who() + ": "
                        + decision.get().reason());
        json.writeEndObject();
        json.writeEndArray();
    }
}
