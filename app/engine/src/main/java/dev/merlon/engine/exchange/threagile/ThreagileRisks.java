package dev.merlon.engine.exchange.threagile;

import dev.merlon.engine.exchange.threatmodel.Markup;
import dev.merlon.engine.exchange.threatmodel.ModelDraft;
import dev.merlon.engine.exchange.threatmodel.Taken;
import dev.merlon.engine.exchange.threatmodel.Titles;
import dev.merlon.engine.model.Severity;
import dev.merlon.engine.model.threatmodel.Extras;
import dev.merlon.engine.model.threatmodel.Measure;
import dev.merlon.engine.model.threatmodel.Mitigation;
import dev.merlon.engine.model.threatmodel.Occurrence;
import dev.merlon.engine.model.threatmodel.Threat;
import dev.merlon.engine.model.threatmodel.ThreatStatus;
import dev.merlon.engine.model.threatmodel.Value;
import dev.merlon.engine.problem.WorkbenchException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads what a person found or tracked: risks that were added by hand, the state of those that the tool found,
/// and abuse cases. What the tool's rules would find is not in the file.
final class ThreagileRisks {

    private static final List<String> PLACES = List.of(
            "most_relevant_communication_link", "most_relevant_technical_asset", "most_relevant_trust_boundary");

    private final ModelDraft draft;
    private final ThreagileParts parts;

    ThreagileRisks(ModelDraft draft, ThreagileParts parts) {
        this.draft = draft;
        this.parts = parts;
    }

    void read(Taken root) throws WorkbenchException {
        for (var each : root.named("individual_risk_categories").entrySet()) {
            category(each.getKey(), each.getValue());
        }
        for (var each : root.named("risk_tracking").entrySet()) {
            track(each.getKey(), each.getValue());
        }
        for (var each : ThreagileReader.texts(root, "abuse_cases").entrySet()) {
            abuse(each.getKey(), Markup.text(each.getValue()), root);
        }
        root.drop("abuse_cases");
    }

    private void category(String name, Taken category) throws WorkbenchException {
        var own = category.text("id");
        var id = draft.id("threat", own.isEmpty() ? name : own, category.place());
        var mitigation = category.text("mitigation");
        var measures = new ArrayList<Measure>();
        if (!mitigation.isBlank()) {
            var text = Markup.text(mitigation);
            var wanted = draft.derivedId("mitigation", id + "-mitigation", category.place());
            draft.put(Mitigation.of(wanted, Titles.of(text), text));
            measures.add(Measure.of(wanted, null));
        }
        var risks = category.named("risks_identified");
        var occurrences = new ArrayList<Occurrence>();
        var severities = new ArrayList<Severity>();
        var likelihood = new ArrayList<BigDecimal>();
        var impact = new ArrayList<BigDecimal>();
        for (var risk : risks.values()) {
            add(severities, ThreagileWords.severity(risk.view("severity")));
            add(likelihood, ThreagileWords.likelihood(risk.view("exploitation_likelihood")));
            add(impact, ThreagileWords.impact(risk.view("exploitation_impact")));
            occurrences.add(
                    new Occurrence(place(risk), ThreatStatus.OPEN, "", measures, Extras.of(Threagile.ID, risk.rest())));
        }
        var stride = category.text("stride");
        var cwe = category.text("cwe");
        draft.put(new Threat(
                id,
                Markup.text(name),
                Markup.text(category.text("description")),
                stride.isEmpty() ? "" : "STRIDE",
                stride.isEmpty() ? List.of() : List.of(ThreagileWords.sentence(stride)),
                cwe.isEmpty() ? List.of() : List.of("CWE-" + cwe),
                highest(severities),
                highest(likelihood),
                highest(impact),
                occurrences,
                List.of(),
                Extras.of(Threagile.ID, category.rest())));
    }

    private static <T> void add(List<T> all, @Nullable T one) {
        if (one != null) {
            all.add(one);
        }
    }

    private static <T extends Comparable<T>> @Nullable T highest(List<T> all) {
        return all.stream().max(Comparator.naturalOrder()).orElse(null);
    }

    private String place(Taken risk) {
        for (var name : PLACES) {
            var own = risk.view(name);
            if (!own.isEmpty()) {
                return parts.id(own);
            }
        }
        return "";
    }

    /// The key is a rule and the parts that it concerns, `rule@asset@link`; a star stands for any.
    private void track(String key, Taken tracking) throws WorkbenchException {
        var steps = key.split("@", -1);
        var known = draft.threats().get(steps[0]);
        var threat = known == null ? tracked(steps[0], tracking) : known;
        var status = ThreagileWords.status(tracking.text("status"));
        var reason = Markup.text(tracking.text("justification"));
        var at = at(steps);
        var kept = tracking.rest();
        var occurrences = new ArrayList<Occurrence>();
        var met = false;
        for (var each : threat.occurrences()) {
            var same = known != null && (at.isEmpty() || each.at().equals(at)) && each.status() == ThreatStatus.OPEN;
            met |= same;
            occurrences.add(same ? new Occurrence(each.at(), status, reason, each.measures(), each.extras()) : each);
        }
        if (!met) {
            var all = new LinkedHashMap<>(kept.all());
            all.put("risk", new Value.Text(key));
            occurrences.add(
                    new Occurrence(at, status, reason, List.of(), Extras.of(Threagile.ID, new Value.Members(all))));
        }
        draft.put(threat.occurring(occurrences));
    }

    private Threat tracked(String rule, Taken tracking) throws WorkbenchException {
        return new Threat(
                draft.id("threat", rule, tracking.place()),
                ThreagileWords.sentence(rule),
                "",
                "",
                List.of(),
                List.of(),
                null,
                null,
                null,
                List.of(),
                List.of(),
                Extras.NONE);
    }

    /// The last of the parts that there is: a link says more than its asset.
    private String at(String[] steps) {
        for (var i = steps.length - 1; i > 0; i--) {
            if (parts.knows(steps[i])) {
                return parts.id(steps[i]);
            }
        }
        return "";
    }

    private void abuse(String name, String text, Taken root) throws WorkbenchException {
        var id = draft.derivedId("threat", name, root.place());
        draft.put(new Threat(
                id,
                Markup.text(name),
                text,
                "",
                List.of(),
                List.of(),
                null,
                null,
                null,
                List.of(Occurrence.of("", ThreatStatus.OPEN)),
                List.of("abuse case"),
                Extras.NONE));
    }
}
