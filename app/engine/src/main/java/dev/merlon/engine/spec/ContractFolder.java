package dev.merlon.engine.spec;

import dev.merlon.engine.job.Job;
import dev.merlon.engine.problem.WorkbenchException;
import dev.merlon.engine.spec.tree.Limits;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// A folder that a user gave as a contract: its JSON and YAML files, and the one among them to begin with.
final class ContractFolder {

    private static final Set<String> NOT_LOOKED_INTO = Set.of("node_modules", "target", "build");

    private final Path folder;
    private final String label;
    private final Limits limits;

    ContractFolder(Path folder, String label, Limits limits) {
        this.folder = folder;
        this.label = label;
        this.limits = limits;
    }

    /// @throws WorkbenchException where no file in it is a contract, or more than one
    ContractSource source(Job job) throws IOException, WorkbenchException {
        var real = folder.toRealPath();
        var prefix = label.endsWith("/") || label.isEmpty() ? label : label + "/";
        var search = new RootSearch(label);
        for (var name : names(real)) {
            job.checkCancelled();
            var file = real.resolve(name);
            if (Files.size(file) <= limits.fileBytes()) {
                search.look(name, FolderSource.bytes(file, prefix + name, limits.fileBytes()));
            }
        }
        var root = search.root();
        return new FolderSource(real, root, prefix + root, prefix, limits.fileBytes());
    }

    /// Links are not followed, hidden folders not looked into.
    private List<String> names(Path real) throws IOException, WorkbenchException {
        var names = new ArrayList<String>();
        Files.walkFileTree(real, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                var name = String.valueOf(directory.getFileName());
                boolean skipped = name.startsWith(".") || NOT_LOOKED_INTO.contains(name);
                return skipped && !directory.equals(real) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                var lower = file.toString().toLowerCase(Locale.ROOT);
                boolean tree = lower.endsWith(".json") || lower.endsWith(".yaml") || lower.endsWith(".yml");
                if (tree && attributes.isRegularFile()) {
                    names.add(real.relativize(file).toString().replace('\\', '/'));
                }
                return names.size() > limits.files() ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
                return FileVisitResult.CONTINUE;
            }
        });
        if (names.size() > limits.files()) {
            throw new WorkbenchException(
                    "SPEC-LIMIT",
                    "the folder has more than " + limits.files() + " JSON and YAML files: name the contract's own file",
                    label,
                    null);
        }
        names.sort(null);
        return names;
    }
}
