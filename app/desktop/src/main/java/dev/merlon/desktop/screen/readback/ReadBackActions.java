package dev.merlon.desktop.screen.readback;

import dev.merlon.engine.exchange.workbook.CellLine;
import dev.merlon.engine.exchange.workbook.Side;
import java.nio.file.Path;
import java.util.List;

/// What the screen asks for.
interface ReadBackActions {

    void chooseFile();

    void read(List<Path> files);

    /// Says who is right in all conflicts.
    void settleAll(Side side);

    /// Says who is right in the conflicts of the line's row.
    void settle(CellLine line, Side side);

    void apply();

    void back();
}
