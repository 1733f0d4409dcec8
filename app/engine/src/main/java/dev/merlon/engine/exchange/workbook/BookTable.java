package dev.merlon.engine.exchange.workbook;

import dev.merlon.engine.report.workbook.part.Area;

/// An Excel table of a sheet, as the workbook describes it.
///
/// @param name    `t_Evidence`
/// @param area    with its header and its totals
/// @param totals  rows of totals
record BookTable(String name, Area area, int totals) {

    /// What filled it: `Evidence` for `t_Evidence__for_the_board`; empty where Merlon did not.
    String source() {
        if (!name.startsWith("t_")) {
            return "";
        }
        var end = name.indexOf("__");
        return name.substring(2, end < 0 ? name.length() : end);
    }

    boolean total(int row) {
        return totals > 0 && row > area.lastRow() - totals && row <= area.lastRow();
    }
}
