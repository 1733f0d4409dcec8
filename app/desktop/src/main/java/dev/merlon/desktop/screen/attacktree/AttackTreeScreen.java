package dev.merlon.desktop.screen.attacktree;

import dev.merlon.desktop.dialog.FileKind;
import dev.merlon.desktop.drawing.Pictures;
import dev.merlon.desktop.navigation.Crumb;
import dev.merlon.desktop.navigation.InspectedScreen;
import dev.merlon.desktop.navigation.Route;
import dev.merlon.desktop.navigation.ScreenContext;
import dev.merlon.desktop.screen.attacktree.AttackTreeModel.Ready;
import dev.merlon.desktop.screen.attacktree.AttackTreeModel.Seen;
import dev.merlon.desktop.text.Texts;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.change.EntityKind;
import dev.merlon.engine.model.tree.AttackTree;
import dev.merlon.engine.model.tree.Goal;
import dev.merlon.engine.usecase.tree.Goals;
import dev.merlon.engine.usecase.tree.TreeDrawing;
import dev.merlon.engine.usecase.tree.TreeGrower;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/// Attack trees: what an attacker has to reach, and which controls stand in the way.
public final class AttackTreeScreen extends InspectedScreen implements AttackTreeActions {

    private final Texts texts = Texts.of(AttackTreeScreen.class);
    private final ScreenContext context;
    private final AttackTreeModel model = new AttackTreeModel();
    private final AttackTreeView view;
    private @Nullable String wanted;

    public AttackTreeScreen(ScreenContext context) {
        this.context = context;
        view = new AttackTreeView(model, this, inspector);
        changed();
        whileOpen(context.session().onSnapshot(this::follow));
    }

    private void follow(Snapshot snapshot) {
        context.tasks().run(texts.get("computing"), _ -> ready(snapshot), ready -> {
            if (context.session().snapshotProperty().get() == snapshot) {
                model.follow(ready);
                if (wanted != null) {
                    model.choose(wanted);
                    wanted = null;
                }
                changed();
            }
        });
    }

    private static Ready ready(Snapshot snapshot) {
        var trees = new LinkedHashMap<String, Seen>();
        snapshot.state().attackTrees().forEach(tree -> trees.put(tree.id(), Seen.of(snapshot, tree)));
        return new Ready(snapshot, Goals.suggested(snapshot), trees);
    }

    @Override
    public Node content() {
        return view;
    }

    @Override
    public void show(Route route) {
        if (route instanceof Route.AttackTrees(var tree) && tree != null) {
            if (model.ready().isEmpty()) {
                wanted = tree;
            } else {
                model.choose(tree);
                changed();
            }
        }
    }

    @Override
    public Optional<Node> firstFocus() {
        return Optional.of(view.goals());
    }

    @Override
    public void changed() {
        var first = new Crumb(texts.get("use.cases"), new Route.UseCases(null));
        steps(model.seen()
                .map(s -> List.of(
                        first,
                        new Crumb(texts.get("title"), new Route.AttackTrees(null)),
                        Crumb.here(s.tree().name())))
                .orElse(List.of(first, Crumb.here(texts.get("title")))));
        view.show();
    }

    @Override
    public void grow(Goal goal) {
        var label = texts.get("grown", goal.sentence());
        context.session()
                .change(
                        label,
                        (workspace, _) -> workspace.put(label, List.of(TreeGrower.grow(workspace.snapshot(), goal))),
                        now -> wanted = now.journal()
                                .getFirst()
                                .change()
                                .edits()
                                .getFirst()
                                .id());
    }

    @Override
    public void keep(AttackTree tree) {
        var label = texts.get("edited", tree.name());
        context.session().change(label, (workspace, _) -> workspace.put(label, List.of(tree)));
    }

    @Override
    public void remove(AttackTree tree) {
        var label = texts.get("removed", tree.name());
        context.session()
                .change(label, (workspace, _) -> workspace.remove(label, EntityKind.ATTACK_TREE, List.of(tree.id())));
    }

    @Override
    public void export() {
        model.seen()
                .ifPresent(seen -> context.dialogs()
                        .save(
                                texts.get("export"),
                                seen.tree().id() + ".svg",
                                new FileKind(texts.get("pictures"), List.of("*.svg", "*.png")))
                        .ifPresent(file -> {
                            var bytes = Pictures.bytes(
                                    TreeDrawing.of(seen.tree(), seen.states(), model.thought(), null), file);
                            context.tasks()
                                    .run(
                                            texts.get("exporting", file.getFileName()),
                                            _ -> {
                                                Pictures.write(bytes, file);
                                                return file;
                                            },
                                            written -> context.toasts()
                                                    .done(
                                                            texts.get("exported", written.getFileName()),
                                                            texts.get("open"),
                                                            () -> context.dialogs()
                                                                    .reveal(written)));
                        }));
    }

    @Override
    public void openControl(String id) {
        context.navigator().go(new Route.Controls(id));
    }

    @Override
    public void openUseCases() {
        context.navigator().go(new Route.UseCases(null));
    }
}
