package dev.merlon.engine.posture;

import dev.merlon.engine.control.Coverage;
import dev.merlon.engine.control.Extents;
import dev.merlon.engine.model.Api;
import dev.merlon.engine.model.ApiClass;
import dev.merlon.engine.model.ApiInventory;
import dev.merlon.engine.model.Endpoint;
import dev.merlon.engine.model.EndpointId;
import dev.merlon.engine.model.Layer;
import dev.merlon.engine.model.Library;
import dev.merlon.engine.model.Location;
import dev.merlon.engine.model.Principle;
import dev.merlon.engine.model.Scope;
import dev.merlon.engine.model.Stage;
import dev.merlon.engine.model.control.Control;
import dev.merlon.engine.model.control.ControlRecord;
import dev.merlon.engine.model.control.Evidence;
import dev.merlon.engine.model.fact.FactCatalogue;
import dev.merlon.engine.model.fact.FactSheet;
import dev.merlon.engine.model.posture.Posture;
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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/// APIs, rules, controls and a judgement made up at random, with single cells that can be set.
final class RandomWorld {

    static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
    private static final Origin ORIGIN = new Origin(Origin.Layer.BUILT_IN, "x.yaml");
    private static final FactSheet NO_FACTS =
            FactSheet.builder(new FactCatalogue(List.of())).build();

    final Random random;
    final List<Rule> rules = new ArrayList<>();
    final List<Control> controls = new ArrayList<>();
    final List<ApiInventory> apis = new ArrayList<>();
    final Map<String, ControlRecord> records = new LinkedHashMap<>();
    final List<Evidence> evidence = new ArrayList<>();
    final Map<String, Cell> cells = new LinkedHashMap<>();

    /// @param likelihood  1 to 5; with the impact fixed at 5 it sets the severity
    record Cell(
            Rule rule,
            Subject subject,
            OutcomeState state,
            int likelihood,
            @Nullable DecisionKind decided) {

        Outcome outcome() {
            var rating = new Rating(likelihood, 5, List.of());
            var verdict = new Verdict(rule, state, rating, List.of(), List.of(), List.of(), false, "");
            var id = rule.id() + "@" + subject.id();
            var decision = decided == null ? null : new Decision(id, decided, "", "someone", NOW, null, "");
            return new Outcome(subject, verdict, decision);
        }

        String key() {
            return rule.id() + "@" + subject.id();
        }
    }

    RandomWorld(long seed) {
        random = new Random(seed);
    }

    static RandomWorld of(long seed, int apis, int mostEndpoints, int rules, int controls) {
        var world = new RandomWorld(seed);
        for (var i = 0; i < rules; i++) {
            var principle = Principle.values()[world.random.nextInt(6)];
            world.rules.add(rule("R-" + i, i % 7 == 6 ? RuleTarget.API : RuleTarget.ENDPOINT, principle));
        }
        for (var i = 0; i < controls; i++) {
            world.controls.add(control("C-" + i, Principle.values()[world.random.nextInt(6)]));
        }
        for (var i = 0; i < apis; i++) {
            world.addApi("api-" + i, 1 + world.random.nextInt(mostEndpoints));
        }
        return world;
    }

    RandomWorld addApi(String id, int size) {
        var api = new Api(id, id, "1", ApiClass.PUBLIC, null, "", List.of(), List.of(), NOW);
        var endpoints = new ArrayList<Endpoint>();
        var facts = new HashMap<EndpointId, FactSheet>();
        for (var i = 0; i < size; i++) {
            var path = "/things/" + i;
            var endpoint = new Endpoint(
                    new EndpointId(id, "GET " + path), "GET", path, null, "", List.of(), false, Location.ofFile("x"));
            endpoints.add(endpoint);
            facts.put(endpoint.id(), NO_FACTS);
        }
        var inventory = new ApiInventory(api, endpoints, NO_FACTS, facts);
        apis.add(inventory);
        for (var rule : rules) {
            if (rule.appliesTo() == RuleTarget.API) {
                set(cell(rule, new Subject(api, null, NO_FACTS)));
            } else {
                endpoints.forEach(e -> set(cell(rule, new Subject(api, e, NO_FACTS))));
            }
        }
        return this;
    }

