package dev.merlon.engine.report;

import dev.merlon.engine.model.Api;
import dev.merlon.engine.model.ApiClass;
import dev.merlon.engine.model.ApiInventory;
import dev.merlon.engine.model.ContractFile;
import dev.merlon.engine.model.DataClass;
import dev.merlon.engine.model.Endpoint;
import dev.merlon.engine.model.EndpointId;
import dev.merlon.engine.model.Exposure;
import dev.merlon.engine.model.Layer;
import dev.merlon.engine.model.Library;
import dev.merlon.engine.model.Location;
import dev.merlon.engine.model.Principle;
import dev.merlon.engine.model.Scope;
import dev.merlon.engine.model.Severity;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.Stage;
import dev.merlon.engine.model.WorkspaceState;
import dev.merlon.engine.model.change.Change;
import dev.merlon.engine.model.change.Edit;
import dev.merlon.engine.model.change.Entity;
import dev.merlon.engine.model.change.JournalEntry;
import dev.merlon.engine.model.control.Applicability;
import dev.merlon.engine.model.control.Confidence;
import dev.merlon.engine.model.control.Control;
import dev.merlon.engine.model.control.ControlRecord;
import dev.merlon.engine.model.control.Evidence;
import dev.merlon.engine.model.control.EvidenceKind;
import dev.merlon.engine.model.control.Result;
import dev.merlon.engine.model.control.WorkStatus;
import dev.merlon.engine.model.fact.FactCatalogue;
import dev.merlon.engine.model.fact.FactDefinition;
import dev.merlon.engine.model.fact.FactSheet;
import dev.merlon.engine.model.fact.FactSource;
import dev.merlon.engine.model.fact.FactTarget;
import dev.merlon.engine.model.fact.FactType;
import dev.merlon.engine.model.fact.FactValue;
import dev.merlon.engine.model.posture.Contribution;
import dev.merlon.engine.model.posture.Gain;
import dev.merlon.engine.model.posture.Posture;
import dev.merlon.engine.model.posture.Score;
import dev.merlon.engine.model.rule.Categories;
import dev.merlon.engine.model.rule.Decision;
import dev.merlon.engine.model.rule.DecisionKind;
import dev.merlon.engine.model.rule.Impact;
import dev.merlon.engine.model.rule.Judgement;
import dev.merlon.engine.model.rule.Origin;
import dev.merlon.engine.model.rule.Outcome;
import dev.merlon.engine.model.rule.OutcomeState;
import dev.merlon.engine.model.rule.Rating;
import dev.merlon.engine.model.rule.Rule;
import dev.merlon.engine.model.rule.RuleKind;
import dev.merlon.engine.model.rule.RuleTarget;
import dev.merlon.engine.model.rule.Subject;
import dev.merlon.engine.model.rule.Verdict;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A small workspace by hand: two APIs, twelve endpoints and ten rules unless asked for more, all four states,
/// decisions, records, evidence and a journal. Which outcome stands where follows from the numbers of endpoint
/// and rule.
public final class SnapshotFixture {

    public static final Instant AT = Instant.parse("2026-11-23T14:02:00Z");

    private static final List<String> NOUNS =
            List.of("transfers", "accounts", "cards", "customers", "limits", "payees");
    private static final List<String> METHODS = List.of("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD");
    private static final FactCatalogue FACTS = new FactCatalogue(DiagramFacts.with(List.of(
            fact("api.class", FactTarget.API, FactType.STRING),
            fact("endpoint.schemes", FactTarget.ENDPOINT, FactType.STRINGS),
            fact("endpoint.scopes", FactTarget.ENDPOINT, FactType.STRINGS),
            fact("endpoint.anonymous", FactTarget.ENDPOINT, FactType.BOOL),
            fact("endpoint.dataClass", FactTarget.ENDPOINT, FactType.STRINGS),
            fact("endpoint.write", FactTarget.ENDPOINT, FactType.BOOL),
            fact("endpoint.resource", FactTarget.ENDPOINT, FactType.STRING),
            fact("endpoint.ownedObjects", FactTarget.ENDPOINT, FactType.BOOL))));

