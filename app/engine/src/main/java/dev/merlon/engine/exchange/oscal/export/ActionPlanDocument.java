package dev.merlon.engine.exchange.oscal.export;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.merlon.engine.model.control.AuditFinding;
import dev.merlon.engine.model.control.Milestone;
import dev.merlon.engine.model.control.PlannedAction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The plan of action and milestones: what somebody will do, open findings that nobody plans for yet, and what
/// fires and is not settled.
record ActionPlanDocument(Frame frame, Risks risks) {

    static final String FILE = "poam.json";

    /// Empty where there is nothing to do: OSCAL's plan has at least one item.
    Optional<ObjectNode> json() {
        var records = new Records(frame);
        var actions = frame.state().actions();
        var open = risks.groups().stream().filter(RiskGroup::open).toList();
        var planned = actions.stream().flatMap(a -> a.findings().stream()).collect(Collectors.toSet());
        var findings = frame.state().findings();
        var unplanned = findings.stream()
                .filter(f -> f.state().open() && !planned.contains(f.id()))
                .toList();
        var items = new ArrayList<ObjectNode>();
        actions.forEach(a -> items.add(item(a, findings, records)));
        unplanned.forEach(f -> items.add(item(f, records)));
        open.forEach(g -> items.add(item(g)));
        if (items.isEmpty()) {
            return Optional.empty();
        }
        var told = Stream.concat(unplanned.stream(), findings.stream().filter(f -> planned.contains(f.id())))
                .distinct()
                .toList();
        return Optional.of(document(records, open, told, items));
    }

    private ObjectNode document(
            Records records, List<RiskGroup> open, List<AuditFinding> findings, List<ObjectNode> items) {
        var plan = frame.document(FILE, "plan of action and milestones", true);
        plan.putObject("import-ssp").put("href", SystemPlanDocument.FILE);
        new SystemPlanDocument(frame, new Profiles(frame)).systemId(plan.putObject("system-id"));
        Json.list(plan.putObject("local-definitions"), "components", Stream.of(new Components(frame).merlon()));
        Json.list(
                plan,
                "observations",
                Stream.concat(
                        findings.stream().map(records::observation),
                        open.stream().map(risks::observed)));
        Json.list(
                plan,
                "risks",
                Stream.of(
                                frame.state().actions().stream().map(this::riskOf),
                                findings.stream().map(records::riskOf),
                                open.stream().map(risks::risk))
                        .flatMap(Function.identity()));
        Json.list(plan, "poam-items", items.stream());
        new EvidenceResources(frame).into(plan, findings.stream().flatMap(f -> f.evidence().stream()));
        return Json.object().set("plan-of-action-and-milestones", plan);
    }

    private UUID risk(PlannedAction action) {
        return frame.id("action-risk", action.id());
    }

    private ObjectNode item(PlannedAction action, List<AuditFinding> findings, Records records) {
        var settled = Set.copyOf(action.findings());
        var json = Json.named(frame.id("poam-item", "action", action.id()))
                .put("title", OscalText.line(action.title(), action.id()))
                .put("description", OscalText.prose(action.note(), OscalText.line(action.title(), action.id())));
        Json.props(
                json,
                Json.own("action", action.id()),
                Json.own("status", action.status().word()),
                Json.own("owner", action.owner()),
                Json.own("resources", action.resources()),
                Json.own(
                        "control",
                        action.control().isEmpty() ? "" : frame.controls().of(action.control())),
                Json.own("scope", action.scope().text()));
        Json.references(
                json,
                "related-observations",
                "observation-uuid",
                findings.stream().filter(f -> settled.contains(f.id())).map(records::uuid));
        Json.references(
                json,
                "related-risks",
                "risk-uuid",
                Stream.of(
                                Stream.of(risk(action)),
                                findings.stream()
                                        .filter(f -> settled.contains(f.id()))
                                        .map(records::risk),
                                risks.holding(action.outcome())
                                        .filter(RiskGroup::open)
                                        .map(risks::uuid))
                        .flatMap(Function.identity()));
        return json;
    }

    /// Milestones hang on a remediation, and that on a risk.
    private ObjectNode riskOf(PlannedAction action) {
        var title = OscalText.line(action.title(), action.id());
        var json = Json.named(risk(action))
                .put("title", title)
                .put("description", OscalText.prose(action.note(), title))
                .put("statement", "What the action is for, its item and the findings that it settles say.");
        json.put("status", status(action));
        OscalText.time(action.due()).ifPresent(due -> json.put("deadline", due));
        var response = Json.named(frame.id("response", action.id()))
                .put("lifecycle", action.status().open() ? "planned" : "completed")
                .put("title", title)
                .put("description", OscalText.prose(action.note(), title));
        Json.list(
                response,
                "tasks",
                IntStream.range(0, action.milestones().size()).mapToObj(i -> task(action, i)));
        Json.list(json, "remediations", Stream.of(response));
        return json;
    }

    private static String status(PlannedAction action) {
        return switch (action.status()) {
            case PLANNED -> "open";
            case UNDER_WAY -> "remediating";
            case DONE, DROPPED -> "closed";
        };
    }

    private ObjectNode task(PlannedAction action, int place) {
        Milestone milestone = action.milestones().get(place);
        var json = Json.named(frame.id("milestone", action.id(), Integer.toString(place), milestone.title()))
                .put("type", "milestone")
                .put("title", OscalText.line(milestone.title(), "Milestone " + (place + 1)));
        Json.props(json, Json.own("done-on", milestone.doneOn()));
        OscalText.time(milestone.due())
                .ifPresent(due -> json.putObject("timing").putObject("on-date").put("date", due));
        frame.owner(json, action.owner());
        return json;
    }

    private ObjectNode item(AuditFinding finding, Records records) {
        var json = Json.named(frame.id("poam-item", "finding", finding.id()))
                .put("title", OscalText.line(finding.title(), finding.id()))
                .put(
                        "description",
                        OscalText.prose(finding.condition(), OscalText.line(finding.title(), finding.id())));
        Json.props(json, Json.own("finding", finding.id()), Json.own("owner", finding.owner()));
        Json.references(json, "related-observations", "observation-uuid", Stream.of(records.uuid(finding)));
        Json.references(json, "related-risks", "risk-uuid", Stream.of(records.risk(finding)));
        return json;
    }

    private ObjectNode item(RiskGroup group) {
        var json = Json.named(frame.id("poam-item", "risk", risks.uuid(group).toString()))
                .put(
                        "title",
                        OscalText.line(
                                group.rule().id() + " in " + group.api().name(),
                                group.rule().id()))
                .put(
                        "description",
                        OscalText.prose(group.rule().mitigation(), group.worst().title()));
        Json.props(
                json,
                Json.own("rule", group.rule().id()),
                Json.own("owner", group.api().owner()),
                Json.own("places", group.outcomes().size()));
        Json.references(json, "related-observations", "observation-uuid", Stream.of(risks.observation(group)));
        Json.references(json, "related-risks", "risk-uuid", Stream.of(risks.uuid(group)));
        return json;
    }
}
