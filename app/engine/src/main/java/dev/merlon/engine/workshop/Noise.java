package dev.merlon.engine.workshop;

import dev.merlon.engine.model.rule.DecisionKind;
import dev.merlon.engine.model.rule.Judgement;
import dev.merlon.engine.model.rule.OutcomeState;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

/// How much of what a rule reports people found to be nothing.
///
/// @param fires           places where it fires, whatever was decided on them
/// @param decided         those of them on which somebody decided and which still stands
/// @param falsePositives  those of them that were decided to be false positives
public record Noise(int fires, int decided, int falsePositives) {

    public static final Noise NONE = new Noise(0, 0, 0);

    /// By rule id; rules that fire nowhere are left out.
    public static Map<String, Noise> of(Judgement judgement) {
        var noise = new TreeMap<String, Noise>();
        judgement
                .outcomes()
                .filter(o -> o.state() == OutcomeState.FIRES)
                .forEach(o -> noise.merge(
                        o.rule().id(),
                        o.decided()
                                .map(d -> new Noise(1, 1, d.decided() == DecisionKind.FALSE_POSITIVE ? 1 : 0))
                                .orElse(new Noise(1, 0, 0)),
                        Noise::plus));
        return noise;
    }

    private Noise plus(Noise other) {
        return new Noise(fires + other.fires, decided + other.decided, falsePositives + other.falsePositives);
    }

    /// The noise index: false positives among what was decided, 0 to 1. Nothing where nobody decided on any.
    public OptionalDouble index() {
        return decided == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) falsePositives / decided);
    }
}
