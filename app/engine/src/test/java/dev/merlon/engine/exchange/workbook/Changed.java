package dev.merlon.engine.exchange.workbook;

import dev.merlon.engine.model.control.ControlRecord;

/// A control record with another note or owner.
final class Changed {

    private Changed() {}

    static ControlRecord note(ControlRecord kept, String note) {
        return changed(kept, kept.owner(), note);
    }

    static ControlRecord owner(ControlRecord kept, String owner) {
        return changed(kept, owner, kept.note());
    }

    private static ControlRecord changed(ControlRecord kept, String owner, String note) {
        return new ControlRecord(
                kept.id(),
                kept.control(),
                kept.scope(),
                kept.applicability(),
                kept.reason(),
                kept.status(),
                kept.result(),
                kept.confidence(),
                owner,
                kept.due(),
                kept.nextReview(),
                kept.maturity(),
                kept.target(),
                kept.evidence(),
                note);
    }
}
