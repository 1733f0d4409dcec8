package dev.merlon.desktop.screen.attacktree;

import dev.merlon.desktop.control.Buttons;
import dev.merlon.desktop.control.InspectorPane;
import dev.merlon.desktop.control.KeyValueRow;
import dev.merlon.desktop.control.SectionTitle;
import dev.merlon.desktop.control.ShareBar;
import dev.merlon.desktop.screen.attacktree.AttackTreeModel.Seen;
import dev.merlon.desktop.text.Texts;
import dev.merlon.engine.model.Library;
import dev.merlon.engine.model.control.Control;
import dev.merlon.engine.model.tree.TreeNode;
import dev.merlon.engine.usecase.tree.AttackPath;
import dev.merlon.engine.usecase.tree.CutSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The cheapest path that is left, the controls that close the most, and the chosen node.
final class TreeInspector {

    private static final int MOST_SETS = 4;

    private final Texts texts;
    private final AttackTreeModel model;
    private final AttackTreeActions actions;
    private final InspectorPane pane;
    private final NodeEditor editor;

    TreeInspector(Texts texts, AttackTreeModel model, AttackTreeActions actions, InspectorPane pane) {
        this.texts = texts;
        this.model = model;
        this.actions = actions;
        this.pane = pane;
        editor = new NodeEditor(texts, model, actions);
    }

    void show() {
        var ready = model.ready().orElse(null);
        var seen = model.seen().orElse(null);
        if (ready == null || seen == null) {
            pane.actions();
            pane.show(texts.get("inspector.title"), muted(texts.get("inspector.nothing")));
            return;
        }
        var library = ready.now().library();
        var content = new ArrayList<Node>();
        content.addAll(path(seen));
        content.addAll(best(seen, library));
        content.addAll(closing(seen, library));
        model.node().ifPresent(node -> content.addAll(editor.of(seen, node, library)));
        pane.actions(Buttons.standard(texts.get("export"), Feather.DOWNLOAD, actions::export));
        pane.show(texts.get("inspector.title"), content.toArray(Node[]::new));
    }

    private static Label muted(String text) {
        var label = new Label(text);
        label.getStyleClass().addAll("para", "muted");
        label.setWrapText(true);
        return label;
    }

    private List<Node> path(Seen seen) {
        var content = new ArrayList<Node>();
        content.add(new SectionTitle(texts.get("path")));
        var left = model.left();
        content.add(ShareBar.plain(left, texts.get("path.left", left)));
        content.add(muted(texts.get("path.left", left)));
        seen.analysis()
                .cheapest(model.thought())
                .ifPresentOrElse(
                        cheapest -> content.addAll(leaves(seen, cheapest)),
                        () -> content.add(muted(texts.get("path.none"))));
        return content;
    }

    private List<Node> leaves(Seen seen, AttackPath cheapest) {
        var content = new ArrayList<Node>();
        for (var id : cheapest.leaves()) {
            seen.tree().node(id).ifPresent(leaf -> content.add(leaf(leaf)));
        }
        content.add(KeyValueRow.total(texts.get("path.cost"), String.valueOf(cheapest.cost())));
        content.add(KeyValueRow.of(texts.get("node.skill"), cheapest.skill().word()));
        content.add(KeyValueRow.of(
                texts.get("node.detectability"), cheapest.detectability().word()));
        return content;
    }

    private VBox leaf(TreeNode leaf) {
        var link = Buttons.link(leaf.name(), () -> {
            model.chooseNode(leaf.id());
            actions.changed();
        });
        link.setWrapText(true);
        var points = new Label(
                texts.get("path.points", leaf.cost().points(), leaf.cost().word()));
        points.getStyleClass().addAll("small", "muted");
        return new VBox(link, points);
    }

    private List<Node> best(Seen seen, Library library) {
        var content = new ArrayList<Node>();
        content.add(new SectionTitle(texts.get("best")));
        if (seen.cuts().best().isEmpty()) {
            content.add(muted(texts.get("best.none")));
        }
        for (var set : seen.cuts().best()) {
            content.add(set(set, texts.get("best.share", set.controls().size(), set.share()), library));
        }
        if (!seen.cuts().bestExact()) {
            content.add(muted(texts.get("best.bound")));
        }
        content.addAll(thought(seen, library));
        return content;
    }

    /// A set of controls; one click thinks of them as in place.
    private VBox set(CutSet set, String head, Library library) {
        var link = Buttons.link(head, () -> {
            model.think(set.controls());
            actions.changed();
        });
        link.setWrapText(true);
        var names = new Label(String.join(
                ", ", set.controls().stream().map(c -> title(library, c)).toList()));
        names.getStyleClass().addAll("small", "muted");
        names.setWrapText(true);
        return new VBox(link, names);
    }

    private static String title(Library library, String control) {
        return library.control(control).map(Control::title).orElse(control);
    }

    private List<Node> thought(Seen seen, Library library) {
        var all = seen.tree().nodes().stream()
                .flatMap(n -> n.mitigations().stream())
                .distinct()
                .toList();
        var content = new ArrayList<Node>();
        content.add(new SectionTitle(texts.get("thought")));
        for (var control : all) {
            var box = new CheckBox(title(library, control));
            box.setSelected(model.thought().contains(control));
            box.setOnAction(_ -> {
                model.toggle(control);
                actions.changed();
            });
            content.add(box);
        }
        return content;
    }

    private List<Node> closing(Seen seen, Library library) {
        var content = new ArrayList<Node>();
        var cuts = seen.cuts();
        content.add(new SectionTitle(texts.get("closing")));
        if (cuts.closing().isEmpty()) {
            var open = seen.analysis().cheapest(Set.of()).isPresent();
            content.add(muted(texts.get(open ? "closing.none" : "closing.closed")));
        }
        for (var set : cuts.closing().stream().limit(MOST_SETS).toList()) {
            content.add(set(set, texts.get("closing.set", set.controls().size()), library));
        }
        if (!cuts.exact()) {
            content.add(muted(texts.get("closing.bound")));
        } else if (cuts.closing().size() > MOST_SETS) {
            content.add(muted(texts.get("closing.more", cuts.closing().size() - MOST_SETS)));
        }
        return content;
    }
}
