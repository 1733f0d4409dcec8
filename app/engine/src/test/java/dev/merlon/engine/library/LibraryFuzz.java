package dev.merlon.engine.library;

import static dev.merlon.engine.fuzz.Bounds.require;

import dev.merlon.engine.fuzz.Bounds;
import dev.merlon.engine.fuzz.Lines;
import dev.merlon.engine.model.Library;
import dev.merlon.engine.model.rule.Origin;
import dev.merlon.engine.problem.WorkbenchException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeMap;

/// Any bytes as a file of a library folder: the first byte says which. A bad file is a problem with a place in it, and
/// the built-in library stays as it is.
public final class LibraryFuzz {

    private static final Library BUILT_IN = new LibraryLoader().load(List.of());
    private static final List<String> NAMES = List.of("rules/a/A-01.yaml", "controls/a.yaml", "facts.yaml");

    private LibraryFuzz() {}

    public static void fuzzerTestOneInput(byte[] bytes) {
        if (bytes.length == 0) {
            return;
        }
        var name = NAMES.get((bytes[0] & 0xFF) % NAMES.size());
        var content = java.util.Arrays.copyOfRange(bytes, 1, bytes.length);
        var files = new TreeMap<String, byte[]>();
        files.put(name, content);
        try {
            Bounds.hold(bytes.length, () -> load(name, content, files));
        } catch (WorkbenchException e) {
            throw new AssertionError("a bad library file is a problem and no exception", e);
        }
    }

    private static void load(String name, byte[] content, TreeMap<String, byte[]> files) {
        var library = new LayerReader(new LibraryFiles(Origin.Layer.ORGANISATION, "", files), true).over(BUILT_IN);
        var lines = new Lines(new String(content, StandardCharsets.UTF_8));
        library.problems().forEach(p -> lines.check(p, name));
        require(library.rules().size() >= BUILT_IN.rules().size(), "a rule is lost");
        require(library.controls().size() >= BUILT_IN.controls().size(), "a control is lost");
    }
}
