package dev.merlon.cli.command;

import dev.merlon.cli.terminal.Terminal;
import dev.merlon.engine.model.Severity;
import dev.merlon.engine.model.rule.Judgement;
import dev.merlon.engine.model.rule.Outcome;
import dev.merlon.engine.model.rule.OutcomeState;
import java.util.Comparator;
import java.util.Locale;

/// `--fail-on`: holds where anything of a severity or worse is live, which is to say that it fires and nobody
/// settled it.
///
/// @param from  the least severity that counts
record Gate(Severity from) {

    private static final int SHOWN = 5;

    private static final Comparator<Outcome> WORST_FIRST = Comparator.comparing(Outcome::severity)
            .reversed()
            .thenComparing(o -> o.rating().risk(), Comparator.reverseOrder())
            .thenComparing(Outcome::id);

    /// Prints the verdict: how many, and the worst few.
    ExitCode judge(Judgement judgement, Terminal terminal) {
        var failing = judgement
                .live()
                .filter(o -> o.severity().compareTo(from) >= 0)
                .sorted(WORST_FIRST)
                .toList();
        var open = judgement.count(OutcomeState.OPEN_QUESTION);
        var uncounted = open == 0 ? "" : " (" + open + " open questions are not counted)";
        if (failing.isEmpty()) {
            terminal.result("Gate passed: nothing is live at " + atLeast() + uncounted);
            return ExitCode.DONE;
        }
        terminal.result("Gate failed: " + failing.size() + " live at " + atLeast() + uncounted);
        failing.stream()
                .limit(SHOWN)
                .forEach(o -> terminal.result(o.severity(), o.rule().id() + " " + o.title() + " · " + o.place()));
        if (failing.size() > SHOWN) {
            terminal.result("and " + (failing.size() - SHOWN) + " more");
        }
        return ExitCode.GATE_FAILED;
    }

    private String atLeast() {
        var word = from.word().toLowerCase(Locale.ROOT);
        return from == Severity.CRITICAL ? word : word + " or worse";
    }
}
