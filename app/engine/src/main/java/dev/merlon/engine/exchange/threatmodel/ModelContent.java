package dev.merlon.engine.exchange.threatmodel;

import dev.merlon.engine.model.Location;
import dev.merlon.engine.problem.Level;
import dev.merlon.engine.problem.Problem;
import dev.merlon.engine.problem.WorkbenchException;
import dev.merlon.engine.spec.tree.Limits;
import dev.merlon.engine.spec.tree.Node;
import dev.merlon.engine.spec.tree.TreeReader;
import dev.merlon.engine.spec.tree.UnreadableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A stranger's file, read under limits, before anybody knows which format it is of.
public sealed interface ModelContent {

    int MOST_BYTES = 64 << 20;

    /// The file as the user named it.
    String label();

    /// JSON or YAML, which one being told by the first character.
    ///
    /// @param remarks  what is odd but could be read
    record Tree(String label, Node root, List<Problem> remarks) implements ModelContent {

        public Tree {
            remarks = List.copyOf(remarks);
        }
    }

    /// XML.
    record Xml(String label, XmlElement root) implements ModelContent {}

    /// @throws WorkbenchException with the place, codes `MODEL-…`, where it cannot be read or is over a limit
    static ModelContent read(Path file) throws WorkbenchException {
        try (var in = Files.newInputStream(file)) {
            var bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new WorkbenchException(
                        "MODEL-LIMIT", "it is larger than " + (MOST_BYTES >> 20) + " MiB", file.toString(), null);
            }
            return of(file.toString(), bytes);
        } catch (IOException e) {
            throw new WorkbenchException("MODEL-UNREADABLE", "the file cannot be read: " + e, file.toString(), e);
        }
    }

    /// @throws WorkbenchException with the place, codes `MODEL-…`, where it cannot be read or is over a limit
    static ModelContent of(String label, byte[] bytes) throws WorkbenchException {
        return XmlTree.looksLike(bytes) ? new Xml(label, XmlTree.read(label, bytes)) : tree(label, bytes);
    }

    private static Tree tree(String label, byte[] bytes) throws WorkbenchException {
        var limits = new Limits(MOST_BYTES, MOST_BYTES, 1, 1, 1, 2_000_000, 100, 10_000, 20_000_000, 1);
        var remarks = new ArrayList<Problem>();
        try {
            var root =
                    new TreeReader(limits).read("model", label, bytes, remarks).root();
            return new Tree(
                    label,
                    root,
                    remarks.stream()
                            .filter(r -> r.level() != Level.NOTE)
                            .map(ModelContent::ours)
                            .toList());
        } catch (UnreadableException e) {
            throw new WorkbenchException(List.of(ours(e.problem())), e);
        }
    }

    /// The reader of contracts calls its problems by their name.
    private static Problem ours(Problem problem) {
        return new Problem(
                problem.code().replaceFirst("^SPEC-", "MODEL-"),
                problem.level(),
                problem.text().replace("no contract needs it", "no model needs it"),
                problem.place());
    }

    /// A refusal with its place.
    static WorkbenchException refused(String code, String text, Location place) {
        return new WorkbenchException(Problem.error(code, text, place));
    }
}
