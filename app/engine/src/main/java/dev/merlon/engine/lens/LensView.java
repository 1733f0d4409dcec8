package dev.merlon.engine.lens;

import dev.merlon.engine.model.rule.RuleKind;
import java.util.Set;

/// What the matrix is to show.
///
/// @param byFlow  rows are business flows rather than endpoints
/// @param kinds   threats, policies or both
/// @param apis    ids; empty for all
/// @param folded  columns that apply nowhere are left out
public record LensView(Lens lens, boolean byFlow, Set<RuleKind> kinds, Set<String> apis, boolean folded) {

    public LensView {
        kinds = Set.copyOf(kinds);
        apis = Set.copyOf(apis);
    }

    /// Every threat rule at every endpoint of these APIs.
    public static LensView of(Set<String> apis) {
        return new LensView(Lens.RULES, false, Set.of(RuleKind.THREAT), apis, true);
    }

    public LensView with(Lens other) {
        return new LensView(other, byFlow, kinds, apis, folded);
    }

    public LensView withFlows(boolean on) {
        return new LensView(lens, on, kinds, apis, folded);
    }

    public LensView with(Set<RuleKind> other) {
        return new LensView(lens, byFlow, other, apis, folded);
    }

    public LensView withFolded(boolean on) {
        return new LensView(lens, byFlow, kinds, apis, on);
    }
}
