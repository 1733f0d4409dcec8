package dev.merlon.cli;

import dev.merlon.cli.command.Context;
import dev.merlon.cli.terminal.Terminal;
import dev.merlon.engine.DesktopLauncher;
import dev.merlon.engine.Workbench;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The command line in this process, with streams that are kept and a desktop that only remembers what it was asked.
public final class Cli {

    private final Supplier<Workbench> workbench;
    private final Desk desk;

    private Cli(Supplier<Workbench> workbench, Desk desk) {
        this.workbench = workbench;
        this.desk = desk;
    }

    public static Cli withoutDisplay() {
        return new Cli(Workbench::standard, new Desk(false));
    }

    public static Cli withDisplay() {
        return new Cli(Workbench::standard, new Desk(true));
    }

    public static Cli broken(RuntimeException bug) {
        return new Cli(
                () -> {
                    throw bug;
                },
                new Desk(false));
    }

    /// The workspaces that the desktop was opened on; empty for the welcome screen.
    public List<Optional<Path>> opened() {
        return desk.opened;
    }

    public Run run(Object... arguments) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var terminal = new Terminal(print(out), print(err), false, false);
        var texts = Arrays.stream(arguments).map(Object::toString).toArray(String[]::new);
        var made =
                Arrays.asList(texts).contains("--library") ? BegunWorkbench.of(terminal, Map.of(), texts) : workbench;
        var context = new Context(terminal, made, () -> Optional.of(desk), Path.of("state", "merlon.log"));
        var exit = new CommandRun(context).run(texts);
        terminal.flush();
        return new Run(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static PrintStream print(ByteArrayOutputStream stream) {
        return new PrintStream(stream, true, StandardCharsets.UTF_8);
    }

    public record Run(int exit, String out, String err) {}

    private static final class Desk implements DesktopLauncher {

        private final boolean display;
        private final List<Optional<Path>> opened = new ArrayList<>();

        private Desk(boolean display) {
            this.display = display;
        }

        @Override
        public boolean displayPresent() {
            return display;
        }

        @Override
        public void open(@Nullable Path workspace) {
            opened.add(Optional.ofNullable(workspace));
        }
    }
}
