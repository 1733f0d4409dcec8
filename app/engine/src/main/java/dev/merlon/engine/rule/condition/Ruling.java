package dev.merlon.engine.rule.condition;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;

/// What a condition comes to, and the facts that decided it.
///
/// @param because  names, in the order of the text
public record Ruling(Truth truth, List<String> because) {

    public Ruling {
        because = List.copyOf(because);
    }

    /// Of parts that `&&` joins: where some are false or idle, they alone decided.
    public static Ruling all(Collection<Ruling> parts) {
        var truth = Condition.all(parts.stream().map(Ruling::truth).toList());
        var facts = new LinkedHashSet<String>();
        for (var part : parts) {
            if ((truth != Truth.FALSE && truth != Truth.IDLE) || part.truth() == truth) {
                facts.addAll(part.because());
            }
        }
        return new Ruling(truth, List.copyOf(facts));
    }
}
