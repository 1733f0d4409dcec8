package dev.merlon.engine.exchange.threatdragon;

import dev.merlon.engine.exchange.threatmodel.ModelContent;
import dev.merlon.engine.exchange.threatmodel.ModelDraft;
import dev.merlon.engine.exchange.threatmodel.ModelReader;
import dev.merlon.engine.exchange.threatmodel.Taken;
import dev.merlon.engine.model.threatmodel.About;
import dev.merlon.engine.model.threatmodel.Diagram;
import dev.merlon.engine.model.threatmodel.ThreatModel;
import dev.merlon.engine.problem.Problem;
import dev.merlon.engine.problem.WorkbenchException;
import dev.merlon.engine.spec.tree.Node;
import java.util.List;

/// Reads models of version 1 and 2.
final class DragonReader implements ModelReader {

    @Override
    public boolean knows(ModelContent content) {
        return content instanceof ModelContent.Tree(var _, var root, var _)
                && root.get("summary").filter(s -> s.get("title").isPresent()).isPresent()
                && root.get("detail").filter(d -> !d.members().isEmpty()).isPresent();
    }

    @Override
    public ThreatModel read(ModelContent content, List<Problem> remarks) throws WorkbenchException {
        if (!(content instanceof ModelContent.Tree(var _, var rootNode, var _))) {
            throw new IllegalArgumentException("a model of Threat Dragon is JSON");
        }
        var root = new Taken(rootNode);
        var summary = root.part("summary");
        var detail = root.part("detail");
        var draft = new ModelDraft(remarks);
        var first = isFirst(rootNode);
        var threats = new DragonThreats(draft, first);
        for (var diagram : detail.objects("diagrams")) {
            read(diagram, first, draft, threats);
        }
        var about = new About(
                summary.text("title"),
                summary.text("description"),
                summary.text("owner"),
                detail.text("reviewer"),
                contributors(rootNode, detail));
        if (first) {
            root.drop("version");
        }
        return draft.done("", about, DragonExtras.of(first, root.rest()));
    }

    /// Version 1 keeps the cells of a diagram in `diagramJson`, and says no version.
    private static boolean isFirst(Node root) {
        var diagrams = root.get("detail")
                .flatMap(d -> d.get("diagrams"))
                .map(Node::items)
                .orElse(List.of());
        return diagrams.isEmpty()
                ? root.text("version").filter(v -> !v.startsWith("1")).isEmpty()
                : diagrams.stream().anyMatch(d -> d.get("diagramJson").isPresent());
    }

    /// The names, where there is nothing else to keep.
    private static List<String> contributors(Node root, Taken detail) {
        var items = root.get("detail")
                .flatMap(d -> d.get("contributors"))
                .map(Node::items)
                .orElse(List.of());
        if (items.stream()
                .allMatch(i -> i.members().size() == 1 && i.text("name").isPresent())) {
            detail.drop("contributors");
        }
        return items.stream().flatMap(i -> i.text("name").stream()).toList();
    }

    private static void read(Taken diagram, boolean first, ModelDraft draft, DragonThreats threats)
            throws WorkbenchException {
        var id = draft.id("diagram", diagram.text("id"), diagram.place());
        var cells = new CellReader(id, first, draft, threats);
        cells.read((first ? diagram.part("diagramJson") : diagram).objects("cells"));
        if (first) {
            diagram.drop("version");
        }
        draft.add(new Diagram(
                id,
                diagram.text("title"),
                diagram.text("description"),
                diagram.text("diagramType"),
                DragonExtras.of(first, diagram.rest())));
    }
}
