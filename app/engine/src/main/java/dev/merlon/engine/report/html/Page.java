package dev.merlon.engine.report.html;

import dev.merlon.engine.job.Job;
import dev.merlon.engine.model.ApiInventory;
import dev.merlon.engine.model.Endpoint;
import dev.merlon.engine.model.EndpointId;
import dev.merlon.engine.model.Principle;
import dev.merlon.engine.model.Severity;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.rule.Outcome;
import dev.merlon.engine.model.rule.OutcomeState;
import dev.merlon.engine.model.rule.RuleKind;
import dev.merlon.engine.report.part.Content;
import dev.merlon.engine.report.view.Phrase;
import dev.merlon.engine.report.view.Spread;
import dev.merlon.engine.report.view.Tool;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The snapshot as plain maps of texts, which is all that a template sees.
final class Page {

    private final Snapshot snapshot;
    private final Job job;
    private final List<Spread> spreads;
    private final Refs refs = new Refs();

    Page(Snapshot snapshot, Job job) {
        this.snapshot = snapshot;
        this.job = job;
        this.spreads = Spread.all(snapshot);
    }

    /// Short ids for links inside the page: those of strangers never become part of an address.
    static final class Refs {
        private final Map<String, String> names = new HashMap<>();

        String of(String kind, String id) {
            return names.computeIfAbsent(kind + " " + id, _ -> kind + names.size());
        }

        String of(Outcome outcome) {
            return outcome.atEndpoint().map(e -> of("e", e.toString())).orElse("apis");
        }
    }

    Map<String, Object> map() {
        var page = new HashMap<String, Object>();
        head(page);
        posture(page);
        page.put("gains", gains());
        page.put("anyGains", !snapshot.posture().fixFirst().isEmpty());
        page.put("stack", new OutcomeBar(snapshot).segments());
        page.put("stackLabel", new OutcomeBar(snapshot).label());
        page.put("risks", HeatMap.RISKS);
        page.put("apis", new HeatMap(snapshot).rows());
        page.put("anyApis", !snapshot.apis().isEmpty());
        page.put("endpoints", endpoints());
        var groups = new Groups(snapshot, spreads, refs);
        page.put(
                "kinds",
                List.of(
                        groups.section(RuleKind.THREAT, "threats", "Threats", "No threat fires."),
                        groups.section(RuleKind.POLICY, "findings", "Findings", "No policy is broken.")));
        page.put("questions", groups.questions());
        page.put("anyQuestions", snapshot.judgement().count(OutcomeState.OPEN_QUESTION) > 0);
        page.put("records", new Records(snapshot).rows());
        page.put("anyRecords", !snapshot.state().records().isEmpty());
        page.put("recordCount", Phrase.count(snapshot.state().records().size(), "record"));
        page.put("exceptions", new Exceptions(snapshot).rows());
        page.put("anyExceptions", !snapshot.state().exceptions().isEmpty());
        page.put(
                "anyControls",
                !snapshot.state().records().isEmpty()
                        || !snapshot.state().exceptions().isEmpty());
        page.put("rules", spreads.stream().map(Page::rule).toList());
        page.put("chapters", new Chapters(snapshot, job, this::address).sections());
        return page;
    }

    /// Where a link of a printed report leads on this page: to an endpoint's row, or to a rule that fires.
    private String address(String anchor) {
        if (anchor.startsWith(Content.ENDPOINT)) {
            return refs.of("e", anchor.substring(Content.ENDPOINT.length()));
        }
        var rule = anchor.startsWith(Content.RULE) ? anchor.substring(Content.RULE.length()) : "";
        return spreads.stream()
                .filter(s -> s.rule().id().equals(rule) && !s.live().isEmpty())
                .findFirst()
                .map(s -> refs.of("g", rule))
                .orElse("");
    }

    private void head(Map<String, Object> page) {
        page.put("workspace", snapshot.state().name());
        page.put("sealed", snapshot.seal().isPresent());
        page.put("seal", snapshot.seal().map(Phrase::sealed).orElse(""));
        page.put("tool", Tool.MERLON.toString());
        page.put("at", Phrase.moment(snapshot.at()));
        page.put("apiCount", Phrase.count(snapshot.apis().size(), "API"));
        page.put("endpointCount", Phrase.count(snapshot.endpoints().count(), "endpoint"));
        page.put("ruleCount", Phrase.count(spreads.size(), "rule"));
        page.put("considered", Phrase.count(snapshot.judgement().outcomes().count(), "outcome"));
        page.put(
                "openCount",
                Phrase.count(snapshot.judgement().count(OutcomeState.OPEN_QUESTION), "outcome") + " waiting");
    }

