package dev.merlon.engine.exchange.workbook.row;

import dev.merlon.engine.model.change.EntityKind;
import dev.merlon.engine.model.rule.Decision;
import dev.merlon.engine.model.rule.DecisionKind;
import dev.merlon.engine.model.rule.Outcome;

/// Decisions on single outcomes.
final class DecisionRows implements RowWriter {

    private static final String KIND = "decision";
    private static final String REASON = "decision_reason";
    private static final String UNTIL = "decision_until";

    @Override
    public void change(String id, RowCells cells, Draft draft) {
        draft.outcome(id).ifPresent(outcome -> {
            var own = draft.find(EntityKind.DECISION, id, Decision.class);
            var standing = outcome.decided().or(outcome::toConfirm).or(outcome::ended);
            var before = own.or(() -> standing);
            if (cells.text(KIND, before.map(d -> d.decided().word()).orElse("")).isEmpty()) {
                own.ifPresentOrElse(
                        decision -> takenBack(decision, cells, draft),
                        () -> cells.refuseFirst(
                                standing.isPresent()
                                        ? "it was decided for more than this outcome; take it back there"
                                        : "say first what is decided",
                                KIND,
                                REASON,
                                UNTIL));
                return;
            }
            decided(id, outcome, before.orElse(null), cells, draft);
        });
    }

    /// With the decision go its reason and its day; one that says something else is not passed over.
    private static void takenBack(Decision decision, RowCells cells, Draft draft) {
        for (var field : new String[] {REASON, UNTIL}) {
            if (!cells.text(field, "").isEmpty()) {
                cells.refuse(field, "the decision is taken back, so it can have no reason and no day");
            }
        }
        if (cells.refused().isEmpty()) {
            draft.remove(decision);
        }
    }

    private static void decided(
            String id,
            Outcome outcome,
            @org.jspecify.annotations.Nullable Decision before,
            RowCells cells,
            Draft draft) {
        var kind = cells.word(
                KIND,
                DecisionKind.choices().toArray(DecisionKind[]::new),
                DecisionKind::word,
                before == null ? DecisionKind.WILL_FIX : before.decided());
        var reason = cells.text(REASON, before == null ? "" : before.reason());
        var until = cells.day(UNTIL, before == null ? null : before.until());
        if (kind == DecisionKind.EXCEPTION) {
            cells.refuseFirst("an exception decides it; ask there", REASON, UNTIL);
        }
        if (reason.isBlank()) {
            cells.refuseFirst("a decision needs a reason", KIND, REASON);
        }
        if (until == null && (kind == DecisionKind.ACCEPT || kind == DecisionKind.WILL_FIX)) {
            cells.refuseFirst(kind.word() + " needs a day in Until", KIND, UNTIL);
        }
        if (cells.refused().isEmpty()) {
            draft.put(new Decision(
                    id, kind, reason, draft.reader().who(), draft.reader().at(), until, outcome.fingerprint()));
        }
    }
}