    private final int endpointsPerApi;
    private final int ruleCount;
    private final String hostile;
    private int firstLine = 40;

    private SnapshotFixture(int endpointsPerApi, int ruleCount, String hostile) {
        this.endpointsPerApi = endpointsPerApi;
        this.ruleCount = ruleCount;
        this.hostile = hostile;
    }

    /// The small one of contracts in which all stands some lines further down.
    public static Snapshot moved(int lines) {
        var fixture = new SnapshotFixture(6, 10, "");
        fixture.firstLine += lines;
        return fixture.snapshot();
    }

    public static Snapshot small() {
        return new SnapshotFixture(6, 10, "").snapshot();
    }

    /// The small one with the text wherever a contract or a person can put one.
    public static Snapshot hostile(String text) {
        return new SnapshotFixture(6, 10, text).snapshot();
    }

    public static Snapshot large(int endpoints, int rules) {
        return new SnapshotFixture(endpoints / 2, rules, "").snapshot();
    }

    public static Snapshot empty() {
        return new Snapshot(
                WorkspaceState.empty("Nothing yet"),
                List.of(),
                Judgement.none(),
                new Posture(score(0, 0, List.of()), Map.of(), Map.of(), Map.of(), List.of()),
                new Library(FACTS, List.of(), List.of(), List.of()),
                List.of(),
                AT);
    }

    private static FactDefinition fact(String name, FactTarget target, FactType type) {
        return new FactDefinition(name, target, type, "identity", "Meaning of " + name, "");
    }

    private String text(String usual) {
        return hostile.isEmpty() ? usual : hostile;
    }

    private Snapshot snapshot() {
        var apis = List.of(
                api("payments-api", "Payments API", ApiClass.PUBLIC, Exposure.INTERNET, "Payments team"),
                api("ledger-api", "Ledger API", ApiClass.INTERNAL, null, ""));
        var inventories = apis.stream().map(this::inventory).toList();
        var rules = rules();
        var edits = new ArrayList<Edit>();
        apis.forEach(a -> edits.add(Edit.put(null, a)));
        evidence().forEach(e -> edits.add(Edit.put(null, e)));
        records().forEach(r -> edits.add(Edit.put(null, r)));
        var judgement = judgement(inventories, rules);
        judgement.outcomes().flatMap(o -> o.decided().stream()).forEach(d -> edits.add(Edit.put(null, d)));
        var library = new Library(FACTS, rules, controls(), List.of());
        return new Snapshot(
                WorkspaceState.empty(text("Retail bank")).with(edits),
                inventories,
                judgement,
                posture(inventories, rules),
                library,
                journal(edits),
                AT);
    }

    private Api api(String id, String name, ApiClass apiClass, @Nullable Exposure exposure, String owner) {
        return new Api(
                id,
                text(name),
                "2.3.0",
                apiClass,
                exposure,
                owner,
                List.of(DataClass.FINANCIAL),
                List.of(new ContractFile("contracts/" + id + ".yaml", "ab".repeat(32), 48_211)),
                Instant.parse("2026-11-02T09:30:00Z"));
    }

