package dev.merlon.engine.house;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.tools.ToolProvider;

/// The Java sources of every module, as text and as trees.
final class Sources {

    private final Path root;
    private final List<Path> files;

    private Sources(Path root, List<Path> files) {
        this.root = root;
        this.files = files;
    }

    static Sources ofAllModules() {
        var root = Path.of(System.getProperty("merlon.root", "."));
        try (var walk = Files.walk(root.resolve("app"))) {
            return new Sources(
                    root,
                    walk.filter(p -> p.toString().endsWith(".java"))
                            .filter(p -> !root.relativize(p).toString().contains("target"))
                            .sorted()
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Path> files() {
        return files;
    }

    boolean isMain(Path file) {
        return name(file).contains("/src/main/");
    }

    /// Relative to the repository's root, with forward slashes.
    String name(Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }

    static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Parsed, not resolved: names are as they are written.
    Stream<Unit> units() {
        var compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler(), "the tests run on a JDK");
        var manager = compiler.getStandardFileManager(null, null, null);
        var task = (JavacTask) compiler.getTask(
                null, manager, null, List.of("-proc:none"), null, manager.getJavaFileObjectsFromPaths(files));
        try {
            var trees = Trees.instance(task);
            return StreamSupport.stream(task.parse().spliterator(), false).map(tree -> new Unit(this, tree, trees));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    record Unit(Sources sources, CompilationUnitTree tree, Trees trees) {

        String name() {
            return sources.name(Path.of(tree.getSourceFile().toUri()));
        }

        boolean isMain() {
            return name().contains("/src/main/");
        }

        /// First line and last included.
        long lines(Tree part) {
            var positions = trees.getSourcePositions();
            var map = tree.getLineMap();
            return map.getLineNumber(positions.getEndPosition(tree, part))
                    - map.getLineNumber(positions.getStartPosition(tree, part))
                    + 1;
        }

        String place(Tree part) {
            var start = trees.getSourcePositions().getStartPosition(tree, part);
            return name() + ":" + tree.getLineMap().getLineNumber(start);
        }
    }
}
