package dev.merlon.desktop.screen.interview;

import dev.merlon.engine.interview.ReadAnswers;

/// Where the interview leads.
interface InterviewActions {

    /// Leaves it; what was answered is kept.
    void later();

    /// To what was considered, cell by cell.
    void matrix();

    /// Writes the open questions to a file, for somebody else to answer.
    void ask();

    /// Looks at the answers in such a file.
    void read();

    /// Takes the answers that were looked at.
    ///
    /// @param replace  also those that say something else than the workspace
    void take(ReadAnswers read, boolean replace);

    /// Leaves them.
    void leave();
}
