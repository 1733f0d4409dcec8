package dev.merlon.desktop.screen.interview;

/// Where the interview leads.
interface InterviewActions {

    /// Leaves it; what was answered is kept.
    void later();

    /// To what was considered, cell by cell.
    void matrix();
}
