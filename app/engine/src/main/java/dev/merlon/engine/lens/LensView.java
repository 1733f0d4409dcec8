package dev.merlon.engine.lens;

import dev.merlon.engine.model.rule.RuleKind;
import java.util.Set;

/// What the matrix is to show.
///
/// @param byFlow  rows are business flows rather than endpoints
/// @param kinds   threats, policies or both
/// @param apis    ids; empty for all
/// @param folded  columns that apply nowhere are left out
/// @param seenBy  the id of the attacker whose eyes it is seen with; empty for nobody in particular
public record LensView(
        Lens lens, boolean byFlow, Set<RuleKind> kinds, Set<String> apis, boolean folded, String seenBy) {

    public LensView {
        kinds = Set.copyOf(kinds);
        apis = Set.copyOf(apis);
    }

    /// Every threat rule at every endpoint of these APIs.
    public static LensView of(Set<String> apis) {
        return new LensView(Lens.RULES, false, Set.of(RuleKind.THREAT), apis, true, "");
    }

    public LensView with(Lens other) {
        return new LensView(other, byFlow, kinds, apis, folded, seenBy);
    }

    public LensView withFlows(boolean on) {
        return new LensView(lens, on, kinds, apis, folded, seenBy);
    }

    public LensView with(Set<RuleKind> other) {
        return new LensView(lens, byFlow, other, apis, folded, seenBy);
    }

    public LensView withFolded(boolean on) {
        return new LensView(lens, byFlow, kinds, apis, on, seenBy);
    }

    /// @param others  ids; empty for all
    public LensView withApis(Set<String> others) {
        return new LensView(lens, byFlow, kinds, others, folded, seenBy);
    }

    /// @param attacker  an id; empty for nobody in particular
    public LensView seenBy(String attacker) {
        return new LensView(lens, byFlow, kinds, apis, folded, attacker);
    }
}
