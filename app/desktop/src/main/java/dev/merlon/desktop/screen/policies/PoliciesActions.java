package dev.merlon.desktop.screen.policies;

import dev.merlon.engine.model.ApiClass;
import dev.merlon.engine.model.EndpointId;
import dev.merlon.engine.model.policy.ClassDefinition;

/// What the matrix can do, and where it leads.
interface PoliciesActions {

    /// Unfolds the inspector where it is folded, as what was asked for stands there.
    void showInspector();

    /// Applies all that waits, in one change.
    void apply();

    void define(ClassDefinition definition);

    /// Gives a class another id and title, and its APIs with it.
    void rename(ApiClass from, ClassDefinition to);

    /// Takes away what the workspace says of a class.
    void remove(ApiClass apiClass);

    /// Writes the class as a file for the organisation's library folder.
    void export(ClassDefinition definition);

    void openEndpoint(EndpointId endpoint);

    void openRule(String rule);
}
