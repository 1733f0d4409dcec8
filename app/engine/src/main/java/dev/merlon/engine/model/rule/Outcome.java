package dev.merlon.engine.model.rule;

import dev.merlon.engine.model.Component;
import dev.merlon.engine.model.EndpointId;
import dev.merlon.engine.model.Location;
import dev.merlon.engine.model.Severity;
import dev.merlon.engine.model.fact.FactValue;
import dev.merlon.engine.model.governance.Determination;
import dev.merlon.engine.model.governance.Force;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// One rule at one endpoint, or at an API as a whole.
///
/// There is one for every cell of rules × endpoints, millions in a large workspace: so it holds three
/// references, and its texts are written when they are read.
public final class Outcome {

    private final Subject subject;
    private final Verdict verdict;
    private final @Nullable Determination determination;

    /// @param decision  what a person decided and what still stands, null where nobody did
    public Outcome(Subject subject, Verdict verdict, @Nullable Decision decision) {
        this(decision == null ? null : Determination.own(decision, Force.STANDS), subject, verdict);
    }

    private Outcome(@Nullable Determination determination, Subject subject, Verdict verdict) {
        this.subject = subject;
        this.verdict = verdict;
        this.determination = determination;
    }

    /// One on which a person decided when its facts were other ones. It counts as if nobody had, and asks again.
    public static Outcome toConfirm(Subject subject, Verdict verdict, Decision earlier) {
        return new Outcome(Determination.own(earlier, Force.TO_CONFIRM), subject, verdict);
    }

    /// The same with something else decided on it.
    ///
    /// @param other  null where nothing is
    public Outcome determined(@Nullable Determination other) {
        return new Outcome(other, subject, verdict);
    }

    /// The same with a rating that a person entered.
    public Outcome rated(RatingRecord entered) {
        return new Outcome(determination, subject, verdict.rated(entered));
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

    /// Empty where a component or the API as a whole is meant.
    public Optional<EndpointId> atEndpoint() {
        return Optional.ofNullable(subject.endpoint()).map(e -> e.id());
    }

    /// The component, where one is meant.
    public Optional<Component> atComponent() {
        return Optional.ofNullable(subject.component());
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

    /// What is left of its risk after what holds it; empty where it does not apply.
    public Optional<Residual> residual() {
        return state() == OutcomeState.NOT_APPLICABLE ? Optional.empty() : Optional.of(Residual.of(verdict));
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

    /// What was decided on it by whichever way, whether it still counts or not.
    public Optional<Determination> determination() {
        return Optional.ofNullable(determination);
    }

    private Optional<Decision> with(Force force) {
        return determination().filter(d -> d.force() == force).map(Determination::decision);
    }

    /// What a person decided and what still rests on the same facts.
    public Optional<Decision> decided() {
        return with(Force.STANDS);
    }

    /// What a person decided and what has ended since. It settles nothing any more.
    public Optional<Decision> ended() {
        return with(Force.ENDED);
    }

    /// What a person decided before a fact that it rested on changed. It settles nothing any more: a person
    /// confirms it by deciding again. [#shifts] says which facts.
    public Optional<Decision> toConfirm() {
        return with(Force.TO_CONFIRM);
    }

    /// The facts that changed since the decision that is to be confirmed; none where there is no such decision.
    public List<GroundShift> shifts() {
        return toConfirm()
                .map(d -> GroundShift.between(d.facts(), fingerprint()))
                .orElse(List.of());
    }

    /// Fires, and nobody accepted it, transferred it or called it a false positive on the facts as they are.
    public boolean live() {
        return state() == OutcomeState.FIRES && (determination == null || !determination.settles());
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
                && Objects.equals(determination, outcome.determination)
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
