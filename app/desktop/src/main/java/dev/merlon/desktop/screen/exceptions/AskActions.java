package dev.merlon.desktop.screen.exceptions;

import dev.merlon.engine.governance.DecisionPreview;
import dev.merlon.engine.governance.ExceptionDesk;
import dev.merlon.engine.model.Scope;
import dev.merlon.engine.model.governance.Waived;
import java.util.function.Consumer;

/// What the form asks for.
interface AskActions {

    void ask(ExceptionDesk.Wish wish);

    /// Works out beside everything else what it would cover; only the last that was asked for is answered.
    void preview(Waived waived, Scope scope, Consumer<DecisionPreview> then);

    void leave();

    /// Who is signed in.
    String who();
}
