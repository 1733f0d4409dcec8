package dev.merlon.cli;

import dev.merlon.cli.command.Merlon;
import dev.merlon.cli.terminal.Terminal;
import dev.merlon.engine.Workbench;
import dev.merlon.engine.library.LibraryFolders;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The workbench of a command. Its parts are begun while the arguments are still being parsed, where the command is
/// going
/// to need it; so the one argument that bears on it, the organisation's library folder, is looked for beforehand.
final class BegunWorkbench {

    private static final String OPTION = Merlon.LIBRARY_OPTION;

    private BegunWorkbench() {}

    static Supplier<Workbench> of(Terminal terminal, Map<String, String> environment, String... args) {
        var library = library(environment, args);
        if (args.length == 0 || !Merlon.WITH_WORKBENCH.contains(args[0])) {
            return () -> made(library, "").remembering();
        }
        var begun = made(library, args[0]).remembering();
        return library == null ? () -> begun : new Telling(begun, terminal);
    }

    private static Workbench made(@Nullable Path library, String command) {
        if (library != null) {
            var who = System.getProperty("user.name", "unknown");
            return Workbench.with(new LibraryFolders(library, null), Clock.systemUTC(), who);
        }
        return command.equals("import") ? Workbench.judgingWhenAsked() : Workbench.standard();
    }

    /// Null where none was chosen.
    private static @Nullable Path library(Map<String, String> environment, String... args) {
        var chosen = environment.getOrDefault(Merlon.LIBRARY_VARIABLE, "");
        for (var i = 0; i < args.length; i++) {
            if (args[i].equals(OPTION) && i + 1 < args.length) {
                chosen = args[i + 1];
            } else if (args[i].startsWith(OPTION + "=")) {
                chosen = args[i].substring(OPTION.length() + 1);
            }
        }
        return chosen.isBlank() ? null : Path.of(chosen);
    }

    /// Says once which files of the folder were skipped.
    private static final class Telling implements Supplier<Workbench> {

        private final Workbench workbench;
        private final Terminal terminal;
        private boolean told;

        Telling(Workbench workbench, Terminal terminal) {
            this.workbench = workbench;
            this.terminal = terminal;
        }

        @Override
        public Workbench get() {
            if (!told) {
                told = true;
                terminal.remarks(workbench.library().problems());
            }
            return workbench;
        }
    }
}
