package dev.merlon.engine.usecase.misuse;

import dev.merlon.engine.model.rule.Outcome;
import dev.merlon.engine.model.usecase.Cell;
import dev.merlon.engine.model.usecase.GuideWord;
import dev.merlon.engine.model.usecase.MisuseCase;
import dev.merlon.engine.model.usecase.Step;
import java.util.List;

/// What the wizard asks in one cell, and the misuse case that a person can accept as it is or change.
///
/// @param ask       the question
/// @param because   why it is asked here
/// @param linked    outcomes of the threats that say the same at the step's endpoints, those that fire first; none
///                  that does not apply
/// @param proposal  a misuse case with all that is known already
public record Question(
        Cell cell, GuideWord word, Step step, String ask, String because, List<Outcome> linked, MisuseCase proposal) {

    public Question {
        linked = List.copyOf(linked);
    }
}
