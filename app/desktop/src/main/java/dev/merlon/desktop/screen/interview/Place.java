package dev.merlon.desktop.screen.interview;

import dev.merlon.engine.model.Scope;
import dev.merlon.engine.model.rule.Subject;

/// One place that a question is about: an endpoint, or an API as a whole.
///
/// @param subject  what rules are judged at there
/// @param cells    how many outcomes wait there
public record Place(Scope scope, Subject subject, int cells) {

    /// `POST /transfers`, or the API's name.
    public String label() {
        return scope instanceof Scope.OfEndpoint
                ? subject.label()
                : subject.api().name();
    }

    public boolean isEndpoint() {
        return scope instanceof Scope.OfEndpoint;
    }
}
