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
import java.util.Objects;
import java.util.Optional;

/// Compares whom endpoints let in. Most endpoints share what they ask for, so each pair is compared once.
final class SecurityComparison {

    private final Contract before;
    private final Contract after;
    private final Map<Node, Callers> callers = new IdentityHashMap<>();
    private final Map<Asked, Optional<CallerVerdict>> verdicts = new HashMap<>();

    private record Asked(Callers before, Callers after, boolean global) {}

    private record ChangedScheme(SecurityScheme before, SecurityScheme after) {}

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
        return verdicts.computeIfAbsent(asked, a -> CallerVerdict.of(a.before(), a.after(), a.global()))
                .map(verdict -> changed(was.security(), is.security())
                        .map(scheme -> draft(verdict, scheme))
                        .orElseGet(() -> draft(verdict, was, is, asked)));
    }

    /// A scheme changes at all endpoints that ask for it, whatever the scopes: that is one difference.
    private static Draft draft(CallerVerdict verdict, ChangedScheme scheme) {
        var words = CallerWords.of(Callers.of(scheme.before()), Callers.of(scheme.after()));
        return new Draft(
                verdict.kind(),
                verdict.drift(),
                verdict.severity(),
                "security scheme " + scheme.after().name(),
                words.before(),
                words.after(),
                scheme.before().place(),
                scheme.after().place());
    }

    private static Draft draft(CallerVerdict verdict, Operation was, Operation is, Asked asked) {
        var words = CallerWords.of(asked.before(), asked.after());
        return new Draft(
                verdict.kind(),
                verdict.drift(),
                verdict.severity(),
                "security",
                words.before(),
                words.after(),
                place(was, asked.global()),
                place(is, asked.global()));
    }

    /// The contract as a whole protects on one side; on the other neither it nor the operation asks for anything.
    private static boolean global(Security was, Security is) {
        return (was.origin() == Security.Origin.CONTRACT && is.origin() != Security.Origin.OPERATION)
                || (is.origin() == Security.Origin.CONTRACT && was.origin() != Security.Origin.OPERATION);
    }

    /// Where the same schemes and scopes are asked for: the first scheme that is another now.
    private Optional<ChangedScheme> changed(Security was, Security is) {
        if (!asked(was).equals(asked(is))) {
            return Optional.empty();
        }
        return was.alternatives().stream()
                .flatMap(alternative -> alternative.schemes().keySet().stream())
                .filter(name ->
                        before.schemes().containsKey(name) && after.schemes().containsKey(name))
                .map(name -> new ChangedScheme(scheme(before, name), scheme(after, name)))
                .filter(pair -> !Callers.of(pair.before()).equals(Callers.of(pair.after())))
                .findFirst();
    }

    private static SecurityScheme scheme(Contract contract, String name) {
        return Objects.requireNonNull(contract.schemes().get(name));
    }

    private static Location place(Operation operation, boolean global) {
        boolean unsaid = operation.security().origin() == Security.Origin.UNSAID;
        return unsaid && !global ? operation.place() : operation.security().place();
    }

    private static List<Map<String, List<String>>> asked(Security security) {
        return security.alternatives().stream()
                .map(SecurityRequirement::schemes)
                .toList();
    }
}
