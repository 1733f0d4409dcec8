package dev.merlon.engine.diff;

import dev.merlon.engine.diff.caller.CallerVerdict;
import dev.merlon.engine.diff.caller.CallerWords;
import dev.merlon.engine.diff.caller.Callers;
import dev.merlon.engine.model.Location;
import dev.merlon.engine.spec.Contract;
import dev.merlon.engine.spec.tree.Node;
import dev.merlon.engine.spec.view.Operation;
import dev.merlon.engine.spec.view.Security;
import dev.merlon.engine.spec.view.SecurityRequirement;
import dev.merlon.engine.spec.view.SecurityScheme;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Compares whom endpoints let in. Most endpoints share what they ask for, so each pair is compared once.
final class SecurityComparison {

    private final Contract before;
    private final Contract after;
    private final Map<Node, Callers> callers = new IdentityHashMap<>();
    private final Map<Asked, Optional<CallerVerdict>> verdicts = new HashMap<>();

    private record Asked(Callers before, Callers after, boolean global) {}

    SecurityComparison(Contract before, Contract after) {
        this.before = before;
        this.after = after;
    }

    Callers before(Operation operation) {
        return callers(operation, before);
    }

    Callers after(Operation operation) {
        return callers(operation, after);
    }

    private Callers callers(Operation operation, Contract contract) {
        var security = operation.security();
        return callers.computeIfAbsent(security.node(), _ -> Callers.of(security, contract.schemes()));
    }

    Optional<Draft> compare(Operation was, Operation is) {
        var asked = new Asked(before(was), after(is), global(was.security(), is.security()));
        return verdicts.computeIfAbsent(
                        asked, a -> CallerVerdict.of(a.before(), a.after(), a.global()))
                .map(verdict -> {
                    var words = CallerWords.of(asked.before(), asked.after());
                    return new Draft(
                            verdict.kind(),
                            verdict.drift(),
                            verdict.severity(),
                            "security",
                            words.before(),
                            words.after(),
                            place(was, is, before, asked.global()),
                            place(is, was, after, asked.global()));
                });
    }

    /// The contract as a whole protects on one side; on the other neither it nor the operation asks for anything.
    private static boolean global(Security was, Security is) {
        return (was.origin() == Security.Origin.CONTRACT && is.origin() != Security.Origin.OPERATION)
                || (is.origin() == Security.Origin.CONTRACT && was.origin() != Security.Origin.OPERATION);
    }

    /// Where the cause stands: the scheme where the same names are asked for, else what asks for them.
    private static Location place(Operation one, Operation other, Contract contract, boolean global) {
        if (asked(one.security()).equals(asked(other.security()))) {
            var scheme = one.security().alternatives().stream()
                    .flatMap(a -> a.schemes().keySet().stream())
                    .map(contract.schemes()::get)
                    .filter(java.util.Objects::nonNull)
                    .findFirst();
            if (scheme.isPresent()) {
                return scheme.get().place();
            }
        }
        boolean unsaid = one.security().origin() == Security.Origin.UNSAID;
        return unsaid && !global ? one.place() : one.security().place();
    }

    private static List<Map<String, List<String>>> asked(Security security) {
        return security.alternatives().stream().map(SecurityRequirement::schemes).toList();
    }
}
