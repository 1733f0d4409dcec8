package dev.merlon.engine.model.rule;

import dev.merlon.engine.model.EndpointId;
import dev.merlon.engine.model.Location;
import dev.merlon.engine.model.Severity;
import dev.merlon.engine.model.fact.FactValue;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// One rule at one endpoint, or at an API as a whole.
///
/// There is one for every cell of rules × endpoints, millions in a large workspace: so it holds three references, and
/// its texts are written when they are read.
public final class Outcome {

    private final Subject subject;
    private final Verdict verdict;
    private final @Nullable Decision decision;

    /// @param decision  what a person decided, null where nobody did
    public Outcome(Subject subject, Verdict verdict, @Nullable Decision decision) {
        this.subject = subject;
        this.verdict = verdict;
        this.decision = decision;
    }

    /// `rule@api@endpoint`, or `rule@api`; survives a new version of the contract.
    public String id() {
        return rule().id() + "@" + subject.id();
    }

    public Subject subject() {
        return subject;
    }

    /// The API's id.
    public String api() {
        return subject.api().id();
    }

    public Optional<EndpointId> atEndpoint() {
        return Optional.ofNullable(subject.endpoint()).map(e -> e.id());
    }

    public Verdict verdict() {
        return verdict;
    }

    public Rule rule() {
        return verdict.rule();
    }

    public OutcomeState state() {
        return verdict.state();
    }

    public Rating rating() {
        return verdict.rating();
    }

    public Severity severity() {
        return verdict.severity();
    }

    /// The rule's title with its places filled.
    public String title() {
        return new Sentence(rule().title()).at(subject);
    }

    /// Why it came out as it did, in one sentence; the question to ask where it is open.
    public String reason() {
        return new Sentence(verdict.explanation()).at(subject);
    }

    /// The line of the contract that decided it, or where the endpoint stands.
    public Location place() {
        return subject.place(verdict.decidedBy());
    }

    /// What a person decided and what still rests on the same facts.
    public Optional<Decision> decided() {
        return Optional.ofNullable(decision);
    }

    /// Fires, and nobody accepted it, transferred it or called it a false positive.
    public boolean live() {
        return state() == OutcomeState.FIRES && (decision == null || !decision.settles());
    }

    /// The values of the facts that decided it, as text: `endpoint.objectIds=accountId; endpoint.ownedObjects=yes`.
    /// A decision keeps it as [Decision#facts] and is asked again where it no longer equals.
    public String fingerprint() {
        return verdict.decidedBy().stream()
                .sorted()
                .map(name -> name + "=" + inOrder(subject.facts().value(name)).text())
                .collect(Collectors.joining("; "));
    }

    private static FactValue inOrder(FactValue value) {
        return value instanceof FactValue.Texts(List<String> items)
                ? FactValue.of(items.stream().sorted().toList())
                : value;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Outcome outcome
                && verdict.equals(outcome.verdict)
                && Objects.equals(decision, outcome.decision)
                && subject.equals(outcome.subject);
    }

    @Override
    public int hashCode() {
        return 31 * rule().id().hashCode() + subject.id().hashCode();
    }

    @Override
    public String toString() {
        return id() + " " + state().word();
    }
}
