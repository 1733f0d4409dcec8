package dev.merlon.desktop.screen.compliance;

import dev.merlon.engine.framework.Compliance;
import dev.merlon.engine.framework.FrameworkCoverage;
import dev.merlon.engine.framework.WorkspaceFrameworks;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.framework.Framework;
import dev.merlon.engine.model.framework.FrameworkUse;
import dev.merlon.engine.model.framework.IndustryProfile;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What the screen shows of one snapshot. Worked out off the FX thread.
///
/// @param used  how far the frameworks are met that the workspace answers to
/// @param all   every framework that the workspace knows
/// @param uses  by framework
record ComplianceFigures(
        Snapshot snapshot,
        List<FrameworkCoverage> used,
        List<Framework> all,
        Map<String, FrameworkUse> uses,
        List<Industry> industries) {

    ComplianceFigures {
        used = List.copyOf(used);
        all = List.copyOf(all);
        uses = Map.copyOf(uses);
        industries = List.copyOf(industries);
    }

    /// An industry's profile.
    ///
    /// @param chosen  true where the workspace answers to all of its frameworks at its levels
    /// @param firing  how many of its policies fire anywhere
    record Industry(IndustryProfile profile, boolean chosen, int firing) {}

    static ComplianceFigures of(Snapshot snapshot) {
        var uses = snapshot.state().frameworkUses().stream()
                .collect(Collectors.toMap(FrameworkUse::framework, Function.identity()));
        var firing = snapshot.judgement().live().map(o -> o.rule().id()).collect(Collectors.toSet());
        var industries = snapshot.library().frameworks().profiles().stream()
                .map(p -> new Industry(p, answersTo(p, uses), (int)
                        p.policies().stream().filter(firing::contains).count()))
                .toList();
        return new ComplianceFigures(
                snapshot, Compliance.of(snapshot).used(), WorkspaceFrameworks.of(snapshot), uses, industries);
    }

    private static boolean answersTo(IndustryProfile profile, Map<String, FrameworkUse> uses) {
        return profile.frameworks().stream().allMatch(c -> {
            var use = uses.get(c.framework());
            return use != null && use.level().equals(c.level());
        });
    }

    Optional<FrameworkCoverage> coverage(String framework) {
        return used.stream().filter(c -> c.framework().id().equals(framework)).findFirst();
    }
}
