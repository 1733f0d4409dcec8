package dev.merlon.desktop;

import dev.merlon.engine.library.LibraryLoader;
import dev.merlon.engine.model.Api;
import dev.merlon.engine.model.ApiClass;
import dev.merlon.engine.model.ApiInventory;
import dev.merlon.engine.model.ContractFile;
import dev.merlon.engine.model.DataClass;
import dev.merlon.engine.model.Endpoint;
import dev.merlon.engine.model.EndpointId;
import dev.merlon.engine.model.Exposure;
import dev.merlon.engine.model.Library;
import dev.merlon.engine.model.Location;
import dev.merlon.engine.model.Principle;
import dev.merlon.engine.model.Scope;
import dev.merlon.engine.model.Severity;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.WorkspaceState;
import dev.merlon.engine.model.change.Change;
import dev.merlon.engine.model.change.Edit;
import dev.merlon.engine.model.change.Entity;
import dev.merlon.engine.model.change.JournalEntry;
import dev.merlon.engine.model.control.ControlRecord;
import dev.merlon.engine.model.fact.Answer;
import dev.merlon.engine.model.fact.FactSheet;
import dev.merlon.engine.model.fact.FactSource;
import dev.merlon.engine.model.fact.FactValue;
import dev.merlon.engine.model.posture.Contribution;
import dev.merlon.engine.model.posture.Gain;
import dev.merlon.engine.model.posture.Posture;
import dev.merlon.engine.model.posture.Score;
import dev.merlon.engine.model.rule.Judgement;
import dev.merlon.engine.model.rule.Outcome;
import dev.merlon.engine.model.rule.OutcomeState;
import dev.merlon.engine.model.rule.Rating;
import dev.merlon.engine.model.rule.Rule;
import dev.merlon.engine.model.rule.RuleTarget;
import dev.merlon.engine.model.rule.Subject;
import dev.merlon.engine.model.rule.Verdict;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A small bank, put together by hand: three APIs, 42 endpoints, every state of outcome, records, evidence, answers,
/// posture with its sums. Rules and controls are those of the built-in library. Its figures show that a screen works,
/// not what the engine would say.
public final class SampleSnapshot {

    /// The moment of every sample: by it evidence is fresh or expired.
    public static final Instant NOW = Instant.parse("2026-11-23T14:02:00Z");

    private static final Set<String> HELD = Set.of(
            "AUTHN-01",
            "AUT-009",
            "AUT-010",
            "AUTHN-05",
            "BOLA-02",
            "BOLA-06",
            "RES-01",
            "RES-04",
            "CONF-05",
            "LOG-01",
            "ERR-001",
            "ERR-003",
            "ERR-008",
            "AUZ-004",
            "AUTHN-04",
            "INJ-01",
            "TRN-002",
            "PROP-01",
            "BFLA-02");

    private final Library library = new LibraryLoader().load(List.of());
    private final WorkspaceState state = kept();
    private final List<ApiInventory> apis;
    private final Judgement judgement;

    private SampleSnapshot() {
        apis = List.of(
                inventory("accounts-api", SampleEndpoints.ACCOUNTS),
                inventory("ledger-api", SampleEndpoints.LEDGER),
                inventory("payments-api", SampleEndpoints.PAYMENTS));
        judgement = judged();
    }

    /// The bank as described above.
    public static Snapshot bank() {
        var sample = new SampleSnapshot();
        return new Snapshot(
                sample.state, sample.apis, sample.judgement, sample.posture(), sample.library, sample.journal(), NOW);
    }

    /// A new workspace: nothing in it yet.
    public static Snapshot empty() {
        var none = new Score(0, 0, List.of());
        var principles = new EnumMap<Principle, Score>(Principle.class);
        for (var principle : Principle.values()) {
            principles.put(principle, none);
        }
        return new Snapshot(
                WorkspaceState.empty("New workspace"),
                List.of(),
                Judgement.none(),
                new Posture(none, principles, Map.of(), Map.of(), List.of()),
                new LibraryLoader().load(List.of()),
                List.of(),
                NOW);
    }

