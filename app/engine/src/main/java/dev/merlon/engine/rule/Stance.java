package dev.merlon.engine.rule;

import dev.merlon.engine.model.ApiClass;
import dev.merlon.engine.model.DataClass;
import dev.merlon.engine.model.policy.PolicySet;
import dev.merlon.engine.model.policy.PolicySet.Ruling;
import dev.merlon.engine.model.policy.Treatment;
import dev.merlon.engine.model.rule.Rating;
import dev.merlon.engine.model.rule.Rule;
import dev.merlon.engine.model.rule.SeverityBounds;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What the policy set of a class makes of each rule of a plan, where certain classes of data are handled. Two are
/// equal where they are the same one: subjects share it.
final class Stance {

    /// Leaves every rule as it is.
    static final Stance NONE = new Stance(new ApiClass(""), new Ruling[0]);

    private final ApiClass apiClass;
    private final @Nullable Ruling[] rulings;

    private Stance(ApiClass apiClass, @Nullable Ruling[] rulings) {
        this.apiClass = apiClass;
        this.rulings = rulings;
    }

    static Stance of(PolicySet set, List<Rule> rules, Collection<DataClass> handled) {
        var rulings = new @Nullable Ruling[rules.size()];
        for (var i = 0; i < rulings.length; i++) {
            rulings[i] = set.ruling(rules.get(i), handled).orElse(null);
        }
        return new Stance(set.apiClass(), rulings);
    }

    private @Nullable Ruling ruling(int rule) {
        return rulings.length == 0 ? null : rulings[rule];
    }

    /// Adds the places of the rules that this treats otherwise than the other does.
    void addDifferences(BitSet places, Stance other) {
        if (this == other) {
            return;
        }
        for (var i = 0; i < Math.max(rulings.length, other.rulings.length); i++) {
            var here = ruling(i);
            var there = other.ruling(i);
            if (!Objects.equals(here, there) || (here != null && !apiClass.equals(other.apiClass))) {
                places.set(i);
            }
        }
    }

    /// What takes the rule out of the policy set; null where it is in.
    @Nullable
    Ruling off(int rule) {
        var ruling = ruling(rule);
        return ruling != null && ruling.line().treatment() == Treatment.OFF ? ruling : null;
    }

    /// The rating within the bounds that the policy set names for the rule, if it does.
    Rating bound(int rule, Rating rating) {
        var ruling = ruling(rule);
        if (ruling == null) {
            return rating;
        }
        var least = ruling.line().treatment().least();
        var most = ruling.line().treatment().most();
        return least.isPresent() && most.isPresent()
                ? rating.within(new SeverityBounds(least.get(), most.get(), "by " + source(ruling)))
                : rating;
    }

    /// `the policy set of class open-banking at financial data`.
    String source(Ruling ruling) {
        var as = ruling.from().equals(apiClass) ? "" : ", as which " + apiClass + " behaves";
        return "the policy set of class " + ruling.from() + ruling.line().condition() + as;
    }
}