    private ApiInventory inventory(Api api) {
        var endpoints = new ArrayList<Endpoint>();
        var facts = new LinkedHashMap<EndpointId, FactSheet>();
        for (var i = 0; i < endpointsPerApi; i++) {
            var noun = NOUNS.get(i % NOUNS.size());
            var method = METHODS.get(i / NOUNS.size() % METHODS.size());
            var path = "/" + noun + "/{" + noun + "Id}" + (i < NOUNS.size() ? "" : "/part" + i);
            var id = new EndpointId(api.id(), "op" + i + noun);
            var place = new Location(
                    "contracts/" + api.id() + ".yaml",
                    firstLine + 17 * i,
                    5,
                    "/paths/~1" + noun + "~1{id}/" + method.toLowerCase(java.util.Locale.ROOT));
            endpoints.add(new Endpoint(
                    id,
                    i < METHODS.size() ? METHODS.get(i) : method,
                    hostile.isEmpty() ? path : path + hostile,
                    "op" + i + noun,
                    text("Works on " + noun),
                    List.of(noun),
                    i == 3,
                    place));
            facts.put(id, facts(noun, i, place));
        }
        var apiFacts = FactSheet.builder(FACTS)
                .put("api.class", FactValue.of(api.apiClass().id()), new FactSource.Profile(api.id()))
                .build();
        return new ApiInventory(api, endpoints, apiFacts, facts);
    }

    private static FactSheet facts(String noun, int i, Location place) {
        var contract = new FactSource.Contract(place);
        return FactSheet.builder(FACTS)
                .put("endpoint.schemes", FactValue.of(i % 5 == 4 ? List.of() : List.of("oauth2")), contract)
                .put("endpoint.scopes", FactValue.of(List.of(noun + ":read")), contract)
                .put("endpoint.anonymous", FactValue.of(i % 5 == 4), contract)
                .put("endpoint.dataClass", FactValue.of(List.of("financial")), contract)
                .put("endpoint.write", FactValue.of(i % 2 == 1), contract)
                .put("endpoint.resource", FactValue.of(noun.substring(0, noun.length() - 1)), contract)
                .build();
    }

    private List<Rule> rules() {
        var rules = new ArrayList<Rule>();
        for (var i = 0; i < ruleCount; i++) {
            var threat = i % 2 == 0;
            rules.add(new Rule(
                    threat ? "BOLA-" + two(i) : "AUTH-" + two(i),
                    threat ? RuleKind.THREAT : RuleKind.POLICY,
                    threat
                            ? "{endpoint} hands out another customer's {resource}"
                            : "{api} is reached without a scope that names the work",
                    i % 10 == 9 ? RuleTarget.API : RuleTarget.ENDPOINT,
                    "endpoint.ownedObjects && !endpoint.write",
                    "",
                    List.of("APC-AZN-01"),
                    Map.of("endpoint.ownedObjects", "Does each {resource} belong to one customer?"),
                    4,
                    i % 3 == 0 ? new Impact.OfData() : new Impact.Fixed(3),
                    new Categories(List.of("S", "I"), List.of("API1"), List.of(), List.of(639), List.of(1, 77)),
                    Principle.of(1 + i % 6),
                    text("Check in the service that the object belongs to the caller"),
                    i % 4 == 0 ? "Public reference data" : "",
                    List.of(),
                    List.of(),
                    new Origin(Origin.Layer.BUILT_IN, "rules/authorisation/bola.yaml")));
        }
        return rules;
    }

    private static String two(int number) {
        return (number < 10 ? "0" : "") + number;
    }

    private Judgement judgement(List<ApiInventory> inventories, List<Rule> rules) {
        var ofEndpoint = new LinkedHashMap<EndpointId, List<Outcome>>();
        var ofApi = new LinkedHashMap<String, List<Outcome>>();
        var number = 0;
        for (var inventory : inventories) {
            var api = new Subject(inventory.api(), null, inventory.apiFacts());
            ofApi.put(inventory.api().id(), outcomes(api, rules, RuleTarget.API, number++));
            for (var endpoint : inventory.endpoints()) {
                var subject = new Subject(inventory.api(), endpoint, inventory.factsOf(endpoint.id()));
                ofEndpoint.put(endpoint.id(), outcomes(subject, rules, RuleTarget.ENDPOINT, number++));
            }
        }
        return new Judgement(rules, ofEndpoint, ofApi);
    }

