package dev.merlon.desktop.screen.policies;

import dev.merlon.engine.model.ApiClass;
import dev.merlon.engine.model.policy.ClassBook;
import dev.merlon.engine.model.policy.PolicyLine;
import dev.merlon.engine.model.policy.PolicySet;
import dev.merlon.engine.model.policy.Treatment;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a class says of a line of the matrix.
///
/// @param treatment  what becomes of its rules; on where nothing is said
/// @param line       the line that says so, null where none does
/// @param from       the class that the line stands in
/// @param own        the class itself says it, of this very line
/// @param pending    it would be changed by what waits to be applied
record PolicyCell(Treatment treatment, @Nullable PolicyLine line, ApiClass from, boolean own, boolean pending) {

    /// @param before  the classes as the workspace has them
    /// @param after   with what waits to be applied
    static PolicyCell of(PolicyRow row, ApiClass apiClass, ClassBook before, ClassBook after) {
        var set = after.policySet(apiClass);
        var exact = row.line(Treatment.ON);
        var own = set.own().stream().filter(exact::samePlaceAs).findFirst();
        var was = before.policySet(apiClass).own().stream()
                .filter(exact::samePlaceAs)
                .findFirst();
        var pending = !own.equals(was);
        if (own.isPresent()) {
            return new PolicyCell(own.get().treatment(), own.get(), apiClass, true, pending);
        }
        return speaking(row, set)
                .map(r -> new PolicyCell(r.line().treatment(), r.line(), r.from(), false, pending))
                .orElseGet(() -> new PolicyCell(Treatment.ON, null, apiClass, false, pending));
    }

    private static Optional<PolicySet.Ruling> speaking(PolicyRow row, PolicySet set) {
        var rule = row.sample();
        if (row.breadth() == PolicyLine.Breadth.RULE && rule != null) {
            return set.ruling(rule, row.data());
        }
        return Stream.of(new Said(set.own(), set.apiClass()), new Said(set.inherited(), set.base()))
                .flatMap(said -> said.about(row).map(line -> new PolicySet.Ruling(line, said.from())).stream())
                .findFirst();
    }

    /// For an area or all rules only lines count that are about every one of them.
    private record Said(List<PolicyLine> lines, ApiClass from) {
        Optional<PolicyLine> about(PolicyRow row) {
            return lines.stream()
                    .filter(l -> l.rules().equals(row.rules()) || l.breadth() == PolicyLine.Breadth.ALL)
                    .filter(l -> l.speaksAt(row.data()))
                    .min(Comparator.comparing(PolicyLine::breadth)
                            .thenComparing(l -> l.data().isEmpty()));
        }
    }
}
