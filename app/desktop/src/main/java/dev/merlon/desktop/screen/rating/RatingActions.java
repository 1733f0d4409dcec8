package dev.merlon.desktop.screen.rating;

import dev.merlon.engine.model.Scope;
import dev.merlon.engine.model.rating.EnteredRating;

/// What the rating screen asks for.
interface RatingActions {

    void rate(Scope scope, EnteredRating rating, String reason);

    /// Lets the rule's own rating count again in the scope.
    void remove(Scope scope);

    void leave();
}
