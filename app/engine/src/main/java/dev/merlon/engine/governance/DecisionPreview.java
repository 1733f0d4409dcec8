package dev.merlon.engine.governance;

import dev.merlon.engine.control.Extents;
import dev.merlon.engine.model.EndpointId;
import dev.merlon.engine.model.Scope;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.rule.Outcome;
import dev.merlon.engine.model.rule.OutcomeState;
import dev.merlon.engine.model.rule.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// What a decision or an exception for a scope would cover now.
///
/// @param live      fire, and nothing that counts was decided on them
/// @param open      open questions: it speaks for them as soon as they fire on these facts
/// @param decided   fire or ask, and something that counts was decided on them; what was decided on one alone stays
/// @param idle      how many outcomes of the same rules within the scope are held or do not apply
public record DecisionPreview(List<Outcome> live, List<Outcome> open, List<Outcome> decided, int idle) {

    public DecisionPreview {
        live = List.copyOf(live);
        open = List.copyOf(open);
        decided = List.copyOf(decided);
    }

    public static DecisionPreview of(Snapshot snapshot, Predicate<Rule> rules, Scope scope) {
        var reach = new ScopeReach(snapshot.apis(), Extents.of(snapshot));
        var live = new ArrayList<Outcome>();
        var open = new ArrayList<Outcome>();
        var decided = new ArrayList<Outcome>();
        var idle = new ArrayList<Outcome>();
        snapshot.judgement()
                .outcomes()
                .filter(o -> rules.test(o.rule()) && reach.covers(scope, o.subject()))
                .forEach(o -> {
                    var list = switch (o.state()) {
                        case HELD, NOT_APPLICABLE -> idle;
                        case FIRES, OPEN_QUESTION ->
                            o.decided().isPresent() ? decided : o.state() == OutcomeState.FIRES ? live : open;
                    };
                    list.add(o);
                });
        return new DecisionPreview(live, open, decided, idle.size());
    }

    /// What fires or asks.
    public int size() {
        return live.size() + open.size() + decided.size();
    }

    /// Those at which something fires or asks, by id.
    public List<EndpointId> endpoints() {
        return List.copyOf(new TreeSet<>(Stream.of(live, open, decided)
                .flatMap(List::stream)
                .flatMap(o -> o.atEndpoint().stream())
                .toList()));
    }
}