    private List<Outcome> outcomes(Subject subject, List<Rule> rules, RuleTarget target, int number) {
        var outcomes = new ArrayList<Outcome>();
        for (var i = 0; i < rules.size(); i++) {
            if (rules.get(i).appliesTo() == target) {
                outcomes.add(outcome(subject, rules.get(i), number * 7 + i * 3));
            }
        }
        return outcomes;
    }

    /// Of ten: one critical, one high, one medium and one settled fire, one is open, two are held, three do not
    /// apply.
    private Outcome outcome(Subject subject, Rule rule, int number) {
        var kind = number % 10;
        var state = switch (kind) {
            case 0, 1, 2, 3 -> OutcomeState.FIRES;
            case 4 -> OutcomeState.OPEN_QUESTION;
            case 5, 6 -> OutcomeState.HELD;
            default -> OutcomeState.NOT_APPLICABLE;
        };
        var verdict = new Verdict(
                rule,
                state,
                rating(kind),
                subject.endpoint() == null ? List.of("api.class") : List.of("endpoint.write", "endpoint.ownedObjects"),
                kind == 4 ? List.of("endpoint.ownedObjects") : List.of(),
                kind == 5 ? List.of("APC-AZN-01@organisation") : List.of(),
                kind == 5,
                hostile.isEmpty() ? explanation(state) : hostile);
        return new Outcome(subject, verdict, kind == 3 ? decision(rule.id() + "@" + subject.id()) : null);
    }

    private static String explanation(OutcomeState state) {
        return switch (state) {
            case FIRES -> "{resource} ids are in the path and nothing shows whose they are";
            case OPEN_QUESTION -> "Does each {resource} belong to one customer?";
            case HELD -> "The service checks the owner of each {resource}";
            case NOT_APPLICABLE -> "{endpoint} takes no object id";
        };
    }

    private static Rating rating(int kind) {
        return switch (kind) {
            case 0 ->
                new Rating(
                        5,
                        4,
                        List.of(
                                new Rating.Step("likelihood", 4, "base"),
                                new Rating.Step("likelihood", 1, "reachable from the internet"),
                                new Rating.Step("impact", 4, "financial data")));
            case 2 ->
                new Rating(
                        2,
                        3,
                        List.of(
                                new Rating.Step("likelihood", 3, "base"),
                                new Rating.Step("likelihood", -1, "internal network"),
                                new Rating.Step("impact", 3, "base")));
            default ->
                new Rating(
                        3,
                        4,
                        List.of(
                                new Rating.Step("likelihood", 3, "base"),
                                new Rating.Step("impact", 4, "financial data")));
        };
    }

    private Decision decision(String outcome) {
        return new Decision(
                outcome,
                DecisionKind.ACCEPT,
                text("Reference data only, reviewed with the product owner"),
                "Alex",
                Instant.parse("2026-11-10T08:00:00Z"),
                LocalDate.of(2027, 5, 31),
                "");
    }

    private List<Control> controls() {
        return List.of(
                control("APC-AZN-01", "Ownership check", Layer.SERVICE),
                control("APC-RES-01", "Rate limit", Layer.GATEWAY),
                control("APC-AUT-01", "Sign-in on every endpoint", Layer.IDENTITY));
    }

    private static Control control(String id, String title, Layer layer) {
        return new Control(
                id,
                title,
                "Check on each request that the caller may use the object that it names",
                "Authorisation",
                layer,
                Stage.BUILD,
                Principle.LAYERS,
                List.of(ApiClass.PUBLIC, ApiClass.INTERNAL),
                List.of(639, 862),
                "Call with another customer's id and expect 403",
                "partial",
                "403 among the responses",
                new Origin(Origin.Layer.BUILT_IN, "controls/authorisation.yaml"));
    }

