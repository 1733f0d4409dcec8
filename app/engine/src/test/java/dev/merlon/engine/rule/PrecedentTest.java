package dev.merlon.engine.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.merlon.engine.control.Coverage;
import dev.merlon.engine.control.Extents;
import dev.merlon.engine.job.Job;
import dev.merlon.engine.library.LibraryLoader;
import dev.merlon.engine.model.Api;
import dev.merlon.engine.model.ApiClass;
import dev.merlon.engine.model.ApiInventory;
import dev.merlon.engine.model.Component;
import dev.merlon.engine.model.DataClass;
import dev.merlon.engine.model.EndpointId;
import dev.merlon.engine.model.Library;
import dev.merlon.engine.model.Scope;
import dev.merlon.engine.model.control.ControlRecord;
import dev.merlon.engine.model.control.Evidence;
import dev.merlon.engine.model.control.EvidenceKind;
import dev.merlon.engine.model.control.WorkStatus;
import dev.merlon.engine.model.fact.FactDefinition;
import dev.merlon.engine.model.fact.FactSheet;
import dev.merlon.engine.model.fact.FactSource;
import dev.merlon.engine.model.fact.FactTarget;
import dev.merlon.engine.model.fact.FactValue;
import dev.merlon.engine.model.policy.PolicyLine;
import dev.merlon.engine.model.policy.Treatment;
import dev.merlon.engine.model.rule.Decision;
import dev.merlon.engine.model.rule.DecisionKind;
import dev.merlon.engine.model.rule.Judgement;
import dev.merlon.engine.model.rule.Outcome;
import dev.merlon.engine.model.rule.OutcomeRow;
import dev.merlon.engine.model.rule.Rule;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Judging with a precedent comes to what judging from scratch comes to, whatever changed in between.
class PrecedentTest {

    private static final int EDITS = 40;
    private static final Library BUILT_IN = everyThirdRule(new LibraryLoader().load(List.of()));
    private static final Judge JUDGE = new Judge(BUILT_IN);
    private static final Evidence NOTE = new Evidence(
            "e", EvidenceKind.NOTE, "note", "text", 0, LocalDate.EPOCH, Instant.EPOCH, "", LocalDate.EPOCH.plusDays(5));

    /// What a judgement rests on, changed at random step by step.
    private static final class World {

        private final Random random;
        private final RandomInventories made;
        private final Map<String, ApiInventory> apis = new TreeMap<>();
        private final Map<String, ControlRecord> records = new TreeMap<>();
        private final Map<String, Decision> decisions = new TreeMap<>();
        private Instant now = Instant.EPOCH;
        private Library library = BUILT_IN;

        World(long seed) {
            random = new Random(seed);
            made = new RandomInventories(BUILT_IN, random);
            for (var i = 0; i < 3; i++) {
                apis.put("api-" + i, made.api("api-" + i, 8, 3));
            }
        }

        Coverage coverage() {
            return new Coverage(List.copyOf(records.values()), List.of(NOTE), extents(), now);
        }

        private Extents extents() {
            return new Extents(inventories(), List.of());
        }

        private List<ApiInventory> inventories() {
            return List.copyOf(apis.values());
        }

        Precedent precedent(Judgement latest) {
            return new Precedent(library, inventories(), coverage(), latest);
        }

        Judgement judged(Precedent precedent) {
            return judge().judge(inventories(), coverage(), decided(), library.classes(), precedent, Job.unwatched());
        }

        Judgement judged() {
            return judge().judge(inventories(), coverage(), decided(), Job.unwatched());
        }

        private Judge judge() {
            return library == BUILT_IN ? JUDGE : JUDGE.by(library);
        }

        private List<Decision> decided() {
            return List.copyOf(decisions.values());
        }

        void edit(Judgement latest) {
            switch (random.nextInt(11)) {
                case 8 -> policy();
                case 9 -> dataClass();
                case 0 -> oneFact();
                case 1 -> factOfTheApi();
                case 2 -> sourceOnly();
                case 3 -> componentFact();
                case 4 -> profile();
                case 5 -> controlRecord();
                case 6 -> now = now.plus(Duration.ofDays(random.nextInt(8)));
                case 7 -> decide(latest);
                default -> library = rules();
            }
            if (random.nextInt(6) == 0) {
                var id = "api-" + random.nextInt(4);
                apis.put(id, made.api(id, 1 + random.nextInt(9), random.nextInt(4)));
            }
        }