    void set(Cell cell) {
        cells.put(cell.key(), cell);
    }

    private Cell cell(Rule rule, Subject subject) {
        var decided = random.nextInt(4) == 0 ? DecisionKind.values()[random.nextInt(4)] : null;
        var states = OutcomeState.values();
        return new Cell(rule, subject, states[random.nextInt(states.length)], 1 + random.nextInt(5), decided);
    }

    Judgement judgement() {
        var ofEndpoint = new LinkedHashMap<EndpointId, List<Outcome>>();
        var ofApi = new LinkedHashMap<String, List<Outcome>>();
        for (var cell : cells.values()) {
            var endpoint = cell.subject().endpoint();
            if (endpoint == null) {
                ofApi.computeIfAbsent(cell.subject().api().id(), _ -> new ArrayList<>())
                        .add(cell.outcome());
            } else {
                ofEndpoint
                        .computeIfAbsent(endpoint.id(), _ -> new ArrayList<>())
                        .add(cell.outcome());
            }
        }
        return new Judgement(rules, ofEndpoint, ofApi);
    }

    /// One API with so many endpoints of which each rule fires at 4 % and is open at 8 %, as on a large real
    /// contract.
    Judgement largeJudgement(String id, int size) {
        var all = List.copyOf(rules);
        rules.clear();
        addApi(id, size);
        rules.addAll(all);
        var inventory = apis.getLast();
        var ofEndpoint = new LinkedHashMap<EndpointId, List<Outcome>>();
        for (var endpoint : inventory.endpoints()) {
            var subject = new Subject(inventory.api(), endpoint, NO_FACTS);
            var outcomes = new ArrayList<Outcome>(all.size());
            for (var rule : all) {
                var dice = random.nextInt(100);
                var state = dice < 4
                        ? OutcomeState.FIRES
                        : dice < 12 ? OutcomeState.OPEN_QUESTION : OutcomeState.NOT_APPLICABLE;
                outcomes.add(new Cell(rule, subject, state, 1 + dice % 5, null).outcome());
            }
            ofEndpoint.put(endpoint.id(), outcomes);
        }
        return new Judgement(rules, ofEndpoint, Map.of());
    }

    Coverage coverage() {
        return new Coverage(List.copyOf(records.values()), evidence, Extents.NONE, NOW);
    }

    Posture posture() {
        return calculator().posture(apis, judgement(), coverage());
    }

    PostureCalculator calculator() {
        return new PostureCalculator(new Library(new FactCatalogue(List.of()), rules, controls, List.of()));
    }

    Scope randomScope() {
        var inventory = apis.get(random.nextInt(apis.size()));
        return switch (random.nextInt(3)) {
            case 0 -> new Scope.Organisation();
            case 1 -> new Scope.OfApi(inventory.api().id());
            default -> new Scope.OfEndpoint(inventory.endpoints().getFirst().id());
        };
    }

    static Rule rule(String id, RuleTarget target, Principle principle) {
        return new Rule(
                id,
                RuleKind.THREAT,
                id + " at {endpoint}",
                target,
                "true",
                "",
                List.of(),
                Map.of(),
                3,
                new Impact.Fixed(3),
                new Categories(List.of(), List.of(), List.of(), List.of(), List.of()),
                principle,
                "Mend " + id + ". Then test it.",
                "",
                List.of(),
                List.of(),
                ORIGIN);
    }

    static Control control(String id, Principle principle) {
        return new Control(
                id,
                "Control " + id,
                "",
                "Family",
                Layer.SERVICE,
                Stage.BUILD,
                principle,
                List.of(ApiClass.PUBLIC),
                List.of(),
                "",
                "no",
                "",
                ORIGIN);
    }
}
