package dev.merlon.engine.report.html;

import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.governance.ExceptionRecord;
import dev.merlon.engine.model.governance.ExceptionStanding;
import dev.merlon.engine.model.governance.Signature;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// Exceptions, those that count or wait first, then by their last day.
record Exceptions(Snapshot snapshot) {

    List<Map<String, Object>> rows() {
        var today = snapshot.at().atZone(ZoneOffset.UTC).toLocalDate();
        return snapshot.state().exceptions().stream()
                .sorted(Comparator.comparing((ExceptionRecord e) -> e.standing(today) == ExceptionStanding.ENDED)
                        .thenComparing(ExceptionRecord::until)
                        .thenComparing(ExceptionRecord::id))
                .map(e -> row(e, e.standing(today)))
                .toList();
    }

    private static Map<String, Object> row(ExceptionRecord each, ExceptionStanding standing) {
        return Map.of(
                "id", each.id(),
                "kind", kind(standing),
                "standing", standing.word(),
                "waived", each.waived().text(),
                "scope", each.scope().text(),
                "reason", each.reason(),
                "compensation", each.compensation(),
                "requester", each.requested().who(),
                "approver", each.approval().map(Signature::who).orElse("nobody yet"),
                "until", each.from() + " to " + each.until());
    }

    /// Which of the page's colours says it; the word stands beside it.
    private static String kind(ExceptionStanding standing) {
        return switch (standing) {
            case REQUESTED, APPROVED -> "open";
            case IN_FORCE -> "held";
            case ENDING -> "medium";
            case ENDED -> "none";
        };
    }
}
