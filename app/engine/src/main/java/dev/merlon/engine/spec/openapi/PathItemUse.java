package dev.merlon.engine.spec.openapi;

import dev.merlon.engine.problem.Problem;
import dev.merlon.engine.problem.WorkbenchException;
import dev.merlon.engine.spec.tree.ArrayNode;
import dev.merlon.engine.spec.tree.Node;
import dev.merlon.engine.spec.tree.ObjectNode;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Counts how much a contract says by naming path items more than once. What an item holds is said anew of every path
/// that refers to it, and its parameters of every one of its operations, so a small file can ask for very much.
/// Used once, by one thread.
final class PathItemUse {

    /// The most values in all of them; 22,000 endpoints with 20 shared parameters each have a fifth of it.
    static final int MOST = 2_000_000;

    private final Map<ObjectNode, Integer> sizes = new HashMap<>();
    private long used;
    private @Nullable Node over;

    /// Counts a path item before it is read.
    ///
    /// @param written  as the path has it: the item itself, or a reference to it
    /// @return whether it may still be read
    boolean take(Node written, ObjectNode item) {
        used += (long) size(item, "parameters") * (item.size() + size(item, "additionalOperations"));
        if (written != item) {
            used += sizes.computeIfAbsent(item, PathItemUse::size);
        }
        if (used > MOST && over == null) {
            over = written;
        }
        return over == null;
    }

    /// @throws WorkbenchException where not all of them were read
    void refuseTooMuch() throws WorkbenchException {
        if (over != null) {
            throw new WorkbenchException(Problem.error(
                    "SPEC-LIMIT",
                    "its path items, each counted where it is used, hold more than " + MOST
                            + " values, this one being the first of the rest: split the contract",
                    over.place()));
        }
    }

    private static int size(ObjectNode item, String name) {
        return switch (item.get(name).orElse(null)) {
            case ArrayNode array -> array.items().size();
            case ObjectNode object -> object.size();
            case null, default -> 0;
        };
    }

    private static int size(Node item) {
        var count = 0;
        var open = new ArrayDeque<Node>();
        open.push(item);
        while (!open.isEmpty() && count <= MOST) {
            count++;
            switch (open.pop()) {
                case ObjectNode object -> object.members().forEach(member -> open.push(member.value()));
                case ArrayNode array -> array.items().forEach(open::push);
                default -> {}
            }
        }
        return count;
    }
}
