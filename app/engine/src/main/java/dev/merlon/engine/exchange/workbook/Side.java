package dev.merlon.engine.exchange.workbook;

import java.util.Locale;

/// Who is right where both changed a cell.
public enum Side {
    /// What the workspace says stays.
    OURS,
    /// What the workbook says is taken.
    THEIRS;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
