package dev.merlon.engine.governance;

import dev.merlon.engine.control.Extents;
import dev.merlon.engine.model.ApiInventory;
import dev.merlon.engine.model.Scope;
import dev.merlon.engine.model.governance.Determination;
import dev.merlon.engine.model.governance.ExceptionRecord;
import dev.merlon.engine.model.governance.Force;
import dev.merlon.engine.model.governance.Grounds;
import dev.merlon.engine.model.governance.ScopedDecision;
import dev.merlon.engine.model.governance.WideDecision;
import dev.merlon.engine.model.rule.Judgement;
import dev.merlon.engine.model.rule.Outcome;
import dev.merlon.engine.model.rule.OutcomeState;
import dev.merlon.engine.model.rule.Rule;
import dev.merlon.engine.model.rule.Verdict;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What was decided for many outcomes, laid over a judgement that knows the decisions on single ones.
///
/// Of what speaks for an outcome, a decision on it alone goes first, then an exception in force, then the
/// decision in the narrowest scope. Only where the one on it alone settles nothing, as a fix is promised or a
/// fact changed, an exception in force goes before it: it was approved for just that time.
public final class DecisionsInScopes {

    private static final Comparator<ExceptionRecord> LONGEST_FIRST =
            Comparator.comparing(ExceptionRecord::lastDay).reversed().thenComparing(ExceptionRecord::id);
    private static final Comparator<ScopedDecision> NARROWEST_FIRST = Comparator.comparing(
                    ScopedDecision::scope, Scope.WIDEST_FIRST.reversed())
            .thenComparing(ScopedDecision::at, Comparator.reverseOrder())
            .thenComparing(ScopedDecision::id);

    private final List<WideDecision> inOrder;
    private final ScopeReach reach;
    private final LocalDate today;
    private final Map<String, List<Speaking>> byRule = new HashMap<>();

    /// @param bare  the same without its grounds: all that an outcome needs to know of it
    private record Speaking(WideDecision wide, WideDecision bare) {

        Determination at(Outcome outcome, LocalDate today) {
            var now = outcome.fingerprint();
            var then = wide.grounds().at(outcome.id()).orElse(now);
            var force = wide.ended(today) ? Force.ENDED : then.equals(now) ? Force.STANDS : Force.TO_CONFIRM;
            return new Determination(wide.at(outcome.id(), then), force, bare);
        }
    }

    /// @param apis     those that are judged
    /// @param extents  of these APIs
    /// @param at       the moment by which decisions have ended
    public DecisionsInScopes(List<WideDecision> decisions, List<ApiInventory> apis, Extents extents, Instant at) {
        today = at.atZone(ZoneOffset.UTC).toLocalDate();
        reach = new ScopeReach(apis, extents);
        var counting = decisions.stream()
                .filter(WideDecision::made)
                .filter(d -> d.inForce(today) || d.ended(today))
                .toList();
        inOrder = Stream.<WideDecision>concat(
                        of(counting, ExceptionRecord.class).sorted(LONGEST_FIRST),
                        of(counting, ScopedDecision.class).sorted(NARROWEST_FIRST))
                .toList();
    }

    private static <T extends WideDecision> Stream<T> of(List<WideDecision> decisions, Class<T> type) {
        return decisions.stream().filter(type::isInstance).map(type::cast);
    }

    /// The same judgement where nothing was decided in a scope.
    public Judgement applyTo(Judgement judgement) {
        if (inOrder.isEmpty()) {
            return judgement;
        }
        judgement.rules().forEach(this::index);
        return judgement.revised(this::mayBeDecided, this::decided);
    }

    private void index(Rule rule) {
        var speaking = inOrder.stream()
                .filter(wide -> wide.concerns(rule))
                .map(wide -> new Speaking(wide, wide.restingOn(Grounds.none())))
                .toList();
        if (!speaking.isEmpty()) {
            byRule.put(rule.id(), speaking);
        }
    }

    /// What is held or does not apply has nothing to decide.
    private boolean mayBeDecided(Verdict verdict) {
        return (verdict.state() == OutcomeState.FIRES || verdict.state() == OutcomeState.OPEN_QUESTION)
                && byRule.containsKey(verdict.rule().id());
    }

    private Outcome decided(Outcome outcome) {
        var wide = byRule.getOrDefault(outcome.rule().id(), List.of()).stream()
                .filter(s -> reach.covers(s.wide().scope(), outcome.subject()))
                .map(s -> s.at(outcome, today))
                .toList();
        if (wide.isEmpty()) {
            return outcome;
        }
        var own = outcome.determination().orElse(null);
        return outcome.determined(foremost(own, wide).orElse(own));
    }

    /// @param wide  exceptions first, then decisions from the narrowest scope on
    private static Optional<Determination> foremost(@Nullable Determination own, List<Determination> wide) {
        if (own != null && own.settles()) {
            return Optional.of(own);
        }
        var exceptions = wide.stream().filter(DecisionsInScopes::byException).toList();
        var narrowest = wide.stream()
                .filter(d -> !byException(d) && d.force() != Force.ENDED)
                .findFirst();
        return with(Force.STANDS, exceptions)
                .or(() -> Optional.ofNullable(own).filter(d -> d.force() != Force.ENDED))
                .or(() -> narrowest.filter(d -> d.force() == Force.STANDS))
                .or(() -> with(Force.TO_CONFIRM, exceptions))
                .or(() -> narrowest)
                .or(() -> Optional.ofNullable(own))
                .or(() -> with(Force.ENDED, wide));
    }

    private static Optional<Determination> with(Force force, List<Determination> all) {
        return all.stream().filter(d -> d.force() == force).findFirst();
    }

    private static boolean byException(Determination determination) {
        return determination.from().filter(ExceptionRecord.class::isInstance).isPresent();
    }
}
