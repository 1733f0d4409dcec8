package dev.merlon.engine.library;

import dev.merlon.engine.library.yaml.YamlReader;
import dev.merlon.engine.model.Location;
import dev.merlon.engine.model.rule.Origin;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The YAML files of one library folder, in memory.
///
/// @param root   what goes before a file's name in a place; empty, or ending in a slash
/// @param files  bytes by name relative to the folder, forward slashes; a file beyond [YamlReader#MOST_BYTES]
///               is cut one byte after that, so that reading it is refused
record LibraryFiles(Origin.Layer layer, String root, SortedMap<String, byte[]> files) {

    private static final String CLASS_PATH = "/dev/merlon/threat-models/";
    private static final String FACTS = "facts.yaml";
    private static final int MOST_FILES = 20_000;

    /// The folder is no library: a home folder, or one that is to keep us busy.
    private static final class TooManyFilesException extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /// Which files are meant: every start reads the rules, few read the frameworks.
    enum Part {
        RULES,
        FRAMEWORKS,
        ALL;

        private boolean holds(String name) {
            return switch (this) {
                case RULES ->
                    name.equals(FACTS)
                            || ((name.startsWith("rules/")
                                            || name.startsWith("controls/")
                                            || name.startsWith("classes/")
                                            || name.startsWith("attackers/")
                                            || name.startsWith("interviews/"))
                                    && isYaml(name));
                case ALL -> RULES.holds(name) || FRAMEWORKS.holds(name);
                case FRAMEWORKS -> (name.startsWith("frameworks/") || name.startsWith("profiles/")) && isYaml(name);
            };
        }

        private static boolean isYaml(String name) {
            return name.endsWith(".yaml") || name.endsWith(".yml");
        }
    }

    /// What Merlon brings along: an entry of its jar each, or a file under `target/classes`.
    static LibraryFiles builtIn(Part part) {
        return around(resource(FACTS), part);
    }

    /// The built-in library whose `facts.yaml` that is; what lies beside it is found by looking, so that nobody
    /// keeps a list of it.
    static LibraryFiles around(URL facts, Part part) {
        try {
            if (facts.openConnection() instanceof JarURLConnection jar) {
                return new LibraryFiles(Origin.Layer.BUILT_IN, "", entries(jar, part));
            }
            var folder = Path.of(facts.toURI()).resolve("..").normalize();
            return new LibraryFiles(Origin.Layer.BUILT_IN, "", files(folder, part));
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException("the built-in library cannot be read at " + facts, e);
        }
    }

    static LibraryFiles of(Path folder, Origin.Layer layer, Part part) throws IOException {
        return new LibraryFiles(layer, folder.toString().replace('\\', '/') + "/", files(folder, part));
    }

    /// The text of a built-in file.
    static String builtInText(String name) throws IOException {
        try (var in = resource(name).openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /// The schema of that kind of file, which always is the built-in one.
    static InputStream schema(String kind) {
        try {
            return resource("schemas/" + kind + ".schema.json").openStream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static URL resource(String name) {
        var url = LibraryFiles.class.getResource(CLASS_PATH + name);
        if (url == null) {
            throw new IllegalStateException("not on the class path: " + CLASS_PATH + name);
        }
        return url;
    }

    /// `facts.yaml`, where there is one.
    Optional<String> facts() {
        return Optional.of(FACTS).filter(files::containsKey);
    }

    /// Names of the files of controls, in order.
    Set<String> controls() {
        return under("controls/");
    }

    /// Names of the files of rules, in order.
    Set<String> rules() {
        return under("rules/");
    }

    /// Names of the files of frameworks, in order: `frameworks/<id>/framework.yaml` or `…/mapping.yaml`.
    Set<String> frameworks() {
        return under("frameworks/");
    }

    /// Names of the files of industry profiles, in order.
    Set<String> profiles() {
        return under("profiles/");
    }

    /// Names of the files of API classes, in order.
    Set<String> classes() {
        return under("classes/");
    }

    /// Names of the files of attackers, in order.
    Set<String> attackers() {
        return under("attackers/");
    }

    /// Names of the files of guide words, in order.
    Set<String> guideWords() {
        return under("interviews/");
    }

    Origin origin(String name) {
        return new Origin(layer, name);
    }

    Location place(String name, int line, int column) {
        return new Location(root + name, line, column, "");
    }

    private Set<String> under(String folder) {
        return files.subMap(folder, folder + Character.MAX_VALUE).keySet();
    }

    private static SortedMap<String, byte[]> entries(JarURLConnection connection, Part part) throws IOException {
        var prefix = CLASS_PATH.substring(1);
        var found = new TreeMap<String, byte[]>();
        connection.setUseCaches(false);
        try (var jar = connection.getJarFile()) {
            for (var entries = jar.entries(); entries.hasMoreElements(); ) {
                var entry = entries.nextElement();
                if (entry.getName().startsWith(prefix)
                        && part.holds(entry.getName().substring(prefix.length()))) {
                    try (var in = jar.getInputStream(entry)) {
                        found.put(entry.getName().substring(prefix.length()), bounded(in));
                    }
                }
            }
        }
        return found;
    }

    private static SortedMap<String, byte[]> files(Path folder, Part part) throws IOException {
        var found = new TreeMap<String, byte[]>();
        var seen = 0;
        try (Stream<Path> all = Files.walk(folder, 4)) {
            for (var file : (Iterable<Path>) all::iterator) {
                var name = relative(folder, file);
                if (++seen > MOST_FILES) {
                    throw new TooManyFilesException();
                }
                if (part.holds(name) && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                    try (var in = Files.newInputStream(file)) {
                        found.put(name, bounded(in));
                    }
                }
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return found;
    }

    private static String relative(Path folder, Path file) {
        var names = new StringJoiner("/");
        folder.relativize(file).forEach(part -> names.add(part.toString()));
        return names.toString();
    }

    private static byte[] bounded(InputStream in) throws IOException {
        return in.readNBytes(YamlReader.MOST_BYTES + 1);
    }
}
