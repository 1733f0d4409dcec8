package dev.merlon.cli;

import dev.merlon.cli.command.Context;
import dev.merlon.cli.terminal.Terminal;
import dev.merlon.engine.Workbench;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/// The command line as a process of its own in which it is always the same moment.
final class FixedClockMain {

    private FixedClockMain() {}

    public static void main(String[] arguments) {
        var clock = Clock.fixed(Instant.parse("2026-11-24T12:00:00Z"), ZoneOffset.UTC);
        var terminal = new Terminal(System.out, System.err, false, false);
        var context = new Context(
                terminal, () -> Workbench.with(List.of(), clock, "Kim"), Optional::empty, Path.of("merlon.log"));
        var exit = new CommandRun(context).run(arguments);
        terminal.flush();
        System.exit(exit);
    }
}
