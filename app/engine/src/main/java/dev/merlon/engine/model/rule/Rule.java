package dev.merlon.engine.model.rule;

import dev.merlon.engine.model.Principle;
import dev.merlon.engine.model.attacker.Means;
import java.util.List;
import java.util.Map;

/// Data that looks at facts.
///
/// @param id              `BOLA-01`
/// @param title           a sentence with `{endpoint}`, `{resource}`, `{path}`, `{method}`, `{api}` and fact
///                        names in braces as places to fill
/// @param when            CEL condition over facts: where the rule is relevant, or the policy broken
/// @param heldWhen        CEL condition over facts under which what the contract declares already holds it; empty
///                        where only a control can
/// @param heldBy          controls that hold it where they are recorded as in place with fresh evidence
/// @param ask             fact name → what to ask where it is unknown
/// @param likelihood      1 to 5, before adjustment
/// @param principle       the principle whose score it counts in
/// @param mitigation      what to do about it
/// @param falsePositives  where it may fire without cause; empty where none is known
/// @param fires           examples at which it must fire
/// @param passes          examples at which it must not
/// @param means           what an attacker needs to bring it about
public record Rule(
        String id,
        RuleKind kind,
        String title,
        RuleTarget appliesTo,
        String when,
        String heldWhen,
        List<String> heldBy,
        Map<String, String> ask,
        int likelihood,
        Impact impact,
        Categories categories,
        Principle principle,
        String mitigation,
        String falsePositives,
        List<RuleExample> fires,
        List<RuleExample> passes,
        Origin origin,
        Means means) {

    public Rule {
        heldBy = List.copyOf(heldBy);
        ask = Map.copyOf(ask);
        fires = List.copyOf(fires);
        passes = List.copyOf(passes);
    }

    /// One that takes what rules usually take.
    public Rule(
            String id,
            RuleKind kind,
            String title,
            RuleTarget appliesTo,
            String when,
            String heldWhen,
            List<String> heldBy,
            Map<String, String> ask,
            int likelihood,
            Impact impact,
            Categories categories,
            Principle principle,
            String mitigation,
            String falsePositives,
            List<RuleExample> fires,
            List<RuleExample> passes,
            Origin origin) {
        this(
                id,
                kind,
                title,
                appliesTo,
                when,
                heldWhen,
                heldBy,
                ask,
                likelihood,
                impact,
                categories,
                principle,
                mitigation,
                falsePositives,
                fires,
                passes,
                origin,
                Means.USUAL);
    }

    /// The folder that the rule's file lies in: `object-access`; `other` where it lies in none.
    public String area() {
        var parts = origin.file().split("/");
        return parts.length < 2 ? "other" : parts[parts.length - 2];
    }
}
