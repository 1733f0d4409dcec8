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
import dev.merlon.engine.model.rule.OutcomeRow;
import dev.merlon.engine.model.rule.Rule;
import dev.merlon.engine.model.rule.RuleTarget;
import dev.merlon.engine.model.rule.Subject;
import dev.merlon.engine.rule.condition.ConditionCompiler;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Considers every rule at every endpoint. Thread-safe.
///
/// Compiles the rules once, on a thread of its own from the moment it is made: that takes half a second on a cold
/// machine, in which a contract can be read or a window drawn.
public final class Judge {

    private final Library library;
    private final Prepared<Plans> plans;

    /// The rules for endpoints, for components and for APIs, ready to be applied.
    private record Plans(
            ConditionCompiler compiler,
            Map<String, CompiledRule> byId,
            RulePlan ofEndpoints,
            RulePlan ofComponents,
            RulePlan ofApis,
            VerdictWriter writer) {

        static Plans of(Library library) {
            var compiler = new ConditionCompiler(library.facts());
            var wording = new Wording(
                    library.facts(),
                    library.controls().stream().collect(Collectors.toMap(Control::id, Control::title)));
            return of(compiler, CompiledRule.all(library.rules(), compiler), new VerdictWriter(wording));
        }

        private static Plans of(ConditionCompiler compiler, List<CompiledRule> compiled, VerdictWriter writer) {
            return new Plans(
                    compiler,
                    compiled.stream().collect(Collectors.toMap(c -> c.rule().id(), c -> c)),
                    new RulePlan(compiled, Set.of(RuleTarget.ENDPOINT, RuleTarget.SCHEMA)),
                    new RulePlan(compiled, Set.of(RuleTarget.SCHEMA)),
                    new RulePlan(compiled, Set.of(RuleTarget.API)),
                    writer);
        }

        /// Compiles only what differs.
        Plans by(List<Rule> rules) {
            var known = new HashMap<>(byId);
            var others = rules.stream()
                    .filter(rule -> !isOf(known.get(rule.id()), rule))
                    .toList();
            CompiledRule.all(others, compiler).forEach(c -> known.put(c.rule().id(), c));
            return of(
                    compiler,
                    rules.stream()
                            .map(rule -> Objects.requireNonNull(known.get(rule.id())))
                            .toList(),
                    writer);
        }
    }

    private static boolean isOf(@Nullable CompiledRule compiled, Rule rule) {
        return compiled != null && compiled.rule().equals(rule);
    }

    public Judge(Library library) {
        this(library, Prepared.begin("rule compiler", () -> Plans.of(library)));
    }

    private Judge(Library library, Prepared<Plans> plans) {
        this.library = library;
        this.plans = plans;
    }

    /// A judge by other rules over the same facts and controls.
    ///
    /// @param other  [Library#with] of this judge's library
    public Judge by(Library other) {
        return new Judge(
                other, Prepared.begin("rule compiler", () -> plans.get().by(other.rules())));
    }

    /// From scratch, under the library's own API classes.
    public Judgement judge(List<ApiInventory> apis, Coverage coverage, List<Decision> decisions, Job job) {
        return judge(apis, coverage, decisions, library.classes(), null, job);
    }

    /// Evaluates each rule once per distinct set of facts and holding controls. The result is the same in
    /// whatever order APIs, records and decisions come, and the same with a precedent as without: only what
    /// changed is judged again. Where there is nothing to judge, the rules are not waited for.
    ///
    /// @param book       the API classes with their policy sets
    /// @param precedent  an earlier judgement of much the same, null where there is none
    /// @throws CancelledException where the job is no longer wanted
    /// @throws IllegalArgumentException where a rule does not compile; the library's loader checks that beforehand
    public Judgement judge(
            List<ApiInventory> apis,
            Coverage coverage,
            List<Decision> decisions,
            ClassBook book,
            @Nullable Precedent precedent,
            Job job) {
        if (apis.isEmpty()) {
            return new Judgement(library.rules(), Map.of(), Map.of(), Map.of());
        }
        var ready = plans.get();
        var binding = precedent != null && precedent.bindsUnder(library) ? precedent : null;
        var courts = new Courts(
                ready.writer(),
                new Decisions(decisions, coverage.at()),
                coverage,
                Surroundings.of(book, apis),
                binding);
        var ordered =
                apis.stream().sorted(Comparator.comparing(a -> a.api().id())).toList();
        var endpoints = ordered.stream().flatMap(a -> endpoints(a).stream()).toList();
        var whole = ordered.stream()
                .map(a -> new Subject(a.api(), null, a.apiFacts()))
                .toList();
        var components = ordered.stream().flatMap(a -> components(a).stream()).toList();

        Map<EndpointId, List<Outcome>> ofEndpoint = LinkedHashMap.newLinkedHashMap(endpoints.size());
        courts.over(ready.ofEndpoints())
                .judge(endpoints, job)
                .forEach(row -> ofEndpoint.put(
                        Objects.requireNonNull(row.subject().endpoint()).id(), row));
        Map<String, List<Outcome>> ofApi = new LinkedHashMap<>();
        courts.over(ready.ofApis())
                .judge(whole, job)
                .forEach(row -> ofApi.put(row.subject().api().id(), row));
        Map<String, List<OutcomeRow>> rows = new LinkedHashMap<>();
        courts.overComponents(ready.ofComponents())
                .judge(components, job)
                .forEach(row -> rows.computeIfAbsent(row.subject().api().id(), _ -> new ArrayList<>())
                        .add(row));
        Map<String, List<Outcome>> ofComponents = new LinkedHashMap<>();
        rows.forEach((api, each) -> ofComponents.put(api, OutcomeRow.joined(each)));
        return new Judgement(library.rules(), ofEndpoint, ofApi, ofComponents);
    }

    /// What waits for answers among outcomes that this judged, ready to try answers on.
    ///
    /// @param outcomes  those at each subject
    public OpenCells openCells(Iterable<List<Outcome>> outcomes) {
        return OpenCells.of(plans.get().byId(), outcomes);
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
