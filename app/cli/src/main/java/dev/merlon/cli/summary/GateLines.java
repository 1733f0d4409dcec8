package dev.merlon.cli.summary;

import dev.merlon.cli.terminal.Count;
import dev.merlon.cli.terminal.Terminal;
import dev.merlon.engine.gate.GateVerdict;
import dev.merlon.engine.gate.Standing;
import dev.merlon.engine.model.Severity;
import dev.merlon.engine.model.rule.Outcome;
import java.util.List;
import java.util.Locale;

/// What the gate says, in lines: the verdict as a result, what is to be done about the baseline as messages.
public record GateLines(Terminal terminal) {

    private static final int SHOWN = 5;
    private static final int NAMED = 20;

    /// The verdict with the worst few that fail it; nothing where nothing could fail.
    public void print(GateVerdict gate) {
        tellOfBaseline(gate);
        if (!gate.closes()) {
            if (gate.compared()) {
                terminal.result("Against the baseline: " + counts(gate));
            }
            return;
        }
        var known = gate.compared() ? ", " + counts(gate) : "";
        var open = gate.open() == 0 ? "" : " (" + Count.of(gate.open(), "open question") + " not counted)";
        if (gate.passed()) {
            terminal.result("Gate passed: nothing " + (gate.compared() ? "new" : "live") + " at " + atLeast(gate)
                    + known + open);
            return;
        }
        terminal.result("Gate failed: " + gate.failing().size() + (gate.compared() ? " new" : " live") + " at "
                + atLeast(gate) + known + open);
        gate.failing().stream().limit(SHOWN).forEach(o -> terminal.result(o.severity(), line(o, gate)));
        if (gate.failing().size() > SHOWN) {
            terminal.result("and " + (gate.failing().size() - SHOWN) + " more");
        }
    }

    private static String line(Outcome outcome, GateVerdict gate) {
        var standing = gate.standing(outcome)
                .filter(s -> s == Standing.WORSE || s == Standing.ENDED)
                .map(s -> " · " + s.word())
                .orElse("");
        return outcome.rule().id() + " " + outcome.title() + " · " + outcome.place() + standing;
    }

    private static String counts(GateVerdict gate) {
        var fresh = gate.standings().size() - gate.count(Standing.KNOWN);
        return fresh + " new and " + gate.count(Standing.KNOWN) + " known at any severity";
    }

    private static String atLeast(GateVerdict gate) {
        var word = gate.least().map(Severity::word).orElse("").toLowerCase(Locale.ROOT);
        return gate.least().filter(s -> s == Severity.CRITICAL).isPresent() ? word : word + " or worse";
    }

    private void tellOfBaseline(GateVerdict gate) {
        named(
                gate.stale().stream()
                        .map(e -> "stale in the baseline: " + e.outcome() + " is no longer live")
                        .toList(),
                "stale entries");
        named(
                gate.ended().stream()
                        .map(e -> "exception ended: " + e.outcome()
                                + (e.acceptance() == null
                                        ? ""
                                        : " was accepted until "
                                                + e.acceptance().until() + " by "
                                                + e.acceptance().approver()))
                        .toList(),
                "ended exceptions");
        named(
                gate.lapsed().stream()
                        .map(e -> "exception ended: " + e.outcome() + " was accepted until " + e.until() + " by "
                                + e.by())
                        .toList(),
                "ended exceptions");
        named(
                gate.ending().stream()
                        .map(e -> "exception ends soon: " + e.outcome() + " is accepted until " + e.until() + " by "
                                + e.by())
                        .toList(),
                "exceptions that end soon");
    }

    private void named(List<String> lines, String what) {
        var shown = terminal.speaksMore() ? lines.size() : Math.min(NAMED, lines.size());
        lines.subList(0, shown).forEach(terminal::message);
        if (shown < lines.size()) {
            terminal.message("and " + (lines.size() - shown) + " more " + what + "; --verbose names them");
        }
    }
}
