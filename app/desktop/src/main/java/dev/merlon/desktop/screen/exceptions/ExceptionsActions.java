package dev.merlon.desktop.screen.exceptions;

import dev.merlon.engine.model.rule.Outcome;

/// What the exceptions screen asks for.
interface ExceptionsActions {

    void ask();

    void approve(String id, String approver);

    void end(String id);

    void open(Outcome outcome);

    void openRule(String rule);

    void openControl(String control);

    /// Who is signed in.
    String who();
}