    private void posture(Map<String, Object> page) {
        var total = snapshot.posture().total();
        page.put("score", Long.toString(total.rounded()));
        page.put("total", Phrase.decimal(total.value()));
        page.put("band", band(total.value()));
        var principles = new ArrayList<Map<String, Object>>();
        for (var principle : Principle.values()) {
            var score = snapshot.posture().byPrinciple().get(principle);
            var value = score == null ? 0 : score.value();
            principles.add(Map.of(
                    "number", Integer.toString(principle.number()),
                    "title", principle.title(),
                    "score", Long.toString(Math.round(value)),
                    "width", String.format(Locale.ROOT, "%.1f", value),
                    "weight", Integer.toString(principle.weight()),
                    "points", String.format(Locale.ROOT, "%.1f", value * principle.weight() / 100)));
        }
        page.put("principles", principles);
    }

    private List<Map<String, Object>> gains() {
        return snapshot.posture().fixFirst().stream()
                .limit(6)
                .map(g -> Map.<String, Object>of(
                        "kind", kind(g.severity()),
                        "severity", g.severity().word(),
                        "title", g.title(),
                        "rule", g.rule(),
                        "ref", refs.of("g", g.rule()),
                        "spread",
                                g.endpoints() == 0
                                        ? Phrase.count(g.apis(), "API") + " as a whole"
                                        : Phrase.count(g.endpoints(), "endpoint") + " in "
                                                + Phrase.count(g.apis(), "API"),
                        "points", String.format(Locale.ROOT, "+%.1f", g.points())))
                .toList();
    }

    private List<Map<String, Object>> endpoints() {
        var rows = new ArrayList<Map<String, Object>>();
        for (var inventory : snapshot.apis()) {
            job.checkCancelled();
            inventory.endpoints().forEach(e -> rows.add(endpoint(inventory, e)));
        }
        return rows;
    }

    private Map<String, Object> endpoint(ApiInventory inventory, Endpoint endpoint) {
        var row = new HashMap<String, Object>();
        row.put("ref", refs.of("e", endpoint.id().toString()));
        row.put("method", endpoint.method());
        row.put("path", endpoint.path());
        row.put("summary", endpoint.summary());
        row.put("deprecated", endpoint.deprecated());
        row.put("worst", worst(endpoint.id()));
        row.put("api", inventory.api().name());
        row.put("signIn", fact(inventory, endpoint.id(), "endpoint.schemes"));
        row.put("data", fact(inventory, endpoint.id(), "endpoint.dataClass"));
        var score = snapshot.posture().ofEndpoint().get(endpoint.id());
        row.put("score", score == null ? "" : Long.toString(score.rounded()));
        row.put("band", score == null ? "" : band(score.value()));
        var outcomes = snapshot.judgement().at(endpoint.id());
        for (var severity : Severity.values()) {
            row.put(
                    kind(severity),
                    some(outcomes.stream()
                            .filter(o -> o.live() && o.severity() == severity)
                            .count()));
        }
        row.put(
                "open",
                some(outcomes.stream()
                        .filter(o -> o.state() == OutcomeState.OPEN_QUESTION)
                        .count()));
        row.put(
                "held",
                some(outcomes.stream()
                        .filter(o -> o.state() == OutcomeState.HELD)
                        .count()));
        return row;
    }

    /// The word of the worst severity that fires there; empty where nothing does.
    private String worst(EndpointId endpoint) {
        return snapshot.judgement().at(endpoint).stream()
                .filter(Outcome::live)
                .map(Outcome::severity)
                .max(Comparator.naturalOrder())
                .map(Severity::word)
                .orElse("");
    }

    private static String fact(ApiInventory inventory, EndpointId endpoint, String name) {
        var facts = inventory.factsOf(endpoint);
        return facts.catalogue().find(name).isEmpty() ? "" : facts.value(name).text();
    }

    private static Map<String, Object> rule(Spread spread) {
        return Map.of(
                "id", spread.rule().id(),
                "title", Phrase.general(spread.rule()),
                "fires",
                        Integer.toString(spread.live().size() + spread.settled().size()),
                "open", Integer.toString(spread.open().size()),
                "held", Integer.toString(spread.held().size()),
                "notApplicable", Integer.toString(spread.notApplicable()));
    }

    /// Nothing for none: an empty cell is quieter than a zero.
    private static String some(long count) {
        return count == 0 ? "" : Long.toString(count);
    }

    /// The class of style for a severity.
    static String kind(Severity severity) {
        return severity.word().toLowerCase(Locale.ROOT);
    }

    static String band(double score) {
        if (score < 40) {
            return "poor";
        }
        if (score < 60) {
            return "weak";
        }
        return score < 80 ? "fair" : "good";
    }
}