    /// The bank's payments API with as many endpoints as asked for, to see how a screen carries them.
    public static Snapshot large(int endpoints) {
        var bank = bank();
        var seed = bank.api("payments-api").orElseThrow();
        var many = new ArrayList<Endpoint>();
        var facts = new HashMap<EndpointId, FactSheet>();
        var outcomes = new LinkedHashMap<EndpointId, List<Outcome>>();
        var scores = new HashMap<EndpointId, Score>();
        for (var i = 0; i < endpoints; i++) {
            var like = seed.endpoints().get(i % seed.endpoints().size());
            var id = new EndpointId(seed.api().id(), like.id().key() + i);
            var copy = new Endpoint(
                    id,
                    like.method(),
                    "/area" + i / 20 + like.path(),
                    like.operationId() + i,
                    like.summary(),
                    like.tags(),
                    like.deprecated(),
                    like.place());
            many.add(copy);
            facts.put(id, seed.factsOf(like.id()));
            var subject = new Subject(seed.api(), copy, seed.factsOf(like.id()));
            outcomes.put(
                    id,
                    bank.judgement().at(like.id()).stream()
                            .map(o -> new Outcome(subject, o.verdict(), null))
                            .toList());
            scores.put(id, Objects.requireNonNull(bank.posture().ofEndpoint().get(like.id())));
        }
        var posture = bank.posture();
        return new Snapshot(
                bank.state(),
                List.of(new ApiInventory(seed.api(), many, seed.apiFacts(), facts)),
                new Judgement(bank.judgement().rules(), outcomes, Map.of()),
                new Posture(posture.total(), posture.byPrinciple(), posture.ofApi(), scores, posture.fixFirst()),
                bank.library(),
                bank.journal(),
                NOW);
    }

    // --- what people keep ---

    private static WorkspaceState kept() {
        var entities = new ArrayList<Entity>();
        entities.add(api("payments-api", "Payments API", "2.3", ApiClass.PUBLIC, Exposure.INTERNET, "Payments squad"));
        entities.add(api("accounts-api", "Accounts API", "1.8", ApiClass.PARTNER, Exposure.PARTNER, "Accounts squad"));
        entities.add(api("ledger-api", "Ledger API", "4.0", ApiClass.INTERNAL, null, ""));
        entities.addAll(SampleRecords.evidence());
        entities.addAll(SampleRecords.records());
        entities.add(Answer.of(
                "endpoint.ownedObjects",
                new Scope.OfApi("payments-api"),
                FactValue.TRUE,
                "Platform lead",
                Instant.parse("2026-11-12T09:30:00Z"),
                "Each transfer has one owner"));
        return WorkspaceState.empty("Retail bank")
                .with(entities.stream().map(e -> Edit.put(null, e)).toList());
    }

    private static Api api(
            String id, String name, String version, ApiClass apiClass, @Nullable Exposure exposure, String owner) {
        var file = new ContractFile(id.replace("-api", "") + "-" + version + ".yaml", "a".repeat(64), 48_000);
        return new Api(
                id,
                name,
                version,
                apiClass,
                exposure,
                owner,
                List.of(DataClass.FINANCIAL),
                List.of(file),
                Instant.parse("2026-11-02T10:00:00Z"));
    }

    private List<JournalEntry> journal() {
        var labels = List.of(
                "Imported 3 contracts",
                "Recorded Rate limits on every operation for the organisation",
                "Answered ownedObjects for Payments API",
                "Marked 30 endpoints as rate-limited");
        var entries = new ArrayList<JournalEntry>();
        for (var i = 0; i < labels.size(); i++) {
            var edit = Edit.put(null, state.records().get(i));
            entries.addFirst(new JournalEntry(
                    i + 1L,
                    NOW.minus(40 - 10L * i, ChronoUnit.HOURS),
                    "Platform lead",
                    new Change(labels.get(i), List.of(edit)),
                    null));
        }
        return entries;
    }

    // --- what is derived ---

    private ApiInventory inventory(String id, String lines) {
        var api = state.api(id).orElseThrow();
        var apiFacts = apiFacts(api);
        var endpoints = new ArrayList<Endpoint>();
        var facts = new HashMap<EndpointId, FactSheet>();
        for (var line : SampleEndpoints.of(lines)) {
            var number = 40 + endpoints.size() * 34;
            var place = new Location(api.files().getFirst().path(), number, 5, "/paths/x/" + line.method());
            var endpoint = new Endpoint(
                    new EndpointId(id, line.operation()),
                    line.method(),
                    line.path(),
                    line.operation(),
                    summary(line),
                    List.of(tag(line.path())),
                    line.path().startsWith("/v1"),
                    place);
            endpoints.add(endpoint);
            facts.put(endpoint.id(), facts(apiFacts, endpoint, line));
        }
        return new ApiInventory(api, endpoints, apiFacts, facts);
    }

