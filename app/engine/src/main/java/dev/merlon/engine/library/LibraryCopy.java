package dev.merlon.engine.library;

import dev.merlon.engine.model.Library;
import dev.merlon.engine.model.control.Control;
import dev.merlon.engine.model.fact.FactCatalogue;
import dev.merlon.engine.model.framework.Frameworks;
import dev.merlon.engine.model.rule.Origin;
import dev.merlon.engine.problem.WorkbenchException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// All files of a library, byte for byte, so that others judge by the same rules elsewhere and later.
public final class LibraryCopy {

    private final SortedMap<String, byte[]> files;

    private LibraryCopy(SortedMap<String, byte[]> files) {
        this.files = files;
    }

    /// The built-in library and the folders that are laid over it, as they are now.
    ///
    /// @throws WorkbenchException where a folder cannot be read
    public static LibraryCopy of(LibraryFolders folders) throws WorkbenchException {
        var files = new TreeMap<String, byte[]>();
        put(files, LibraryFiles.builtIn(LibraryFiles.Part.ALL));
        for (var folder : folders.inOrder()) {
            try {
                put(files, LibraryFiles.of(folder.path(), folder.layer(), LibraryFiles.Part.ALL));
            } catch (IOException e) {
                throw new WorkbenchException(
                        "LIBRARY-FOLDER",
                        "this library folder cannot be read: " + e.getMessage(),
                        folder.path().toString(),
                        e);
            }
        }
        return new LibraryCopy(files);
    }

    private static void put(Map<String, byte[]> files, LibraryFiles layer) {
        layer.files().forEach((name, bytes) -> files.put(layer.layer().word() + "/" + name, bytes));
    }

    /// A copy that somebody kept.
    ///
    /// @param files  as [#files] gave them; a file in none of the three layers is passed over
    public static LibraryCopy read(Map<String, byte[]> files) {
        return new LibraryCopy(new TreeMap<>(files));
    }

    /// Bytes by name: `built-in/rules/authentication/AUT-001.yaml`, `organisation/…`, `workspace/…`.
    public SortedMap<String, byte[]> files() {
        return Collections.unmodifiableSortedMap(files);
    }

    /// Whether its built-in files are those of this Merlon.
    public boolean ofThisBuild() {
        var mine = LibraryFiles.builtIn(LibraryFiles.Part.ALL).files();
        var theirs = layer(Origin.Layer.BUILT_IN).files();
        return mine.keySet().equals(theirs.keySet())
                && mine.entrySet().stream().allMatch(f -> Arrays.equals(f.getValue(), theirs.get(f.getKey())));
    }

    /// The library that the files make. Where the built-in ones are another Merlon's, its rules, controls and
    /// classes count and ours do not; of facts those are added that our reading of contracts finds besides.
    /// Such files are checked like a stranger's, because they may be one's.
    public Library library() {
        var sameBuild = ofThisBuild();
        var below = sameBuild
                ? new FactCatalogue(List.of())
                : LibraryLoader.builtIn(false).facts();
        var library = new Library(below, List.of(), List.of(), List.of());
        var layers = new ArrayList<LibraryFiles>();
        for (var layer : Origin.Layer.values()) {
            var ofLayer = layer(layer);
            if (!ofLayer.files().isEmpty()) {
                layers.add(ofLayer);
                library = new LayerReader(ofLayer, !sameBuild || layer != Origin.Layer.BUILT_IN).over(library);
            }
        }
        var controls = library.controls().stream().map(Control::id).collect(Collectors.toUnmodifiableSet());
        return library.with(Frameworks.readBy(() -> FrameworkReader.read(layers, controls)));
    }

    private LibraryFiles layer(Origin.Layer layer) {
        var start = layer.word() + "/";
        var of = new TreeMap<String, byte[]>();
        files.forEach((name, bytes) -> {
            if (name.startsWith(start)) {
                of.put(name.substring(start.length()), bytes);
            }
        });
        return new LibraryFiles(layer, layer == Origin.Layer.BUILT_IN ? "" : start, of);
    }
}