    private List<Evidence> evidence() {
        return List.of(
                new Evidence(
                        "ev-1",
                        EvidenceKind.FILE,
                        text("pentest-2026.pdf"),
                        "cd".repeat(32),
                        812_344,
                        LocalDate.of(2026, 9, 1),
                        AT,
                        "Sam",
                        LocalDate.of(2026, 12, 9)),
                new Evidence(
                        "ev-2",
                        EvidenceKind.LINK,
                        "Gateway policy",
                        "https://git.example.org/gateway/policy",
                        0,
                        LocalDate.of(2026, 1, 5),
                        AT,
                        "",
                        LocalDate.of(2026, 11, 1)));
    }

    private List<ControlRecord> records() {
        Scope organisation = new Scope.Organisation();
        Scope payments = new Scope.OfApi("payments-api");
        return List.of(
                new ControlRecord(
                        ControlRecord.idOf("APC-AZN-01", organisation),
                        "APC-AZN-01",
                        organisation,
                        Applicability.APPLIES,
                        "",
                        WorkStatus.IN_PLACE,
                        Result.MET,
                        Confidence.TESTED,
                        "Platform team",
                        LocalDate.of(2027, 1, 31),
                        null,
                        3,
                        4,
                        List.of("ev-1"),
                        text("Library used by every service")),
                ControlRecord.declared("APC-RES-01", payments, WorkStatus.PLANNED, "Gateway team", "")
                        .withEvidence(List.of("ev-2")));
    }

    private List<JournalEntry> journal(List<Edit> edits) {
        var before = (ControlRecord) records().get(1);
        var after =
                ControlRecord.declared("APC-RES-01", before.scope(), WorkStatus.IN_PLACE, "Gateway team", "since May");
        Entity changed = after;
        return List.of(
                new JournalEntry(
                        2,
                        AT,
                        "Alex",
                        new Change("Marked Payments API as rate-limited", List.of(Edit.put(before, changed))),
                        null),
                new JournalEntry(
                        1,
                        Instant.parse("2026-11-02T09:30:00Z"),
                        "Alex",
                        new Change(text("Imported 2 contracts"), edits.subList(0, 2)),
                        null));
    }

    private Posture posture(List<ApiInventory> inventories, List<Rule> rules) {
        var byPrinciple = new EnumMap<Principle, Score>(Principle.class);
        var values = new double[] {82, 74, 66, 63, 70, 78};
        var total = 0.0;
        var sum = new ArrayList<Contribution>();
        for (var principle : Principle.values()) {
            var value = values[principle.ordinal()];
            byPrinciple.put(
                    principle,
                    score(value, 100, List.of(new Contribution("BOLA-00 Check ownership", value - 100, "BOLA-00"))));
            total += value * principle.weight() / 100;
            sum.add(new Contribution(
                    principle.title() + " " + value + " × " + principle.weight() + " %",
                    value * principle.weight() / 100,
                    "" + principle.number()));
        }
        var ofApi = new LinkedHashMap<String, Score>();
        var ofEndpoint = new LinkedHashMap<EndpointId, Score>();
        var n = 0;
        for (var inventory : inventories) {
            ofApi.put(inventory.api().id(), score(62 + 19 * (n++ % 2), 0, List.of()));
            for (var endpoint : inventory.endpoints()) {
                var value = 31 + n++ * 13 % 69;
                ofEndpoint.put(
                        endpoint.id(),
                        score(
                                value,
                                100,
                                List.of(new Contribution(
                                        "BOLA-00 Hands out another's object", value - 100, "BOLA-00"))));
            }
        }
        var gains = rules.isEmpty()
                ? List.<Gain>of()
                : List.of(
                        new Gain(
                                rules.get(0).id(),
                                text("Check ownership of each record"),
                                Severity.CRITICAL,
                                2,
                                4,
                                4.8),
                        new Gain(
                                rules.get(Math.min(2, rules.size() - 1)).id(),
                                "Require sign-in on customer limits",
                                Severity.HIGH,
                                1,
                                3,
                                2.1));
        return new Posture(score(total, 0, sum), byPrinciple, ofApi, ofEndpoint, gains);
    }

    private static Score score(double value, double start, List<Contribution> sum) {
        return new Score(value, start, sum);
    }
}
