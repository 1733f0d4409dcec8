package dev.merlon.engine.library;

import dev.merlon.engine.model.Library;
import dev.merlon.engine.model.Location;
import dev.merlon.engine.model.control.Control;
import dev.merlon.engine.model.fact.FactCatalogue;
import dev.merlon.engine.model.framework.Frameworks;
import dev.merlon.engine.model.rule.Origin;
import dev.merlon.engine.problem.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Loads the built-in library, then overrides by id from further folders of the same layout: `facts.yaml`,
/// `rules/<area>/<id>.yaml`, `controls/<family>.yaml`, `classes/<id>.yaml`, `attackers/<id>.yaml`,
/// `interviews/guide-words.yaml`; and, when somebody asks for them, `frameworks/<id>/` and
/// `profiles/<id>.yaml`. Everything else in them is left alone.
public final class LibraryLoader {

    /// A bad built-in file is a bug; a bad file in another folder is skipped and named in [Library#problems].
    ///
    /// The built-in files are read without a look at their schemas, conditions and examples: the build does that,
    /// so that no start has to. Rules are ordered by id, controls by file and place in it.
    ///
    /// @param folders  the organisation's, then the workspace's; may be empty
    /// @throws IllegalStateException where a built-in file is bad
    public Library load(List<Path> folders) {
        return load(new LibraryFolders(
                folders.isEmpty() ? null : folders.getFirst(), folders.size() < 2 ? null : folders.get(1)));
    }

    /// As [#load(List)].
    public Library load(LibraryFolders folders) {
        var library = builtIn(false);
        if (!library.problems().isEmpty()) {
            throw new IllegalStateException("bad built-in library file: "
                    + library.problems().getFirst().line());
        }
        for (var folder : folders.inOrder()) {
            library = laidOver(library, folder.path(), folder.layer());
        }
        var controls = library.controls().stream().map(Control::id).collect(Collectors.toUnmodifiableSet());
        return library.with(Frameworks.readBy(() -> FrameworkReader.read(folders, controls)));
    }

    /// @param checked  with everything that a folder of the user's would be checked for
    static Library builtIn(boolean checked) {
        var empty = new Library(new FactCatalogue(List.of()), List.of(), List.of(), List.of());
        return new LayerReader(LibraryFiles.builtIn(LibraryFiles.Part.RULES), checked).over(empty);
    }

    private static Library laidOver(Library below, Path folder, Origin.Layer layer) {
        try {
            return new LayerReader(LibraryFiles.of(folder, layer, LibraryFiles.Part.RULES), true).over(below);
        } catch (IOException e) {
            var problems = new ArrayList<>(below.problems());
            problems.add(Problem.error(
                    "LIBRARY-FOLDER",
                    "this library folder cannot be read: " + e.getClass().getSimpleName(),
                    Location.ofFile(folder.toString().replace('\\', '/'))));
            return below.withProblems(problems);
        }
    }
}
