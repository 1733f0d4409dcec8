package dev.merlon.desktop.screen.official;

import dev.merlon.desktop.dialog.FailureWords;
import dev.merlon.desktop.dialog.FileKind;
import dev.merlon.desktop.navigation.Crumb;
import dev.merlon.desktop.navigation.InspectedScreen;
import dev.merlon.desktop.navigation.Route;
import dev.merlon.desktop.navigation.ScreenContext;
import dev.merlon.desktop.text.Texts;
import dev.merlon.engine.exchange.official.OfficialFile;
import dev.merlon.engine.framework.FrameworkImport;
import dev.merlon.engine.framework.WorkspaceFrameworks;
import dev.merlon.engine.model.change.Entity;
import dev.merlon.engine.model.framework.FrameworkUse;
import dev.merlon.engine.model.framework.ImportedFramework;
import dev.merlon.engine.problem.WorkbenchException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/// The import of official content.
public final class OfficialScreen extends InspectedScreen implements OfficialActions {

    private final Texts texts = Texts.of(OfficialScreen.class);
    private final ScreenContext context;
    private final OfficialView view;
    private @Nullable OfficialDraft draft;
    private @Nullable FrameworkImport plan;

    /// A draft with what would come of it, or why nothing can.
    private record Tried(OfficialDraft draft, @Nullable FrameworkImport plan, String problem) {}

    public OfficialScreen(ScreenContext context) {
        this.context = context;
        view = new OfficialView(this, inspector);
        steps(List.of(
                new Crumb(texts.get("compliance"), new Route.Compliance(null, null)), Crumb.here(texts.get("title"))));
        view.showNothing(null);
    }

    @Override
    public Node content() {
        return view.root();
    }

    @Override
    public void show(Route route) {
        if (route instanceof Route.OfficialContent(var files) && !files.isEmpty()) {
            read(files);
        }
    }

    @Override
    public Optional<Node> firstFocus() {
        return Optional.of(view.firstFocus());
    }

    @Override
    public void chooseFile() {
        var files = context.dialogs().files(texts.get("file.choose"), FileKind.OFFICIAL);
        if (!files.isEmpty()) {
            read(files);
        }
    }

    @Override
    public void read(List<Path> files) {
        var snapshot = context.session().snapshot();
        context.tasks()
                .inOrder(
                        texts.get("reading"),
                        _ -> OfficialDraft.of(OfficialFile.read(files.getFirst()), snapshot),
                        this::edited,
                        this::failed);
    }

    private void failed(WorkbenchException failure) {
        draft = null;
        plan = null;
        view.showNothing(FailureWords.of(failure).text());
    }

    @Override
    public void edited(OfficialDraft next) {
        draft = next;
        var snapshot = context.session().snapshot();
        view.show(next, WorkspaceFrameworks.of(snapshot));
        context.tasks().run(texts.get("trying"), _ -> tried(next), done -> {
            if (done.draft() == draft) {
                plan = done.plan();
                if (done.plan() == null) {
                    view.preview(done.problem());
                } else {
                    view.preview(done.plan());
                }
            }
        });
    }

    private Tried tried(OfficialDraft next) {
        try {
            return new Tried(next, next.plan(context.session().snapshot()), "");
        } catch (WorkbenchException e) {
            return new Tried(next, null, FailureWords.of(e).text());
        }
    }

    /// Keeps it, and lets the workspace answer to it where it did not yet.
    @Override
    public void take() {
        var now = draft;
        var would = plan;
        if (now == null || would == null) {
            return;
        }
        var framework = would.framework();
        var things = new ArrayList<Entity>();
        things.add(new ImportedFramework(
                framework,
                now.file().name(),
                now.file().sha256(),
                context.preferences().get().userName(),
                Instant.now()));
        if (context.session().snapshot().state().frameworkUses().stream()
                .noneMatch(u -> u.framework().equals(framework.id()))) {
            things.add(new FrameworkUse(framework.id(), "", ""));
        }
        var label = texts.get("done", now.file().name());
        context.session().change(label, (workspace, _) -> workspace.put(label, things), _ -> {
            draft = null;
            plan = null;
            view.showNothing(null);
            context.navigator().replace(new Route.Compliance(framework.id(), null));
        });
    }

    @Override
    public void back() {
        context.navigator().go(new Route.Compliance(null, null));
    }
}