    private static String summary(SampleEndpoints line) {
        var words = line.operation().replaceAll("([A-Z])", " $1").toLowerCase(java.util.Locale.ROOT);
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private static String tag(String path) {
        return path.split("/", -1)[1];
    }

    private FactSheet apiFacts(Api api) {
        var profile = new FactSource.Profile(api.id());
        var sheet = FactSheet.builder(library.facts())
                .put("api.class", FactValue.of(api.apiClass().id()), profile)
                .put("api.owner", FactValue.of(api.owner()), profile)
                .put("api.data", FactValue.of(List.of("financial")), profile);
        api.statedExposure().ifPresent(e -> sheet.put("api.exposure", FactValue.of(e.word()), profile));
        return sheet.build();
    }

    private static FactSheet facts(FactSheet apiFacts, Endpoint endpoint, SampleEndpoints line) {
        var here = new FactSource.Contract(endpoint.place());
        var guessed = new FactSource.Inferred("names of fields", 0.93, endpoint.place());
        var anonymous = line.scope().equals("-");
        var ids = List.of(
                line.path().replaceAll("[^{}]*\\{([^}]*)}[^{]*", "$1 ").trim().split(" ", -1));
        var sheet = apiFacts.toBuilder()
                .put("endpoint.method", FactValue.of(line.method()), here)
                .put("endpoint.path", FactValue.of(line.path()), here)
                .put("endpoint.resource", FactValue.of(tag(line.path()).replaceAll("s$", "")), guessed)
                .put("endpoint.tags", FactValue.of(endpoint.tags()), here)
                .put("endpoint.deprecated", FactValue.of(endpoint.deprecated()), here)
                .put("endpoint.write", FactValue.of(!line.method().equals("GET")), here)
                .put("endpoint.authenticated", FactValue.of(!anonymous), here)
                .put("endpoint.anonymous", FactValue.of(anonymous), here)
                .put("endpoint.schemes", FactValue.of(schemes(line.scope())), here)
                .put(
                        "endpoint.scopes",
                        FactValue.of(line.scope().contains(":") ? List.of(line.scope()) : List.of()),
                        here)
                .put("endpoint.objectIds", FactValue.of(line.path().contains("{") ? ids : List.of()), here)
                .put("endpoint.dataClass", FactValue.of(line.data()), guessed)
                .put("endpoint.cacheControl", FactValue.of(false), here);
        if (endpoint.id().api().equals("payments-api")) {
            sheet.put(
                    "endpoint.ownedObjects",
                    FactValue.TRUE,
                    new FactSource.Answered(
                            "endpoint.ownedObjects@api:payments-api",
                            "Platform lead",
                            Instant.parse("2026-11-12T09:30:00Z")));
        }
        return sheet.build();
    }

    private static List<String> schemes(String scope) {
        return switch (scope) {
            case "-" -> List.of();
            case "key" -> List.of("apiKey");
            default -> List.of("oauth2");
        };
    }

    private Judgement judged() {
        var lines = new TreeMap<String, SampleEndpoints>();
        List.of(SampleEndpoints.PAYMENTS, SampleEndpoints.ACCOUNTS, SampleEndpoints.LEDGER)
                .forEach(text -> SampleEndpoints.of(text).forEach(l -> lines.put(l.operation(), l)));
        var verdicts = new HashMap<String, Verdict>();
        var ofEndpoint = new LinkedHashMap<EndpointId, List<Outcome>>();
        var ofApi = new LinkedHashMap<String, List<Outcome>>();
        for (var api : apis) {
            for (var endpoint : api.endpoints()) {
                var line = Objects.requireNonNull(lines.get(endpoint.id().key()));
                var subject = new Subject(api.api(), endpoint, api.factsOf(endpoint.id()));
                ofEndpoint.put(
                        endpoint.id(),
                        rules(RuleTarget.ENDPOINT).stream()
                                .map(rule -> outcome(subject, rule, state(rule, line), verdicts))
                                .toList());
            }
            var subject = new Subject(api.api(), null, api.apiFacts());
            ofApi.put(
                    api.api().id(),
                    rules(RuleTarget.API).stream()
                            .map(rule -> outcome(subject, rule, apiState(rule, api.api()), verdicts))
                            .toList());
        }
        return new Judgement(library.rules(), ofEndpoint, ofApi);
    }

    private List<Rule> rules(RuleTarget target) {
        return library.rules().stream().filter(r -> r.appliesTo() == target).toList();
    }

    private static OutcomeState state(Rule rule, SampleEndpoints line) {
        if (line.fires().contains(rule.id())) {
            return OutcomeState.FIRES;
        }
        if (line.open().contains(rule.id())) {
            return OutcomeState.OPEN_QUESTION;
        }
        return HELD.contains(rule.id()) ? OutcomeState.HELD : OutcomeState.NOT_APPLICABLE;
    }

    private static OutcomeState apiState(Rule rule, Api api) {
        if (rule.id().equals("INV-06")) {
            return api.owner().isEmpty() ? OutcomeState.FIRES : OutcomeState.HELD;
        }
        return rule.id().equals("TPI-01") ? OutcomeState.OPEN_QUESTION : OutcomeState.NOT_APPLICABLE;
    }

    private Outcome outcome(Subject subject, Rule rule, OutcomeState outcomeState, Map<String, Verdict> verdicts) {
        var verdict = verdicts.computeIfAbsent(rule.id() + outcomeState, _ -> verdict(rule, outcomeState));
        return new Outcome(subject, verdict, null);
    }

    private Verdict verdict(Rule rule, OutcomeState outcomeState) {
        var likelihood = Math.min(5, rule.likelihood() + (rule.id().equals("AUTHN-01") ? 2 : 1));
        var impact = rule.id().equals("AUTHN-01") ? 5 : rule.likelihood() > 3 ? 3 : 4;
        var rating = new Rating(
                likelihood,
                impact,
                List.of(
                        new Rating.Step("likelihood", rule.likelihood(), "the rule"),
                        new Rating.Step("likelihood", likelihood - rule.likelihood(), "reachable from the internet"),
                        new Rating.Step("impact", impact, "financial data")));
        var holder = state.records().stream()
                .filter(r -> rule.heldBy().contains(r.control()))
                .map(ControlRecord::id)
                .limit(1)
                .toList();
        return switch (outcomeState) {
            case FIRES ->
                new Verdict(
                        rule,
                        outcomeState,
                        rating,
                        List.of("endpoint.objectIds", "endpoint.dataClass"),
                        List.of(),
                        List.of(),
                        false,
                        "{endpoint} shows it, and no control that holds it is recorded here.");
            case OPEN_QUESTION ->
                new Verdict(
                        rule,
                        outcomeState,
                        rating,
                        List.of("endpoint.dataClass"),
                        List.of("endpoint.logsBody"),
                        List.of(),
                        false,
                        "Nobody has said yet whether bodies are logged.");
            case HELD ->
                new Verdict(
                        rule,
                        outcomeState,
                        rating,
                        List.of("endpoint.authenticated"),
                        List.of(),
                        holder,
                        !holder.isEmpty(),
                        "The contract asks every caller for a token.");
            case NOT_APPLICABLE ->
                new Verdict(
                        rule,
                        outcomeState,
                        rating,
                        List.of("endpoint.method"),
                        List.of(),
                        List.of(),
                        false,
                        "{method} takes no such input.");
        };
    }

    // --- scores with sums that add up ---

    private Posture posture() {
        var ofEndpoint = new HashMap<EndpointId, Score>();
        judgement.ofEndpoint().forEach((id, outcomes) -> ofEndpoint.put(id, score(outcomes)));
        var ofApi = new HashMap<String, Score>();
        for (var api : apis) {
            var mean = api.endpoints().stream()
                    .mapToDouble(
                            e -> Objects.requireNonNull(ofEndpoint.get(e.id())).value())
                    .average()
                    .orElse(0);
            ofApi.put(api.api().id(), new Score(mean, 0, List.of(new Contribution("Mean of its endpoints", mean, ""))));
        }
        var byPrinciple = new EnumMap<Principle, Score>(Principle.class);
        var values = List.of(82, 74, 66, 63, 70, 78);
        var lines = new ArrayList<Contribution>();
        for (var principle : Principle.values()) {
            var value = values.get(principle.number() - 1);
            byPrinciple.put(
                    principle,
                    new Score(
                            value,
                            100,
                            List.of(new Contribution(
                                    "BOLA-01 Caller reads another customer's object", value - 100.0, "BOLA-01"))));
            lines.add(new Contribution(principle.title(), value * principle.weight() / 100.0, principle.name()));
        }
        lines.sort(Comparator.comparing(Contribution::points).reversed());
        var total = new Score(lines.stream().mapToDouble(Contribution::points).sum(), 0, lines);
        return new Posture(total, byPrinciple, ofApi, ofEndpoint, gains());
    }

    private static Score score(List<Outcome> outcomes) {
        var lines = new ArrayList<Contribution>();
        for (var outcome : outcomes) {
            if (outcome.live()) {
                var loss = -outcome.rating().risk();
                lines.add(new Contribution(outcome.rule().id() + " " + outcome.title(), loss, outcome.id()));
            } else if (outcome.state() == OutcomeState.OPEN_QUESTION) {
                lines.add(new Contribution("Open: " + outcome.rule().id(), -3, outcome.id()));
            }
        }
        lines.sort(Comparator.comparing(Contribution::points));
        return new Score(100 + lines.stream().mapToDouble(Contribution::points).sum(), 100, lines);
    }

    private static List<Gain> gains() {
        return List.of(
                new Gain("AUTHN-01", "Require sign-in on customer limits", Severity.CRITICAL, 1, 1, 2.1),
                new Gain("BOLA-01", "Check ownership of each record", Severity.HIGH, 2, 3, 4.8),
                new Gain("FLOW-03", "Idempotency key where money moves", Severity.HIGH, 2, 4, 1.6),
                new Gain("RES-02", "Cap list sizes at the gateway", Severity.MEDIUM, 3, 6, 0.9));
    }
}
