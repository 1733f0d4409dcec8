package dev.merlon.engine.spec.tree;

import dev.merlon.engine.model.Location;
import dev.merlon.engine.problem.Problem;
import java.util.List;
import java.util.Locale;

/// Reads one file into a tree: strict JSON where the name or the first character says so, else YAML. Thread-safe.
public final class TreeReader {

    private final Limits limits;
    private final JsonTree json;

    public TreeReader(Limits limits) {
        this.limits = limits;
        this.json = new JsonTree(limits);
    }

    /// @param name     relative to the contract's folder, forward slashes
    /// @param label    the same file as the user named it
    /// @param remarks  takes what is odd but can be read
    /// @throws UnreadableException with the exact place, where the bytes are no text, no JSON or YAML, or over a
    ///     limit
    public Document read(String name, String label, byte[] bytes, List<Problem> remarks) throws UnreadableException {
        var text = Text.decode(bytes, label);
        if (text.isBlank()) {
            throw nothing(label, bytes.length == 0 ? "the file is empty" : "the file is blank");
        }
        var document = new Document(name, label, text);
        var builder = new TreeBuilder(document, limits, remarks);
        if (isJson(name, text)) {
            json.read(text, builder);
        } else {
            YamlTree.read(text, document, builder);
        }
        if (document.isEmpty()) {
            throw nothing(label, "the file holds nothing but comments");
        }
        return document;
    }

    private static boolean isJson(String name, String text) {
        var lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".yaml") || lower.endsWith(".yml")) {
            return false;
        }
        return lower.endsWith(".json") || text.stripLeading().startsWith("{");
    }

    private static UnreadableException nothing(String label, String text) {
        return new UnreadableException(Problem.error("SPEC-EMPTY", text, Location.ofFile(label)));
    }
}
