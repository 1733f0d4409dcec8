package dev.merlon.engine.library;

import dev.merlon.engine.library.yaml.Flaw;
import dev.merlon.engine.library.yaml.YamlException;
import dev.merlon.engine.library.yaml.YamlNode;
import dev.merlon.engine.model.Location;
import dev.merlon.engine.model.framework.Framework;
import dev.merlon.engine.model.framework.Frameworks;
import dev.merlon.engine.model.framework.IndustryProfile;
import dev.merlon.engine.model.framework.Mapping;
import dev.merlon.engine.model.rule.Origin;
import dev.merlon.engine.problem.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Reads `frameworks/` and `profiles/` of the built-in library and of the user's folders. A later folder replaces a
/// framework by id, adds mappings to it or changes their standing, and replaces a profile. Used once.
final class FrameworkReader {

    private final Map<String, Framework> frameworks = new TreeMap<>();
    private final Map<String, Map<Object, Mapping>> mappings = new TreeMap<>();
    private final Map<String, IndustryProfile> profiles = new TreeMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Set<String> controls;

    private FrameworkReader(Set<String> controls) {
        this.controls = controls;
    }

    /// @param controls  ids of all controls that mappings may name
    /// @throws IllegalStateException where a built-in file is bad
    static Frameworks.Shelf read(LibraryFolders folders, Set<String> controls) {
        var reader = new FrameworkReader(controls);
        reader.take(LibraryFiles.builtIn(LibraryFiles.Part.FRAMEWORKS), false);
        if (!reader.problems.isEmpty()) {
            throw new IllegalStateException(
                    "bad built-in library file: " + reader.problems.getFirst().line());
        }
        for (var folder : folders.inOrder()) {
            reader.take(folder.path(), folder.layer());
        }
        return reader.shelf();
    }

    /// Of folders as somebody else kept them, the built-in ones first, with everything that they are checked for.
    static Frameworks.Shelf read(List<LibraryFiles> layers, Set<String> controls) {
        var reader = new FrameworkReader(controls);
        layers.forEach(files -> reader.take(files, true));
        return reader.shelf();
    }

    /// The built-in ones, with everything that a folder of the user's would be checked for.
    static Frameworks.Shelf builtIn(Set<String> controls) {
        var reader = new FrameworkReader(controls);
        reader.take(LibraryFiles.builtIn(LibraryFiles.Part.FRAMEWORKS), true);
        return reader.shelf();
    }

    private void take(Path folder, Origin.Layer layer) {
        try {
            take(LibraryFiles.of(folder, layer, LibraryFiles.Part.FRAMEWORKS), true);
        } catch (IOException e) {
            problems.add(Problem.error(
                    "LIBRARY-FOLDER",
                    "this library folder cannot be read: " + e.getClass().getSimpleName(),
                    Location.ofFile(folder.toString().replace('\\', '/'))));
        }
    }

    private void take(LibraryFiles files, boolean checked) {
        var documents = Document.all(files.files());
        var schemas = new LinkedHashMap<String, SchemaCheck>();
        var sweep = new Sweep(files, documents, checked, schemas);
        sweep.over(files.frameworks(), "framework.yaml", "framework", (root, origin) -> {
            var framework = FrameworkFile.read(root, origin);
            frameworks.put(framework.id(), framework);
            mappings.put(framework.id(), new LinkedHashMap<>());
        });
        sweep.over(files.frameworks(), "mapping.yaml", "mapping", (root, _) -> {
            var id = MappingFile.framework(root);
            var framework = frameworks.get(id);
            if (framework == null) {
                throw new YamlException(FrameworkFile.REFERENCE, "no such framework: " + id, root);
            }
            var known = mappings.computeIfAbsent(id, _ -> new LinkedHashMap<>());
            MappingFile.read(root, framework, controls).forEach(m -> known.put(key(m), m));
        });
        sweep.over(files.profiles(), ".yaml", "profile", (root, _) -> {
            var profile = ProfileFile.read(root, frameworks);
            profiles.put(profile.id(), profile);
        });
    }

    private static Object key(Mapping mapping) {
        return switch (mapping) {
            case Mapping.OfControl(var requirement, var control, var _) -> List.of(requirement, control);
            case Mapping.OfWeakness(var requirement, var cwe, var _) -> List.of(requirement, cwe);
        };
    }

    private Frameworks.Shelf shelf() {
        var all = frameworks.values().stream()
                .map(f -> f.withMappings(
                        List.copyOf(mappings.getOrDefault(f.id(), Map.of()).values())))
                .toList();
        return new Frameworks.Shelf(all, List.copyOf(profiles.values()), problems);
    }

    private interface Reading {
        void take(YamlNode root, Origin origin) throws YamlException;
    }

    /// Goes over the files of one folder, kind by kind.
    private final class Sweep {

        private final LibraryFiles files;
        private final Map<String, Document> documents;
        private final boolean checked;
        private final Map<String, SchemaCheck> schemas;

        Sweep(LibraryFiles files, Map<String, Document> documents, boolean checked, Map<String, SchemaCheck> schemas) {
            this.files = files;
            this.documents = documents;
            this.checked = checked;
            this.schemas = schemas;
        }

        void over(Set<String> names, String ending, String schema, Reading reading) {
            for (var name : names) {
                if (name.endsWith(ending)) {
                    one(name, schema, reading);
                }
            }
        }

        private void one(String name, String schema, Reading reading) {
            switch (documents.get(name)) {
                case Document.Unreadable(var flaw) -> problem(name, flaw);
                case Document.Tree(var root, var _) -> {
                    var flaws = checked
                            ? schemas.computeIfAbsent(schema, SchemaCheck::new).flaws(root)
                            : List.<Flaw>of();
                    flaws.forEach(f -> problem(name, f));
                    if (flaws.isEmpty()) {
                        try {
                            reading.take(root, files.origin(name));
                        } catch (YamlException e) {
                            problem(name, e.flaw());
                        }
                    }
                }
                case null -> throw new IllegalArgumentException(name);
            }
        }

        private void problem(String name, Flaw flaw) {
            problems.add(Problem.error(flaw.code(), flaw.text(), files.place(name, flaw.line(), flaw.column())));
        }
    }
}
