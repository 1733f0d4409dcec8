package dev.merlon.engine.spec.reading;

import dev.merlon.engine.problem.Level;
import dev.merlon.engine.problem.Problem;
import dev.merlon.engine.problem.WorkbenchException;
import dev.merlon.engine.spec.tree.Document;
import dev.merlon.engine.spec.tree.Limits;
import dev.merlon.engine.spec.tree.TreeReader;
import dev.merlon.engine.spec.tree.UnreadableException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// The files of one contract: each is read once, when a reference first leads to it.
public final class Documents {

    private final Bytes source;
    private final UnaryOperator<String> label;
    private final Limits limits;
    private final TreeReader reader;
    private final Map<String, Optional<Document>> known = new LinkedHashMap<>();
    private final Map<String, byte[]> bytes = new LinkedHashMap<>();
    private final List<Problem> remarks = new ArrayList<>();
    private long total;

    /// Gives the bytes of a file by its name relative to the contract's folder.
    @FunctionalInterface
    public interface Bytes {
        Optional<byte[]> read(String name) throws WorkbenchException;
    }

    /// @param label  from a file's name to the path as the user named it
    public Documents(Bytes source, UnaryOperator<String> label, Limits limits) {
        this.source = source;
        this.label = label;
        this.limits = limits;
        this.reader = new TreeReader(limits);
    }

    /// Reads the file that a contract begins with.
    public synchronized Document root(String name) throws WorkbenchException {
        var content = source.read(name)
                .orElseThrow(() -> new WorkbenchException(
                        "SPEC-MISSING", "the file cannot be found or read", label.apply(name), null));
        Detection.refuseForeignBytes(content, label.apply(name));
        try {
            var document = parse(name, content);
            known.put(name, Optional.of(document));
            return document;
        } catch (UnreadableException e) {
            throw Detection.explained(e, content, name);
        }
    }

    /// The file of that name, where there is one that can be read. What keeps it from being read is remarked on.
    public synchronized Optional<Document> find(String name) {
        var document = known.get(name);
        if (document == null) {
            document = load(name);
            known.put(name, document);
        }
        return document;
    }

    private Optional<Document> load(String name) {
        try {
            var content = source.read(name);
            return content.isEmpty() ? Optional.empty() : Optional.of(parse(name, content.get()));
        } catch (UnreadableException e) {
            remarks.add(softened(e.problem()));
        } catch (WorkbenchException e) {
            e.problems().forEach(p -> remarks.add(softened(p)));
        }
        return Optional.empty();
    }

    private static Problem softened(Problem problem) {
        return new Problem(problem.code(), Level.WARNING, problem.text(), problem.place());
    }

    private Document parse(String name, byte[] content) throws UnreadableException, WorkbenchException {
        total += content.length;
        if (total > limits.totalBytes()) {
            throw over(name, "its files together are larger than " + (limits.totalBytes() >> 20) + " MiB");
        }
        if (bytes.size() >= limits.files()) {
            throw over(name, "the contract has more than " + limits.files() + " files");
        }
        var document = reader.read(name, label.apply(name), content, remarks);
        bytes.put(name, content);
        return document;
    }

    private WorkbenchException over(String name, String text) {
        return new WorkbenchException("SPEC-LIMIT", text, label.apply(name), null);
    }

    /// The files that were read, the root first.
    public synchronized Map<String, byte[]> bytes() {
        return new LinkedHashMap<>(bytes);
    }

    public synchronized List<Document> all() {
        return known.values().stream().flatMap(Optional::stream).toList();
    }

    public synchronized List<Problem> remarks() {
        return List.copyOf(remarks);
    }
}
