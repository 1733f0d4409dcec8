package dev.merlon.engine.posture;

import dev.merlon.engine.control.Coverage;
import dev.merlon.engine.model.ApiInventory;
import dev.merlon.engine.model.Library;
import dev.merlon.engine.model.posture.Posture;
import dev.merlon.engine.model.rule.Judgement;
import java.util.List;

/// Computes all scores; `app/docs/posture.md` gives the formulas.
public final class PostureCalculator {

    public PostureCalculator(Library library) {}

    public Posture posture(List<ApiInventory> apis, Judgement judgement, Coverage coverage) {
        throw new UnsupportedOperationException();
    }
}
