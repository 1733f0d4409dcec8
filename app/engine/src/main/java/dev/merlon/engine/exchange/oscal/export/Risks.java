package dev.merlon.engine.exchange.oscal.export;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.merlon.engine.model.Component;
import dev.merlon.engine.model.rule.Outcome;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What fires, as risks with the observation that each rests on.
final class Risks {

    /// How many places one risk names; the JSON report has all of them.
    static final int MOST_PLACES = 100;

    private final Frame frame;
    private final List<RiskGroup> groups;

    Risks(Frame frame) {
        this.frame = frame;
        groups = RiskGroup.of(frame.snapshot());
    }

    List<RiskGroup> groups() {
        return groups;
    }

    UUID uuid(RiskGroup group) {
        return frame.id("risk", group.rule().id(), group.api().id(), group.decided(), group.wide());
    }

    UUID observation(RiskGroup group) {
        return frame.id("outcomes", group.rule().id(), group.api().id(), group.decided(), group.wide());
    }

    /// The open ones of an outcome that somebody named.
    Stream<RiskGroup> holding(String outcome) {
        return groups.stream()
                .filter(g -> outcome.startsWith(g.rule().id() + "@"))
                .filter(g -> g.outcomes().stream().anyMatch(o -> o.id().equals(outcome)));
    }

    /// The open ones that the control would hold.
    Stream<RiskGroup> heldBy(String control) {
        return groups.stream().filter(g -> g.open() && g.rule().heldBy().contains(control));
    }

    ObjectNode observed(RiskGroup group) {
        var json = Json.named(observation(group))
                .put("title", OscalText.line(title(group), group.rule().id()))
                .put("description", OscalText.prose(reasons(group), group.rule().id()));
        Json.list(json, "props", places(group));
        json.putArray("methods").add("EXAMINE");
        json.putArray("types").add("finding");
        Json.list(json, "origins", Stream.of(byMerlon()));
        Json.list(json, "subjects", Stream.of(Subjects.of(frame.component(group.api()))));
        return json.put("collected", OscalText.time(group.api().importedAt()).orElse(frame.changed()));
    }

    ObjectNode risk(RiskGroup group) {
        var worst = group.worst();
        var json = Json.named(uuid(group))
                .put("title", OscalText.line(title(group), group.rule().id()))
                .put(
                        "description",
                        OscalText.prose(
                                worst.title() + "\n" + worst.reason(),
                                group.rule().id()))
                .put("statement", statement(group));
        Json.props(
                json,
                Json.own("rule", group.rule().id()),
                Json.own("kind", group.rule().kind().word()),
                Json.own("places", group.outcomes().size()),
                Json.own("decision", group.decided()),
                Json.own(
                        "decided-by",
                        group.decision() == null ? "" : group.decision().who()),
                Json.own("decided-in", group.wide()));
        json.put("status", group.status());
        Json.list(json, "origins", Stream.of(byMerlon()));
        Json.list(json, "threat-ids", threats(group));
        Json.list(json, "characterizations", Stream.of(characterization(worst)));
        group.deadline().flatMap(OscalText::time).ifPresent(until -> json.put("deadline", until));
        Json.list(json, "remediations", Stream.of(remediation(group)));
        Json.references(json, "related-observations", "observation-uuid", Stream.of(observation(group)));
        return json;
    }

    private String title(RiskGroup group) {
        var title = group.outcomes().size() == 1
                ? group.outcomes().getFirst().title()
                : group.rule().id() + " at " + group.outcomes().size() + " places of "
                        + group.api().name();
        return OscalText.line(title, group.rule().id());
    }

    private static String reasons(RiskGroup group) {
        return group.outcomes().stream()
                .map(Outcome::reason)
                .distinct()
                .limit(5)
                .collect(Collectors.joining("\n"));
    }

    /// What may come of it, and what somebody decided about it.
    private static String statement(RiskGroup group) {
        var decision = group.decision();
        var decided = decision == null
                ? ""
                : "\n" + decision.decided().word() + ", by " + decision.who() + ": " + decision.reason();
        return OscalText.prose(group.worst().title() + decided, group.rule().id());
    }

    private Stream<ObjectNode> places(RiskGroup group) {
        var severity = Json.own("severity", group.severity().name().toLowerCase(Locale.ROOT));
        var all = Json.own("places", group.outcomes().size());
        var named = group.outcomes().stream().limit(MOST_PLACES).map(Risks::place);
        return Stream.concat(
                Stream.of(Json.own("rule", group.rule().id()), severity, all).flatMap(Function.identity()),
                named.flatMap(p -> Json.own("place", p)));
    }

    /// `POST /transfers`, `#/components/schemas/Card`, or the API as a whole.
    static String place(Outcome outcome) {
        var endpoint = outcome.subject().endpoint();
        return endpoint != null
                ? endpoint.label()
                : outcome.atComponent().map(Component::name).orElse(outcome.api());
    }

    private static Stream<ObjectNode> threats(RiskGroup group) {
        var categories = group.rule().categories();
        return Stream.concat(
                categories.owaspApi().stream()
                        .map(risk -> Json.object()
                                .put("system", "https://owasp.org/API-Security")
                                .put("id", OscalText.line(risk, "API") + ":2023")),
                categories.cwe().stream()
                        .map(cwe -> Json.object()
                                .put("system", "https://cwe.mitre.org")
                                .put("id", "https://cwe.mitre.org/data/definitions/" + cwe + ".html")));
    }

    private ObjectNode characterization(Outcome worst) {
        var rating = worst.rating();
        var json = Json.object();
        json.set("origin", byMerlon());
        Json.list(
                json,
                "facets",
                Stream.of(
                        facet("likelihood", Integer.toString(rating.likelihood())),
                        facet("impact", Integer.toString(rating.impact())),
                        facet("risk", Integer.toString(rating.risk())),
                        facet("severity", worst.severity().name().toLowerCase(Locale.ROOT))));
        return json;
    }

    private static ObjectNode facet(String name, String value) {
        return Json.object().put("name", name).put("system", Json.NAMESPACE).put("value", value);
    }

    private ObjectNode remediation(RiskGroup group) {
        var planned = "remediating".equals(group.status());
        return Json.named(frame.id("remediation", uuid(group).toString()))
                .put("lifecycle", planned ? "planned" : "recommendation")
                .put("title", "What to do about " + group.rule().id())
                .put("description", OscalText.prose(group.rule().mitigation(), "Nothing is written about it."));
    }

    private ObjectNode byMerlon() {
        var origin = Json.object();
        Json.list(
                origin,
                "actors",
                Stream.of(Json.object()
                        .put("type", "tool")
                        .put("actor-uuid", frame.merlon().toString())));
        return origin;
    }
}
