package dev.merlon.engine.report.html;

import dev.merlon.engine.model.Severity;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.rule.Outcome;
import dev.merlon.engine.model.rule.OutcomeState;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// All outcomes as one bar of 1,000 units: what fires by severity, then settled, open, held, not applicable.
record OutcomeBar(Snapshot snapshot) {

    private static final double WIDTH = 1_000;

    List<Map<String, Object>> segments() {
        var segments = new ArrayList<Map<String, Object>>();
        var total = Math.max(1, snapshot.judgement().outcomes().count());
        var x = 0.0;
        for (var part : parts()) {
            var width = part.count() * WIDTH / total;
            segments.add(Map.of(
                    "kind", part.kind(),
                    "shape", part.shape(),
                    "word", part.word(),
                    "count", String.format(Locale.ROOT, "%,d", part.count()),
                    "x", String.format(Locale.ROOT, "%.1f", x),
                    "w", String.format(Locale.ROOT, "%.1f", width)));
            x += width;
        }
        return segments;
    }

    String label() {
        return parts().stream().map(p -> p.count() + " " + p.word()).collect(Collectors.joining(", "));
    }

    private record Part(String kind, String shape, String word, long count) {}

    private List<Part> parts() {
        var parts = new ArrayList<Part>();
        for (var severity : List.of(Severity.values()).reversed()) {
            var kind = Page.kind(severity);
            parts.add(new Part(kind, kind, kind + " fire", count(o -> o.live() && o.severity() == severity)));
        }
        parts.add(new Part("settled", "none", "settled", count(o -> o.state() == OutcomeState.FIRES && !o.live())));
        parts.add(new Part("open", "open", "open questions", count(o -> o.state() == OutcomeState.OPEN_QUESTION)));
        parts.add(new Part("held", "held", "held", count(o -> o.state() == OutcomeState.HELD)));
        parts.add(new Part("none", "none", "not applicable", count(o -> o.state() == OutcomeState.NOT_APPLICABLE)));
        return parts;
    }

    private long count(Predicate<Outcome> which) {
        return snapshot.judgement().outcomes().filter(which).count();
    }
}
