package dev.merlon.engine.model.policy;

import dev.merlon.engine.model.ApiClass;
import dev.merlon.engine.model.DataClass;
import dev.merlon.engine.model.rule.Rule;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What counts for the APIs of one class: its own lines, then those of the class that it behaves as.
///
/// Of several lines that speak, one counts: the class's own before its base's, then the narrower (rule, area, all),
/// then the one with a condition on data, then the first in the list.
///
/// @param apiClass  whose it is
/// @param own       its lines
/// @param base      the class that it behaves as; itself for a built-in one
/// @param inherited the base's lines; none for a built-in one
public record PolicySet(ApiClass apiClass, List<PolicyLine> own, ApiClass base, List<PolicyLine> inherited) {

    private static final Comparator<PolicyLine> NARROWEST_FIRST = Comparator.comparing(PolicyLine::breadth)
            .thenComparing(l -> l.data().isEmpty());

    /// @param from  the class that the line stands in
    public record Ruling(PolicyLine line, ApiClass from) {}

    public PolicySet {
        own = List.copyOf(own);
        inherited = List.copyOf(inherited);
    }

    /// A set that leaves all rules as they are.
    public static PolicySet none(ApiClass apiClass) {
        return new PolicySet(apiClass, List.of(), apiClass, List.of());
    }

    public boolean isEmpty() {
        return own.isEmpty() && inherited.isEmpty();
    }

    /// Classes of data on which something depends here.
    public Set<DataClass> data() {
        var data = new LinkedHashSet<DataClass>();
        Stream.concat(own.stream(), inherited.stream()).forEach(l -> data.addAll(l.data()));
        return data;
    }

    /// The line that counts for the rule; empty where none speaks, so the rule is on as it rates itself.
    ///
    /// @param handled  the classes of data that the endpoint handles
    public Optional<Ruling> ruling(Rule rule, Collection<DataClass> handled) {
        return speaking(own, rule, handled)
                .map(line -> new Ruling(line, apiClass))
                .or(() -> speaking(inherited, rule, handled).map(line -> new Ruling(line, base)));
    }

    private static Optional<PolicyLine> speaking(List<PolicyLine> lines, Rule rule, Collection<DataClass> handled) {
        return lines.stream()
                .filter(l -> l.isAbout(rule) && l.speaksAt(handled))
                .min(NARROWEST_FIRST);
    }
}
