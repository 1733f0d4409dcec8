package dev.merlon.engine.attacker;

import dev.merlon.engine.model.Exposure;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.attacker.Access;
import dev.merlon.engine.model.attacker.Attacker;
import dev.merlon.engine.model.fact.FactSheet;
import dev.merlon.engine.model.fact.FactValue;
import dev.merlon.engine.model.rule.Outcome;
import dev.merlon.engine.model.rule.OutcomeRow;
import dev.merlon.engine.model.rule.OutcomeState;
import dev.merlon.engine.model.rule.Rating;
import dev.merlon.engine.model.rule.Sentence;
import dev.merlon.engine.model.rule.Subject;
import dev.merlon.engine.rule.condition.Condition;
import dev.merlon.engine.rule.condition.Ruling;
import dev.merlon.engine.rule.condition.Truth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// A workspace as one attacker sees it. Nothing in it is changed: an outcome is narrowed and rated when it is
/// looked at, and keeps what it was judged. Endpoints with the same facts share what was found. Thread-safe.
public final class AttackerView {

    private static final String EXPOSURE = "api.exposure";
    private static final String NAMING = "identity";

    private final Snapshot now;
    private final Attacker attacker;
    private final Map<Access, Condition> where;
    private final Map<List<Object>, Ruling> found = new ConcurrentHashMap<>();
    private final Map<List<Object>, Spread> ofApis = new ConcurrentHashMap<>();

    /// At how many endpoints of an API an attacker has something.
    private record Spread(int has, int may, int endpoints, List<String> unknown) {}

    /// @param detail  what decided it, to be put behind a colon; written only where somebody reads it
    private record Trial(Reach reach, Access access, List<String> unknown, Supplier<String> detail) {}

    AttackerView(Snapshot now, AttackerBook.Armed armed) {
        this.now = now;
        this.attacker = armed.attacker();
        this.where = armed.where();
    }

    public Attacker attacker() {
        return attacker;
    }

    /// What it can make of the outcome, whatever its state is.
    public Prospect at(Outcome outcome) {
        var rating = rating(outcome);
        var takes = outcome.rule().means().access();
        if (takes.isEmpty()) {
            return new Prospect(
                    Reach.CANNOT, null, List.of(), "It takes no attacker: it is a duty, or tidiness.", rating);
        }
        return best(outcome)
                .map(best -> new Prospect(best.reach(), best.access(), best.unknown(), sentence(best), rating))
                .orElseGet(() -> new Prospect(Reach.CANNOT, takes.getFirst(), List.of(), lacking(takes), rating));
    }

    /// [Prospect#reach] alone, where there are many to look at.
    public Reach reach(Outcome outcome) {
        return best(outcome).map(Trial::reach).orElse(Reach.CANNOT);
    }

    /// [Prospect#rating] alone, where there are many to look at.
    public Rating rating(Outcome outcome) {
        return AttackerRating.of(attacker, outcome);
    }

    /// The access that gets it furthest, the rule's first among equals; empty where it has none that the rule
    /// takes.
    private Optional<Trial> best(Outcome outcome) {
        Trial best = null;
        for (var access : outcome.rule().means().access()) {
            if (where.containsKey(access) && (best == null || best.reach() != Reach.CAN)) {
                var trial = trial(access, outcome.subject());
                best = best == null || trial.reach().compareTo(best.reach()) < 0 ? trial : best;
            }
        }
        return Optional.ofNullable(best);
    }

    private String lacking(List<Access> takes) {
        return "It takes " + takes.stream().map(Access::words).collect(Collectors.joining(", or ")) + ".";
    }

    private static String sentence(Trial trial) {
        var words = trial.access().words();
        var said = trial.detail().get();
        var detail = said.isEmpty() ? "." : ": " + said + ".";
        return switch (trial.reach()) {
            case CAN -> "By " + words + detail;
            case MAY -> "By " + words + ", if that is so" + detail;
            case CANNOT -> "It takes " + words + detail;
        };
    }

    private Trial trial(Access access, Subject subject) {
        if (subject.endpoint() == null) {
            return ofApi(access, subject);
        }
        var ruling = ruling(access, subject.facts());
        return switch (ruling.truth()) {
            case Truth.True() -> new Trial(Reach.CAN, access, List.of(), () -> said(ruling.because(), subject));
            case Truth.Open(var facts) -> new Trial(Reach.MAY, access, facts, () -> labels(facts, subject));
            case Truth.False(), Truth.Idle() ->
                new Trial(Reach.CANNOT, access, List.of(), () -> said(ruling.because(), subject));
        };
    }

