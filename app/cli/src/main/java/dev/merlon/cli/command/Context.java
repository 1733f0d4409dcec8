package dev.merlon.cli.command;

import dev.merlon.cli.terminal.Terminal;
import dev.merlon.engine.DesktopLauncher;
import dev.merlon.engine.Workbench;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/// What every command works with.
///
/// @param workbench  made when a command first needs it: `--help` does not
/// @param desktop    empty in a build without one
/// @param log        where the log is, for the message that names it
public record Context(
        Terminal terminal, Supplier<Workbench> workbench, Supplier<Optional<DesktopLauncher>> desktop, Path log) {}