        private ApiInventory anyApi() {
            return List.copyOf(apis.values()).get(random.nextInt(apis.size()));
        }

        private FactDefinition anyFact(FactTarget target) {
            var about = library.facts().definitions().stream()
                    .filter(d -> d.target() == target)
                    .toList();
            return about.get(random.nextInt(about.size()));
        }

        private EndpointId anyEndpoint(ApiInventory api) {
            return api.endpoints().get(random.nextInt(api.endpoints().size())).id();
        }

        private FactSheet changed(FactSheet sheet, FactDefinition fact) {
            return sheet.toBuilder()
                    .put(fact.name(), made.value(fact), RandomInventories.SOURCE)
                    .build();
        }

        private void put(ApiInventory old, Api api, FactSheet ofApi, Map<EndpointId, FactSheet> facts) {
            apis.put(api.id(), new ApiInventory(api, old.endpoints(), ofApi, facts, old.components()));
        }

        private void oneFact() {
            var api = anyApi();
            var facts = new HashMap<>(api.facts());
            facts.computeIfPresent(anyEndpoint(api), (_, sheet) -> changed(sheet, anyFact(FactTarget.ENDPOINT)));
            put(api, api.api(), api.apiFacts(), facts);
        }

        private void factOfTheApi() {
            var api = anyApi();
            var fact = anyFact(FactTarget.API);
            var ofApi = changed(api.apiFacts(), fact);
            var facts = new HashMap<>(api.facts());
            facts.replaceAll(
                    (_, sheet) -> sheet.toBuilder().put(ofApi.get(fact.name())).build());
            put(api, api.api(), ofApi, facts);
        }

        private void sourceOnly() {
            var api = anyApi();
            var fact = anyFact(FactTarget.ENDPOINT).name();
            var facts = new HashMap<>(api.facts());
            facts.replaceAll((_, sheet) -> sheet.toBuilder()
                    .put(fact, sheet.value(fact), new FactSource.Answered("a" + random.nextInt(), "Kim", now))
                    .build());
            put(api, api.api(), api.apiFacts(), facts);
        }

        private void componentFact() {
            var api = anyApi();
            var fact = anyFact(FactTarget.SCHEMA);
            var components = api.components().stream()
                    .map(c -> new Component(c.id(), c.name(), c.place(), c.reach(), changed(c.facts(), fact)))
                    .toList();
            apis.put(
                    api.api().id(),
                    new ApiInventory(api.api(), api.endpoints(), api.apiFacts(), api.facts(), components));
        }

        private void policy() {
            var treatments = Treatment.values();
            var rules = random.nextBoolean()
                    ? PolicyLine.ALL
                    : library.rules()
                            .get(random.nextInt(library.rules().size()))
                            .id();
            var data = random.nextBoolean() ? List.<DataClass>of() : List.of(DataClass.FINANCIAL);
            var line = new PolicyLine(rules, data, treatments[random.nextInt(treatments.length)]);
            var edited = library.classes().find(ApiClass.PUBLIC).orElseThrow().with(line);
            library = library.with(library.classes().with(List.of(edited)));
        }

        private void dataClass() {
            var api = anyApi();
            var facts = new HashMap<>(api.facts());
            var data = random.nextBoolean() ? FactValue.of(List.of("financial")) : FactValue.NONE;
            facts.computeIfPresent(
                    anyEndpoint(api),
                    (_, sheet) -> sheet.toBuilder()
                            .put("endpoint.dataClass", data, RandomInventories.SOURCE)
                            .build());
            put(api, api.api(), api.apiFacts(), facts);
        }

        private void profile() {
            var api = anyApi();
            var old = api.api();
            var renamed = new Api(
                    old.id(),
                    "name " + random.nextInt(9),
                    old.version(),
                    random.nextBoolean() ? ApiClass.PUBLIC : ApiClass.INTERNAL,
                    null,
                    "",
                    List.of(),
                    List.of(),
                    old.importedAt());
            put(api, renamed, api.apiFacts(), api.facts());
        }

