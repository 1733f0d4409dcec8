package dev.merlon.desktop.decision;

import dev.merlon.desktop.text.Texts;
import dev.merlon.engine.governance.DecisionPreview;
import dev.merlon.engine.model.Component;
import dev.merlon.engine.model.rule.Outcome;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a decision or an exception would cover, in words.
public final class PreviewWords {

    private static final int NAMED = 6;

    private final Texts texts = Texts.of(PreviewWords.class);

    /// "Covers 12 outcomes at 9 endpoints: 10 fire, 2 are open questions. 1 is decided already."
    public String of(DecisionPreview preview) {
        if (preview.size() == 0) {
            return texts.get("preview.none");
        }
        var counts = texts.get(
                "preview.covers",
                preview.size(),
                preview.endpoints().size(),
                preview.live().size() + firing(preview.decided()),
                preview.size() - preview.live().size() - firing(preview.decided()));
        return preview.decided().isEmpty()
                ? counts
                : counts + " " + texts.get("preview.decided", preview.decided().size());
    }

    private static long firing(List<Outcome> outcomes) {
        return outcomes.stream()
                .filter(o -> o.state() == dev.merlon.engine.model.rule.OutcomeState.FIRES)
                .count();
    }

    /// The first places that it covers, a line each, and how many more there are.
    public String places(DecisionPreview preview) {
        var labels = Stream.of(preview.live(), preview.decided(), preview.open())
                .flatMap(List::stream)
                .map(PreviewWords::place)
                .distinct()
                .toList();
        var named = labels.stream().limit(NAMED).collect(Collectors.joining("\n"));
        return labels.size() <= NAMED ? named : named + "\n" + texts.get("preview.more", labels.size() - NAMED);
    }

    private static String place(Outcome outcome) {
        return outcome.atComponent()
                .map(Component::label)
                .orElseGet(() -> outcome.subject().label());
    }
}
