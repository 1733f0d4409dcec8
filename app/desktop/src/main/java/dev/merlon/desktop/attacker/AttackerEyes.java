package dev.merlon.desktop.attacker;

import dev.merlon.engine.attacker.AttackerView;
import dev.merlon.engine.attacker.Reach;
import dev.merlon.engine.lens.Eyes;
import dev.merlon.engine.model.rule.Outcome;
import dev.merlon.engine.model.rule.Rating;
import org.jspecify.annotations.Nullable;

/// An attacker's eyes for the matrix: what it may reach counts as within reach until somebody knows better.
public record AttackerEyes(AttackerView view) implements Eyes {

    /// @param view  null for nobody in particular
    public static Eyes of(@Nullable AttackerView view) {
        return view == null ? Eyes.ANYBODY : new AttackerEyes(view);
    }

    @Override
    public boolean reach(Outcome outcome) {
        return view.reach(outcome) != Reach.CANNOT;
    }

    @Override
    public Rating rating(Outcome outcome) {
        return view.rating(outcome);
    }
}
