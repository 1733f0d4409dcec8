package dev.merlon.engine.rule;

import dev.merlon.engine.control.Coverage;
import dev.merlon.engine.control.Extents;
import dev.merlon.engine.job.Job;
import dev.merlon.engine.library.LibraryLoader;
import dev.merlon.engine.model.Api;
import dev.merlon.engine.model.ApiClass;
import dev.merlon.engine.model.ApiInventory;
import dev.merlon.engine.model.Endpoint;
import dev.merlon.engine.model.EndpointId;
import dev.merlon.engine.model.Library;
import dev.merlon.engine.model.Location;
import dev.merlon.engine.model.Principle;
import dev.merlon.engine.model.control.ControlRecord;
import dev.merlon.engine.model.control.Evidence;
import dev.merlon.engine.model.control.EvidenceKind;
import dev.merlon.engine.model.fact.FactCatalogue;
import dev.merlon.engine.model.fact.FactSheet;
import dev.merlon.engine.model.fact.FactSource;
import dev.merlon.engine.model.fact.FactTarget;
import dev.merlon.engine.model.fact.FactValue;
import dev.merlon.engine.model.rule.Categories;
import dev.merlon.engine.model.rule.Decision;
import dev.merlon.engine.model.rule.Impact;
import dev.merlon.engine.model.rule.Judgement;
import dev.merlon.engine.model.rule.Origin;
import dev.merlon.engine.model.rule.Outcome;
import dev.merlon.engine.model.rule.Rule;
import dev.merlon.engine.model.rule.RuleKind;
import dev.merlon.engine.model.rule.RuleTarget;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One endpoint, one rule and what is recorded: a test says what differs from the plain case.
final class Case {

    static final FactCatalogue FACTS = new LibraryLoader().load(List.of()).facts();
    static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
    static final Location OPERATION = new Location("bank.yaml", 10, 5, "/paths/~1transfers~1{id}/get");
    static final Location PARAMETER = new Location("bank.yaml", 12, 9, "/paths/~1transfers~1{id}/parameters/0");
    static final EndpointId ENDPOINT = new EndpointId("bank", "getTransfer");

    private String when = "endpoint.objectIds.size() > 0 && endpoint.ownedObjects";
    private String heldWhen = "";
    private String title = "{endpoint} hands out a {resource}";
    private RuleTarget target = RuleTarget.ENDPOINT;
    private Impact impact = new Impact.Fixed(3);
    private int likelihood = 3;
    private List<String> owaspApi = List.of();
    private Map<String, String> ask = Map.of();
    private List<String> heldBy = List.of("C-1", "C-2");
    private final Map<String, FactValue> facts = new HashMap<>();
    private final List<ControlRecord> records = new ArrayList<>();
    private final List<Evidence> evidence = new ArrayList<>();
    private final List<Decision> decisions = new ArrayList<>();

    Case when(String condition) {
        when = condition;
        return this;
    }

    Case heldWhen(String condition) {
        heldWhen = condition;
        return this;
    }

    Case title(String sentence) {
        title = sentence;
        return this;
    }

    Case aboutTheApi() {
        target = RuleTarget.API;
        return this;
    }

    Case likelihood(int value) {
        likelihood = value;
        return this;
    }

    Case impactOfData() {
        impact = new Impact.OfData();
        return this;
    }

    Case owasp(String id) {
        owaspApi = List.of(id);
        return this;
    }

    Case ask(String fact, String question) {
        ask = Map.of(fact, question);
        return this;
    }

    Case heldByNothing() {
        heldBy = List.of();
        return this;
    }

    Case fact(String name, FactValue value) {
        facts.put(name, value);
        return this;
    }

    Case fact(String name, boolean value) {
        return fact(name, FactValue.of(value));
    }

    Case fact(String name, String value) {
        return fact(name, FactValue.of(value));
    }

    Case fact(String name, List<String> value) {
        return fact(name, FactValue.of(value));
    }

    Case unknown(String name) {
        return fact(name, FactValue.UNKNOWN);
    }

    Case record(ControlRecord each) {
        records.add(each);
        return this;
    }

    Case evidence(String id, @Nullable LocalDate expires) {
        evidence.add(
                new Evidence(id, EvidenceKind.NOTE, id, "seen", 0, LocalDate.EPOCH, Instant.EPOCH, "auditor", expires));
        return this;
    }

    Case decision(Decision decision) {
        decisions.add(decision);
        return this;
    }

    Rule rule() {
        return new Rule(
                "T-01",
                RuleKind.THREAT,
                title,
                target,
                when,
                heldWhen,
                heldBy,
                ask,
                likelihood,
                impact,
                new Categories(List.of(), owaspApi, List.of(), List.of(), List.of()),
                Principle.LIFECYCLE,
                "Mend it",
                "",
                List.of(),
                List.of(),
                new Origin(Origin.Layer.BUILT_IN, "rules/t/T-01.yaml"));
    }

    Library library() {
        return new Library(FACTS, List.of(rule()), List.of(), List.of());
    }

    Coverage coverage() {
        return new Coverage(records, evidence, Extents.NONE, NOW);
    }

    ApiInventory inventory() {
        var api = new Api("bank", "Retail bank", "1", ApiClass.PUBLIC, null, "", List.of(), List.of(), Instant.EPOCH);
        var endpoint = new Endpoint(ENDPOINT, "GET", "/transfers/{id}", "getTransfer", "", List.of(), false, OPERATION);
        return new ApiInventory(
                api, List.of(endpoint), sheet(FactTarget.API), Map.of(ENDPOINT, sheet(FactTarget.ENDPOINT)));
    }

    /// Like a real one: an API as a whole knows nothing of endpoints.
    private FactSheet sheet(FactTarget about) {
        var sheet = FactSheet.builder(FACTS);
        for (var definition : FACTS.definitions()) {
            if (about == FactTarget.ENDPOINT || definition.target() == FactTarget.API) {
                var value = facts.getOrDefault(definition.name(), RuleBench.empty(definition.type()));
                var people = definition.family().equals("people")
                        || definition.family().equals("identity");
                sheet.put(definition.name(), value, people ? FactSource.NOBODY : new FactSource.Contract(PARAMETER));
            }
        }
        return sheet.build();
    }

    Judgement judgement() {
        return new Judge(library()).judge(List.of(inventory()), coverage(), decisions, Job.unwatched());
    }

    Outcome outcome() {
        var judgement = judgement();
        return target == RuleTarget.API
                ? judgement.at("bank").getFirst()
                : judgement.at(ENDPOINT).getFirst();
    }
}
