package dev.merlon.desktop.recording;

import dev.merlon.desktop.text.Texts;
import dev.merlon.engine.model.control.Applicability;
import dev.merlon.engine.model.control.Result;
import dev.merlon.engine.model.control.WorkStatus;
import java.time.LocalDate;

/// Says in a sentence what a draft would do, or why it would do nothing.
public final class EffectWords {

    private final Texts texts = Texts.of(EffectWords.class);

    /// @param today  the day by which evidence counts
    public String of(RecordDraft draft, Effect effect, LocalDate today) {
        if (effect.held() == 0 && effect.reopened() == 0) {
            return texts.get(idle(draft, today));
        }
        var posture = effect.before() == effect.after()
                ? texts.get("effect.posture.same", effect.after())
                : texts.get("effect.posture", effect.before(), effect.after());
        if (effect.held() == 0) {
            return texts.get("effect.reopens", effect.reopened(), effect.reopenedAt(), posture);
        }
        var holds = texts.get("effect.holds", effect.held(), effect.heldAt(), posture);
        return effect.reopened() == 0 ? holds : holds + " " + texts.get("effect.and.reopens", effect.reopened());
    }

    /// What follows where evidence lapses: "41 outcomes at 28 endpoints re-open, posture 71 → 66".
    public String ofLapse(Effect effect) {
        if (effect.reopened() == 0) {
            return texts.get("effect.lapse.nothing");
        }
        var posture = effect.before() == effect.after()
                ? texts.get("effect.posture.same", effect.after())
                : texts.get("effect.posture", effect.before(), effect.after());
        return texts.get("effect.lapse", effect.reopened(), effect.reopenedAt(), posture);
    }

    private static String idle(RecordDraft draft, LocalDate today) {
        if (draft.applicability() == Applicability.NOT_APPLICABLE) {
            return "effect.idle.applicability";
        }
        if (draft.status() != WorkStatus.IN_PLACE) {
            return "effect.idle.status";
        }
        if (draft.result() == Result.NOT_MET || draft.result() == Result.PARTLY_MET) {
            return "effect.idle.result";
        }
        return draft.evidence().stream().noneMatch(e -> e.freshOn(today)) ? "effect.idle.evidence" : "effect.idle";
    }
}
