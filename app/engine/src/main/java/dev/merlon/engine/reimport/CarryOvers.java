package dev.merlon.engine.reimport;

import dev.merlon.engine.model.EndpointId;
import dev.merlon.engine.model.change.Entity;
import dev.merlon.engine.model.control.ControlRecord;
import dev.merlon.engine.model.fact.FactSheet;
import dev.merlon.engine.model.rule.Decision;
import dev.merlon.engine.model.rule.GroundShift;
import dev.merlon.engine.model.rule.Outcome;
import dev.merlon.engine.model.rule.OutcomeState;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What becomes of all that people recorded for one API and its endpoints.
///
/// A decision remembers the facts that it rested on. A control record does not: it rested on the facts that
/// decided the outcomes that it held, and is to be confirmed where one of these changed, be it at one endpoint
/// of many.
final class CarryOvers {

    private final Pairing pairing;
    private final Map<EndpointId, EndpointId> names;
    private final Map<String, Shaken> shaken = new HashMap<>();

    /// @param first  the first endpoint at which a fact changed, under its old name; null for the API as a whole
    private record Shaken(@Nullable EndpointId first, Set<GroundShift> shifts) {}

    CarryOvers(Pairing pairing) {
        this.pairing = pairing;
        this.names = pairing.names();
        shake(null, pairing.apiOutcomesWere(), pairing.apiOutcomesAre());
        var components = pairing.componentOutcomesAre();
        pairing.componentOutcomesWere()
                .forEach((id, outcomes) -> shake(null, outcomes, components.getOrDefault(id, List.of())));
        for (var pair : pairing.pairs()) {
            if (pair.inBoth()) {
                shake(pair.was().id(), pairing.outcomesWere(pair.before()), pairing.outcomesAre(pair.after()));
            }
        }
    }

    List<CarryOver> all() {
        var all = new ArrayList<CarryOver>();
        var gone = pairing.pairs().stream()
                .filter(p -> p.after() == null)
                .map(p -> p.was().id())
                .collect(Collectors.toSet());
        pairing.before().state().entities().forEach(entity -> {
            of(entity).ifPresent(all::add);
            if (entity.hangsOn().isEmpty()) {
                entity.names().stream()
                        .filter(gone::contains)
                        .map(lost -> new CarryOver(entity, Fate.LOSES_ENDPOINT, List.of(), lost, null))
                        .forEach(all::add);
            }
        });
        return List.copyOf(all);
    }

    private Optional<CarryOver> of(Entity entity) {
        var endpoint = entity.hangsOn().filter(id -> id.api().equals(pairing.api()));
        if (endpoint.isPresent()) {
            return ofEndpoint(entity, endpoint.get());
        }
        return switch (entity) {
            case Decision decision
            when decision.id().equals(decision.rule() + "@" + pairing.api()) ->
                Optional.of(decided(decision, pairing.apiOutcomesAre(), Fate.STAYS, null, null));
            case Decision decision
            when decision.id().startsWith(decision.rule() + "@" + pairing.api() + "@#") ->
                Optional.of(decided(decision, ofComponent(decision), Fate.STAYS, null, null));
            case ControlRecord each
            when entity.hangsOn().isEmpty() && shaken.containsKey(each.id()) ->
                Optional.of(recorded(each, Fate.STAYS, null, null));
            default -> Optional.empty();
        };
    }

    private List<Outcome> ofComponent(Decision decision) {
        var component = decision.id().substring(decision.rule().length() + 1);
        return pairing.componentOutcomesAre().getOrDefault(component, List.of());
    }

    private Optional<CarryOver> ofEndpoint(Entity entity, EndpointId from) {
        var moved = pairing.after().state().entity(entity.kind(), entity.id()).isEmpty();
        var to = moved ? names.getOrDefault(from, from) : from;
        var lives = pairing.after().endpoint(to).isPresent();
        var lived = pairing.before().endpoint(from).isPresent();
        if (!lives) {
            return lived
                    ? Optional.of(new CarryOver(entity, Fate.LEFT_BEHIND, List.of(), from, null))
                    : Optional.empty();
        }
        var kept = moved ? entity.movedTo(to) : entity;
        var fate = lived ? Fate.STAYS : Fate.RETURNS;
        var cameFrom = to.equals(from) ? null : from;
        return Optional.of(
                switch (kept) {
                    case Decision decision ->
                        decided(decision, pairing.after().judgement().at(to), fate, to, cameFrom);
                    case ControlRecord each -> recorded(each, fate, to, cameFrom);
                    default -> new CarryOver(kept, fate, List.of(), to, cameFrom);
                });
    }

    private static CarryOver decided(
            Decision decision,
            List<Outcome> outcomes,
            Fate otherwise,
            @Nullable EndpointId endpoint,
            @Nullable EndpointId cameFrom) {
        var outcome = outcomes.stream()
                .filter(o -> o.rule().id().equals(decision.rule()))
                .findFirst();
        var shifts = outcome.map(Outcome::shifts).orElse(List.of());
        if (outcome.flatMap(Outcome::toConfirm).isPresent()) {
            return new CarryOver(decision, Fate.TO_CONFIRM, shifts, endpoint, cameFrom);
        }
        var idle = outcome.filter(
                        o -> o.state() == OutcomeState.FIRES || o.decided().isPresent())
                .isEmpty();
        return new CarryOver(decision, idle ? Fate.IDLE : otherwise, List.of(), endpoint, cameFrom);
    }

    private CarryOver recorded(
            ControlRecord each, Fate otherwise, @Nullable EndpointId endpoint, @Nullable EndpointId cameFrom) {
        var oldId = cameFrom == null ? each.id() : each.movedTo(cameFrom).id();
        var why = shaken.get(oldId);
        if (why == null) {
            return new CarryOver(each, otherwise, List.of(), endpoint, cameFrom);
        }
        var first = why.first() == null ? null : names.getOrDefault(why.first(), why.first());
        return new CarryOver(
                each, Fate.TO_CONFIRM, List.copyOf(why.shifts()), endpoint == null ? first : endpoint, cameFrom);
    }

    private void shake(@Nullable EndpointId at, List<Outcome> before, List<Outcome> after) {
        if (before.isEmpty() || after.isEmpty()) {
            return;
        }
        var was = before.getFirst().subject().facts();
        var is = after.getFirst().subject().facts();
        if (was.equals(is)) {
            return;
        }
        for (var outcome : before) {
            if (outcome.state() == OutcomeState.HELD) {
                var shifts = shifts(outcome.verdict().decidedBy(), was, is);
                for (var id :
                        shifts.isEmpty() ? List.<String>of() : outcome.verdict().heldBy()) {
                    shaken.computeIfAbsent(id, _ -> new Shaken(at, new LinkedHashSet<>()))
                            .shifts()
                            .addAll(shifts);
                }
            }
        }
    }

    private static List<GroundShift> shifts(List<String> facts, FactSheet was, FactSheet is) {
        return facts.stream()
                .filter(name -> !FactChange.same(was.value(name), is.value(name)))
                .map(name -> new GroundShift(
                        name, was.value(name).text(), is.value(name).text()))
                .toList();
    }
}
