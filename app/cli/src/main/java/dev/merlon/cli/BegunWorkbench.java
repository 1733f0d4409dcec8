package dev.merlon.cli;

import dev.merlon.cli.command.Merlon;
import dev.merlon.cli.terminal.Terminal;
import dev.merlon.engine.Workbench;
import dev.merlon.engine.library.LibraryFolders;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The workbench of a command. Its parts are begun while the arguments are still being parsed, where the
/// command is going to need it; so the one argument that bears on it, the organisation's library folder, is
/// looked for beforehand.
final class BegunWorkbench {

    private static final String OPTION = Merlon.LIBRARY_OPTION;

    /// Commands that may be done before anybody asks what came of a rule.
    private static final Set<String> JUDGING_NOTHING = Set.of("import", "backup", "freeze");

    private BegunWorkbench() {}

    static Supplier<Workbench> of(Terminal terminal, Map<String, String> environment, String... args) {
        var folder = library(environment, args);
        var library = folder == null ? LibraryFolders.NONE : new LibraryFolders(folder, null);
        if (folder != null) {
            return new OfOrganisation(library, isImport(args), terminal);
        }
        if (args.length == 0 || !Merlon.WITH_WORKBENCH.contains(args[0])) {
            return () -> Workbench.standard().remembering();
        }
        var workbench = made(library, isImport(args));
        return () -> workbench;
    }

    private static boolean isImport(String... args) {
        return args.length > 0 && args[0].equals("import");
    }

    /// @param imports  what comes of it may never be asked
    private static Workbench made(LibraryFolders library, boolean imports) {
        return (imports ? Workbench.judgingWhenAsked(library) : Workbench.standard(library)).remembering();
    }

    /// Null where none was chosen.
    private static @Nullable Path library(Map<String, String> environment, String... args) {
        var chosen = environment.getOrDefault(Merlon.LIBRARY_VARIABLE, "");
        for (var i = 0; i < args.length && !args[i].equals("--"); i++) {
            if (args[i].equals(OPTION) && i + 1 < args.length) {
                chosen = args[i + 1];
            } else if (args[i].startsWith(OPTION + "=")) {
                chosen = args[i].substring(OPTION.length() + 1);
            }
        }
        return chosen.isBlank() ? null : Path.of(chosen);
    }

    /// With the organisation's folder; says once which of its files were skipped.
    private static final class OfOrganisation implements Supplier<Workbench> {

        private final LibraryFolders library;
        private final boolean imports;
        private final Terminal terminal;
        private @Nullable Workbench workbench;

        OfOrganisation(LibraryFolders library, boolean imports, Terminal terminal) {
            this.library = library;
            this.imports = imports;
            this.terminal = terminal;
        }

        @Override
        public Workbench get() {
            var known = workbench;
            if (known == null) {
                known = made(library, imports);
                terminal.remarks(known.library().problems());
                workbench = known;
            }
            return known;
        }
    }
}