        private void controlRecord() {
            var controls = library.rules().stream()
                    .flatMap(r -> r.heldBy().stream())
                    .distinct()
                    .toList();
            var control = controls.get(random.nextInt(controls.size()));
            var api = anyApi();
            var scope = switch (random.nextInt(4)) {
                case 3 -> Scope.of("select:data:none");
                case 0 -> new Scope.Organisation();
                case 1 -> new Scope.OfApi(api.api().id());
                default -> new Scope.OfEndpoint(anyEndpoint(api));
            };
            var states = WorkStatus.values();
            var status = random.nextBoolean() ? WorkStatus.IN_PLACE : states[random.nextInt(states.length)];
            var made = ControlRecord.declared(control, scope, status, "owner", "")
                    .withEvidence(random.nextInt(4) > 0 ? List.of("e") : List.of());
            if (records.remove(made.id()) == null || random.nextBoolean()) {
                records.put(made.id(), made);
            }
        }

        private void decide(Judgement latest) {
            var fires = latest.live().toList();
            var outcome = fires.get(random.nextInt(fires.size()));
            var kinds = DecisionKind.values();
            decisions.put(
                    outcome.id(),
                    new Decision(
                            outcome.id(),
                            kinds[random.nextInt(kinds.length)],
                            "reason",
                            "Kim",
                            now,
                            null,
                            outcome.fingerprint()));
        }

        private Library rules() {
            var rules = library.rules();
            var one = rules.get(random.nextInt(rules.size()));
            var others = rules.stream()
                    .filter(r -> r.appliesTo() == one.appliesTo() && !r.id().equals(one.id()))
                    .toList();
            var other = others.get(random.nextInt(others.size()));
            return switch (random.nextInt(3)) {
                case 0 -> library.with(varied(one, one.id(), other.when()));
                case 1 -> library.with(varied(one, "NEW-" + random.nextInt(9), other.when()));
                default -> {
                    var fewer = new ArrayList<>(rules);
                    fewer.remove(one);
                    yield new Library(library.facts(), fewer, library.controls(), List.of()).with(library.classes());
                }
            };
        }

        private static Rule varied(Rule rule, String id, String when) {
            return new Rule(
                    id,
                    rule.kind(),
                    rule.title(),
                    rule.appliesTo(),
                    when,
                    rule.heldWhen(),
                    rule.heldBy(),
                    rule.ask(),
                    rule.likelihood(),
                    rule.impact(),
                    rule.categories(),
                    rule.principle(),
                    rule.mitigation(),
                    rule.falsePositives(),
                    rule.fires(),
                    rule.passes(),
                    rule.origin());
        }
    }

    private static Library everyThirdRule(Library all) {
        var some = IntStream.range(0, all.rules().size())
                .filter(i -> i % 3 == 0)
                .mapToObj(all.rules()::get)
                .toList();
        return new Library(all.facts(), some, all.controls(), List.of()).with(all.classes());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void comesToTheSameAsFromScratchAfterAnyEdits(long seed) {
        var world = new World(seed);
        var latest = world.judged();
        for (var i = 0; i < EDITS; i++) {
            var precedent = world.precedent(latest);
            world.edit(latest);
            latest = world.judged(precedent);
            var anew = world.judged();
            assertThat(latest.rules()).isEqualTo(anew.rules());
            assertThat(differing(latest, anew)).isEmpty();
            assertThat(latest.equals(anew)).isTrue();
        }
    }

    private static List<String> differing(Judgement one, Judgement other) {
        var there = other.outcomes().toList();
        var here = one.outcomes().toList();
        assertThat(here).hasSameSizeAs(there);
        return IntStream.range(0, here.size())
                .filter(i -> !here.get(i).equals(there.get(i)))
                .mapToObj(i -> here.get(i) + ", from scratch " + there.get(i))
                .toList();
    }

    @Test
    void takesOverTheVerdictsOfEndpointsWhoseFactsStayedTheSame() {
        var world = new World(7);
        var before = world.judged();
        var precedent = world.precedent(before);
        world.oneFact();
        var after = world.judged(precedent);
        assertThat(before.ofEndpoint().keySet().stream()
                        .filter(id -> verdicts(before.at(id)) != verdicts(after.at(id)))
                        .count())
                .isLessThanOrEqualTo(1);
    }

    private static OutcomeRow.Verdicts verdicts(List<Outcome> outcomes) {
        return ((OutcomeRow) outcomes).verdicts();
    }
}
