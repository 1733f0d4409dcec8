package dev.merlon.engine.exchange.workbook;

import dev.merlon.engine.report.workbook.data.Field;

/// A cell after the merge.
///
/// @param text  what is to be taken, in the form that is compared
record MergedCell(Field field, String text, CellLine line) {

    boolean taken() {
        return switch (line.kind()) {
            case THEIRS, ADDED -> true;
            case CONFLICT -> line.side() == Side.THEIRS;
            case OURS, REFUSED, IGNORED -> false;
        };
    }
}
