package dev.merlon.cli.command.exchange;

import dev.merlon.cli.terminal.Terminal;
import dev.merlon.engine.exchange.threatmodel.Loss;
import java.util.List;

/// Prints what a format does not hold, in a line for each kind of loss.
final class LossText {

    private LossText() {}

    static void print(Terminal terminal, List<Loss> losses, String format) {
        if (losses.isEmpty()) {
            terminal.result("Nothing is lost in " + format);
            return;
        }
        losses.forEach(loss -> terminal.result(loss.sentence()));
    }
}
