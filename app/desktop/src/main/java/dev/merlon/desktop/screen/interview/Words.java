package dev.merlon.desktop.screen.interview;

import dev.merlon.desktop.text.Texts;
import dev.merlon.engine.interview.Question;
import dev.merlon.engine.interview.Settlement;
import dev.merlon.engine.model.fact.FactValue;
import java.util.ArrayList;

/// Says in words what answers are and do.
record Words(Texts texts) {

    /// `Yes`, `Not known`, `internet`.
    String answer(FactValue value) {
        return switch (value) {
            case FactValue.Bool(var yes) -> texts.get(yes ? "yes" : "no");
            case FactValue.Unknown() -> texts.get("unknown");
            case FactValue.NotApplicable() -> texts.get("inapplicable");
            case FactValue.Int _, FactValue.Text _, FactValue.Texts _ -> capital(value.text());
        };
    }

    /// What an answer would do to all that waits: `38 held, 2 fire`.
    String does(Question question, FactValue value) {
        if (!value.known()) {
            return texts.get("unknown.does");
        }
        if (value instanceof FactValue.NotApplicable) {
            return texts.get("inapplicable.does");
        }
        return question.settlements().stream()
                .filter(s -> s.answer().equals(value))
                .findFirst()
                .map(s -> does(question, s))
                .orElse("");
    }

    private String does(Question question, Settlement settlement) {
        var parts = new ArrayList<String>();
        add(parts, "does.held", settlement.held());
        add(parts, "does.fires", settlement.fires());
        add(parts, "does.inapplicable", settlement.notApplicable());
        add(parts, "does.open", question.waiting() - settlement.cells());
        return String.join(", ", parts);
    }

    private void add(ArrayList<String> parts, String key, int cells) {
        if (cells > 0) {
            parts.add(texts.get(key, cells));
        }
    }

    /// `34 cells`, `20 to 34 cells`: how many an answer decides, whichever it is.
    String decides(Question question) {
        return question.leastDecided() == question.mostDecided()
                ? texts.get("decides.exactly", question.mostDecided())
                : texts.get("decides.between", question.leastDecided(), question.mostDecided());
    }

    private static String capital(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
