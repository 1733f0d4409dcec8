package dev.merlon.cli.command.policy;

import dev.merlon.cli.terminal.Count;
import dev.merlon.cli.terminal.Rows;
import dev.merlon.cli.terminal.Terminal;
import dev.merlon.engine.model.Endpoint;
import dev.merlon.engine.policy.PolicyEffect;
import dev.merlon.engine.reimport.OutcomeChange;
import java.util.List;
import java.util.Locale;

/// Prints what a change of classes or policies does.
record EffectText(Terminal terminal) {

    void print(PolicyEffect effect) {
        var rows = new Rows();
        add("newly fails", effect.newlyFailing(), rows);
        add("newly passes", effect.newlyPassing(), rows);
        for (var change : effect.changes()) {
            rows.add(
                    change.kind().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                    change.outcome().id(),
                    change.states());
        }
        rows.print(terminal);
        terminal.result("From " + effect.from().word().toLowerCase(Locale.ROOT) + ": "
                + Count.of(effect.newlyFailing().size(), "endpoint") + " would newly fail, "
                + effect.newlyPassing().size() + " newly pass; "
                + effect.count(OutcomeChange.Kind.APPEARS) + " outcomes appear, "
                + effect.count(OutcomeChange.Kind.VANISHES) + " vanish, "
                + effect.count(OutcomeChange.Kind.CHANGES) + " change; posture "
                + (effect.before() == effect.after()
                        ? "stays " + effect.after()
                        : effect.before() + " → " + effect.after()));
    }

    private static void add(String what, List<Endpoint> endpoints, Rows rows) {
        endpoints.forEach(e -> rows.add(what, e.id(), e.label()));
    }
}