    /// What an API as a whole, or a component, is open to: whoever has it at one of the endpoints at least.
    private Trial ofApi(Access access, Subject subject) {
        var api = subject.api().id();
        var spread = ofApis.computeIfAbsent(List.of(access, api), _ -> spread(access, api));
        if (spread.endpoints() == 0) {
            return new Trial(Reach.MAY, access, List.of(), () -> "it has no endpoints yet");
        }
        if (spread.has() > 0) {
            return new Trial(
                    Reach.CAN,
                    access,
                    List.of(),
                    () -> "at " + spread.has() + " of " + spread.endpoints() + " endpoints");
        }
        return spread.may() > 0
                ? new Trial(Reach.MAY, access, spread.unknown(), () -> labels(spread.unknown(), subject))
                : new Trial(Reach.CANNOT, access, List.of(), () -> "it has them at none of the endpoints");
    }

    private Spread spread(Access access, String api) {
        var inventory = now.api(api).orElse(null);
        if (inventory == null) {
            return new Spread(0, 0, 0, List.of());
        }
        var has = 0;
        var may = 0;
        List<String> unknown = List.of();
        for (var endpoint : inventory.endpoints()) {
            var truth = ruling(access, inventory.factsOf(endpoint.id())).truth();
            has += truth instanceof Truth.True ? 1 : 0;
            if (truth instanceof Truth.Open(var facts)) {
                may++;
                unknown = facts;
            }
        }
        return new Spread(has, may, inventory.endpoints().size(), unknown);
    }

    /// By the values that the condition looks at: endpoints that have the same are decided once.
    private Ruling ruling(Access access, FactSheet facts) {
        var condition = Objects.requireNonNull(where.get(access));
        var key = new ArrayList<Object>();
        key.add(access);
        key.add(facts.valueIfAny(EXPOSURE));
        for (var term : condition.terms()) {
            for (var reading : term.readings()) {
                key.add(reading.key(facts.at(reading.fact()).value()));
            }
        }
        return found.computeIfAbsent(List.copyOf(key), _ -> decided(access, condition, facts));
    }

    private Ruling decided(Access access, Condition condition, FactSheet facts) {
        var parts = new ArrayList<Ruling>();
        if (access.overNetwork()) {
            parts.add(network(facts.valueIfAny(EXPOSURE)));
        }
        condition.terms().forEach(term -> parts.add(term.rule(i -> facts.at(i).value())));
        return Ruling.all(parts);
    }

    private Ruling network(FactValue exposure) {
        if (!(exposure instanceof FactValue.Text(var word))) {
            return new Ruling(new Truth.Open(List.of(EXPOSURE)), List.of(EXPOSURE));
        }
        var reached =
                Exposure.ofWord(word).filter(attacker.networks()::contains).isPresent();
        return new Ruling(reached ? Truth.TRUE : Truth.FALSE, List.of(EXPOSURE));
    }

    /// What the facts say there, beginning in lower case. What merely names the endpoint is said where nothing
    /// else is.
    private static String said(List<String> facts, Subject subject) {
        var telling = facts.stream()
                .filter(name -> subject.facts()
                        .catalogue()
                        .find(name)
                        .filter(d -> !d.family().equals(NAMING))
                        .isPresent())
                .toList();
        var said = telling.isEmpty() ? facts : telling;
        return said.isEmpty()
                ? ""
                : new Sentence(" " + Sentence.saying(said)).at(subject).strip();
    }

    private static String labels(List<String> facts, Subject subject) {
        return facts.stream()
                .map(name -> subject.facts()
                        .catalogue()
                        .find(name)
                        .map(d -> "not known: " + d.label())
                        .orElse(name))
                .collect(Collectors.joining("; "));
    }

    /// What fires or asks and is in its reach, rule by rule; the worst from it first.
    public List<Opening> openings() {
        var byRule = new LinkedHashMap<String, List<Opening.At>>();
        for (var outcomes : now.judgement().bySubject()) {
            OutcomeRow.forEachRelevant(outcomes, outcome -> {
                if (outcome.state() == OutcomeState.OPEN_QUESTION || outcome.live()) {
                    var prospect = at(outcome);
                    if (prospect.reach() != Reach.CANNOT) {
                        byRule.computeIfAbsent(outcome.rule().id(), _ -> new ArrayList<>())
                                .add(new Opening.At(outcome, prospect));
                    }
                }
            });
        }
        return byRule.values().stream()
                .map(Opening::of)
                .sorted(Opening.WORST_FIRST)
                .toList();
    }
}
