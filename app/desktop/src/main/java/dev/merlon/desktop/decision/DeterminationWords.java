package dev.merlon.desktop.decision;

import dev.merlon.desktop.text.Texts;
import dev.merlon.engine.model.governance.Determination;
import dev.merlon.engine.model.governance.ExceptionRecord;
import dev.merlon.engine.model.governance.Force;
import dev.merlon.engine.model.governance.ScopedDecision;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// What was decided on an outcome and by which way, in words.
public final class DeterminationWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

    private DeterminationWords() {}

    /// "Exception EX-1, approved by Sam, until 28 Feb 2027: the partner cannot sign in yet"
    public static String of(Determination determination) {
        var texts = Texts.of(DeterminationWords.class);
        var decision = determination.decision();
        var until = decision.until();
        var day = until == null ? "" : texts.get(key(determination), DAY.format(until));
        var how = switch (determination.wide()) {
            case ExceptionRecord exception -> texts.get("made.exception", exception.id(), decision.who());
            case ScopedDecision scoped ->
                texts.get(
                        "made.scope", decision.decided().word(), scoped.scope().text(), decision.who());
            case null -> texts.get("made", decision.decided().word(), decision.who());
        };
        return how + day + ": " + decision.reason();
    }

    private static String key(Determination determination) {
        return determination.force() == Force.ENDED ? "made.ended" : "made.until";
    }

    /// A word or two beside the outcome: "accept, by selector", "exception EX-1", "ended: accept".
    public static String chip(Determination determination) {
        var texts = Texts.of(DeterminationWords.class);
        var word = determination.decision().decided().word();
        var what = switch (determination.wide()) {
            case ExceptionRecord exception -> word + " " + exception.id();
            case ScopedDecision _ -> texts.get("chip.scope", word);
            case null -> word;
        };
        return determination.force() == Force.ENDED ? texts.get("chip.ended", what) : what;
    }
}
