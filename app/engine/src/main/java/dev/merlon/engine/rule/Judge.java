package dev.merlon.engine.rule;

import dev.merlon.engine.control.Coverage;
import dev.merlon.engine.job.CancelledException;
import dev.merlon.engine.job.Job;
import dev.merlon.engine.job.Prepared;
import dev.merlon.engine.model.ApiInventory;
import dev.merlon.engine.model.EndpointId;
import dev.merlon.engine.model.Library;
import dev.merlon.engine.model.control.Control;
import dev.merlon.engine.model.policy.ClassBook;
import dev.merlon.engine.model.rule.Decision;
import dev.merlon.engine.model.rule.Judgement;
import dev.merlon.engine.model.rule.Outcome;
import dev.merlon.engine.model.rule.Rule;
import dev.merlon.engine.model.rule.RuleTarget;
import dev.merlon.engine.model.rule.Subject;
import dev.merlon.engine.rule.condition.ConditionCompiler;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/// Considers every rule at every endpoint. Thread-safe.
///
/// Compiles the rules once, on a thread of its own from the moment it is made: that takes half a second on a cold
/// machine, in which a contract can be read or a window drawn.
public final class Judge {

    private final List<Rule> rules;
    private final ClassBook classes;
    private final Prepared<Plans> plans;

    /// The rules for endpoints, for components and for APIs, ready to be applied.
    private record Plans(
            Map<String, CompiledRule> byId,
            RulePlan ofEndpoints,
            RulePlan ofComponents,
            RulePlan ofApis,
            VerdictWriter writer) {

        static Plans of(Library library) {
            var compiler = new ConditionCompiler(library.facts());
            var compiled = CompiledRule.all(library.rules(), compiler);
            return new Plans(
                    compiled.stream().collect(Collectors.toMap(c -> c.rule().id(), c -> c)),
                    plan(compiled, Set.of(RuleTarget.ENDPOINT, RuleTarget.SCHEMA)),
                    plan(compiled, Set.of(RuleTarget.SCHEMA)),
                    plan(compiled, Set.of(RuleTarget.API)),
                    new VerdictWriter(new Wording(
                            library.facts(),
                            library.controls().stream().collect(Collectors.toMap(Control::id, Control::title)))));
        }

        private static RulePlan plan(List<CompiledRule> compiled, Set<RuleTarget> targets) {
            return new RulePlan(compiled.stream()
                    .filter(c -> targets.contains(c.rule().appliesTo()))
                    .toList());
        }
    }

    public Judge(Library library) {
        rules = library.rules();
        classes = library.classes();
        plans = Prepared.begin("rule compiler", () -> Plans.of(library));
    }

    /// Under the library's own API classes.
    public Judgement judge(List<ApiInventory> apis, Coverage coverage, List<Decision> decisions, Job job) {
        return judge(apis, coverage, decisions, classes, job);
    }

    /// Evaluates each rule once per distinct set of facts and holding controls. The result is the same in whatever
    /// order APIs, records and decisions come. Where there is nothing to judge, the rules are not waited for.
    ///
    /// @param book  the API classes with their policy sets
    /// @throws CancelledException where the job is no longer wanted
    /// @throws IllegalArgumentException where a rule does not compile; the library's loader checks that beforehand
    public Judgement judge(
            List<ApiInventory> apis, Coverage coverage, List<Decision> decisions, ClassBook book, Job job) {
        if (apis.isEmpty()) {
            return new Judgement(rules, Map.of(), Map.of(), Map.of());
        }
        var ready = plans.get();
        var decided = new Decisions(decisions, coverage.at());
        var ordered =
                apis.stream().sorted(Comparator.comparing(a -> a.api().id())).toList();
        var endpoints = ordered.stream().flatMap(a -> endpoints(a).stream()).toList();
        var whole = ordered.stream()
                .map(a -> new Subject(a.api(), null, a.apiFacts()))
                .toList();

        var components = ordered.stream().flatMap(a -> components(a).stream()).toList();

        var bench = new Bench(coverage, decided, book, ordered, ready.writer());
        var atEndpoints = bench.court(ready.ofEndpoints()).judge(endpoints, job);
        var atComponents = bench.court(ready.ofComponents()).judge(components, job);
        var atApis = bench.court(ready.ofApis()).judge(whole, job);

        Map<EndpointId, List<Outcome>> ofEndpoint = LinkedHashMap.newLinkedHashMap(endpoints.size());
        for (var i = 0; i < endpoints.size(); i++) {
            ofEndpoint.put(Objects.requireNonNull(endpoints.get(i).endpoint()).id(), atEndpoints.get(i));
        }
        Map<String, List<Outcome>> ofApi = new LinkedHashMap<>();
        for (var i = 0; i < whole.size(); i++) {
            ofApi.put(whole.get(i).api().id(), atApis.get(i));
        }
        Map<String, List<Outcome>> ofComponents = new LinkedHashMap<>();
        for (var i = 0; i < components.size(); i++) {
            ofComponents
                    .computeIfAbsent(components.get(i).api().id(), _ -> new ArrayList<>())
                    .addAll(atComponents.get(i));
        }
        return new Judgement(rules, ofEndpoint, ofApi, ofComponents);
    }

    /// What waits for answers among outcomes that this judged, ready to try answers on.
    ///
    /// @param outcomes  those at each subject
    public OpenCells openCells(Iterable<List<Outcome>> outcomes) {
        return OpenCells.of(plans.get().byId(), outcomes);
    }

    /// What all courts of one judgement go by.
    private record Bench(
            Coverage coverage,
            Decisions decided,
            ClassBook classes,
            Map<String, ApiInventory> apis,
            VerdictWriter writer) {

        Bench(
                Coverage coverage,
                Decisions decided,
                ClassBook classes,
                List<ApiInventory> apis,
                VerdictWriter writer) {
            this(coverage, decided, classes, byId(apis), writer);
        }

        private static Map<String, ApiInventory> byId(List<ApiInventory> apis) {
            return apis.stream().collect(Collectors.toMap(a -> a.api().id(), a -> a));
        }

        Court court(RulePlan plan) {
            var rules = plan.bare();
            var reached = new Reached(apis.values());
            return new Court(() -> new Sitting(plan, coverage, decided, new Stances(classes, apis, rules), writer, reached));
        }
    }

    private static List<Subject> components(ApiInventory inventory) {
        return inventory.components().stream()
                .map(c -> Subject.of(inventory.api(), c))
                .toList();
    }

    private static List<Subject> endpoints(ApiInventory inventory) {
        var subjects = new ArrayList<Subject>();
        inventory.endpoints().forEach(e -> subjects.add(new Subject(inventory.api(), e, inventory.factsOf(e.id()))));
        return subjects;
    }
}
