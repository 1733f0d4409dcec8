package dev.merlon.engine.framework;

import dev.merlon.engine.model.EndpointId;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.control.Applicability;
import dev.merlon.engine.model.framework.Framework;
import dev.merlon.engine.model.framework.Mapping;
import dev.merlon.engine.model.framework.Requirement;
import dev.merlon.engine.model.framework.RequirementRuling;
import dev.merlon.engine.model.framework.RequirementStatus;
import dev.merlon.engine.model.rule.Outcome;
import dev.merlon.engine.model.rule.Rule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How far frameworks are met in a workspace, as it stands in one snapshot. Used by one thread; each control
/// and each rule is looked at once, however many requirements there are.
public final class Compliance {

    private final Snapshot snapshot;
    private final ControlCoverages controls;
    private final Map<String, RequirementRuling> rulings;
    private final List<Against> firing;

    private Compliance(Snapshot snapshot) {
        this.snapshot = snapshot;
        controls = new ControlCoverages(snapshot);
        rulings =
                snapshot.state().requirementRulings().stream().collect(Collectors.toMap(RequirementRuling::id, r -> r));
        firing = firing(snapshot);
    }

    public static Compliance of(Snapshot snapshot) {
        return new Compliance(snapshot);
    }

    /// Of the frameworks that the workspace answers to, at their levels. One that is no longer there is passed
    /// over.
    public List<FrameworkCoverage> used() {
        var known = WorkspaceFrameworks.of(snapshot).stream().collect(Collectors.toMap(Framework::id, f -> f));
        return snapshot.state().frameworkUses().stream()
                .flatMap(use -> Stream.ofNullable(known.get(use.framework())).map(f -> coverage(f, use.level())))
                .toList();
    }

    /// @param level  empty for all requirements
    public FrameworkCoverage coverage(Framework framework, String level) {
        var byRequirement = new HashMap<String, List<Mapping>>();
        framework
                .mappings()
                .forEach(m -> byRequirement
                        .computeIfAbsent(m.requirement(), _ -> new ArrayList<>())
                        .add(m));
        return new FrameworkCoverage(
                framework,
                level,
                framework.at(level).stream()
                        .map(r -> coverage(framework, r, byRequirement.getOrDefault(r.id(), List.of())))
                        .toList());
    }

    private RequirementCoverage coverage(Framework framework, Requirement requirement, List<Mapping> mappings) {
        var serving = new ArrayList<RequirementCoverage.Serving>();
        var served = new LinkedHashSet<String>();
        var weaknesses = new LinkedHashSet<Integer>();
        for (var mapping : mappings) {
            switch (mapping) {
                case Mapping.OfControl(var _, var control, var standing) -> {
                    served.add(control);
                    controls.of(control).ifPresent(c -> serving.add(new RequirementCoverage.Serving(c, standing)));
                }
                case Mapping.OfWeakness(var _, var cwe, var _) -> weaknesses.add(cwe);
            }
        }
        var places = Places.sum(serving.stream().map(s -> s.coverage().places()).toList());
        var ruling = rulings.get(RequirementRuling.idOf(framework.id(), requirement.id()));
        var leftOut = ruling != null && ruling.applicability() == Applicability.NOT_APPLICABLE;
        var status = leftOut ? RequirementStatus.NOT_APPLICABLE : places.status();
        var reason = leftOut && ruling != null ? "Left out: " + ruling.reason() : Explanation.of(status, serving);
        return new RequirementCoverage(
                requirement, status, reason, places, serving, against(served, weaknesses), ruling);
    }

    private List<Against> against(Set<String> served, Set<Integer> weaknesses) {
        return firing.stream()
                .filter(f -> f.rule().heldBy().stream().anyMatch(served::contains)
                        || f.rule().categories().cwe().stream().anyMatch(weaknesses::contains))
                .toList();
    }

    /// Rules that fire anywhere, the one with most outcomes first.
    private static List<Against> firing(Snapshot snapshot) {
        var tallies = new LinkedHashMap<String, Tally>();
        snapshot.judgement()
                .live()
                .forEach(o -> tallies.computeIfAbsent(o.rule().id(), _ -> new Tally(o.rule()))
                        .add(o));
        return tallies.values().stream()
                .map(Tally::against)
                .sorted(Comparator.comparingInt(Against::outcomes).reversed())
                .toList();
    }

    /// Counts the outcomes of one rule.
    private static final class Tally {

        private final Rule rule;
        private final Set<EndpointId> endpoints = new LinkedHashSet<>();
        private int outcomes;

        Tally(Rule rule) {
            this.rule = rule;
        }

        void add(Outcome outcome) {
            outcomes++;
            outcome.atEndpoint().ifPresent(endpoints::add);
        }

        Against against() {
            return new Against(rule, outcomes, List.copyOf(endpoints));
        }
    }
}
