package dev.merlon.desktop.screen.keeping;

import dev.merlon.desktop.dialog.FileKind;
import dev.merlon.desktop.navigation.Crumb;
import dev.merlon.desktop.navigation.Route;
import dev.merlon.desktop.navigation.Screen;
import dev.merlon.desktop.navigation.ScreenContext;
import dev.merlon.desktop.text.Texts;
import dev.merlon.engine.Workbench;
import dev.merlon.engine.backup.Backup;
import dev.merlon.engine.problem.Problem;
import dev.merlon.engine.problem.WorkbenchException;
import dev.merlon.engine.seal.Freezing;
import dev.merlon.engine.seal.SealVerdict;
import dev.merlon.engine.store.WorkspaceFolder;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// Back up, restore, freeze for audit, and check what others sealed.
public final class KeepingScreen implements Screen, KeepingActions {

    private final Texts texts = Texts.of(KeepingScreen.class);
    private final FileKind sealedFiles = new FileKind(texts.get("kind.sealed"), List.of("*.zip"));
    private final FileKind backupFiles = new FileKind(texts.get("kind.backup"), List.of("*.zip"));
    private final FileKind workspaces =
            new FileKind(texts.get("kind.workspace"), List.of("*" + WorkspaceFolder.SUFFIX));
    private final ScreenContext context;
    private final KeepingViewModel model = new KeepingViewModel();
    private final KeepingView view;
    private final ObservableValue<List<Crumb>> crumbs;
    private final Subscription following;

    /// What came of a look at a file: a verdict, or that there could be none.
    private record Looked(@Nullable SealVerdict verdict, List<Problem> refused) {}

    public KeepingScreen(ScreenContext context) {
        this.context = context;
        view = new KeepingView(texts, model, this, context.navigator()::back);
        crumbs = new SimpleObjectProperty<>(List.of(Crumb.here(texts.get("title"))));
        following = context.session()
                .snapshotProperty()
                .subscribe(now -> model.show(now, context.session().folder().isPresent()));
    }

    @Override
    public void backUp() {
        save("backup.choose", Backup.ENDING, backupFiles)
                .ifPresent(out -> context.session().backUp(texts.get("backing.up", out.getFileName()), out, written -> {
                    context.toasts()
                            .done(
                                    texts.get("backed.up", written.changes(), written.files(), out.getFileName()),
                                    texts.get("show"),
                                    () -> context.dialogs().reveal(out));
                    if (!written.missing().isEmpty()) {
                        context.toasts()
                                .done(texts.get(
                                        "backed.up.missing", written.missing().getFirst()));
                    }
                }));
    }

    @Override
    public void restore() {
        context.dialogs().files(texts.get("restore.choose"), backupFiles).stream()
                .findFirst()
                .ifPresent(this::restore);
    }

    private void restore(Path backup) {
        context.dialogs()
                .save(texts.get("restore.to"), "restored" + WorkspaceFolder.SUFFIX, workspaces)
                .map(chosen -> KeepingViewModel.withEnding(chosen, WorkspaceFolder.SUFFIX))
                .ifPresent(folder -> context.tasks()
                        .run(
                                texts.get("restoring", backup.getFileName()),
                                job -> Workbench.restore(backup, folder, job),
                                restored -> context.session()
                                        .open(
                                                folder,
                                                () -> context.navigator().restart(new Route.Overview()),
                                                failed -> context.toasts().done(String.valueOf(failed.getMessage())))));
    }

    @Override
    public void freeze(boolean withEvidence) {
        save("freeze.choose", Freezing.ENDING, sealedFiles)
                .ifPresent(out -> context.session()
                        .freeze(
                                texts.get("freezing", out.getFileName()),
                                out,
                                withEvidence,
                                frozen -> context.toasts()
                                        .done(
                                                texts.get(
                                                        "frozen",
                                                        frozen.content().text()),
                                                texts.get("show"),
                                                () -> context.dialogs().reveal(out))));
    }

    private Optional<Path> save(String title, String ending, FileKind kind) {
        return context.dialogs()
                .save(texts.get(title), model.fileName(Instant.now(), ending), kind)
                .map(chosen -> KeepingViewModel.withEnding(chosen, ending));
    }

    @Override
    public void chooseSealed() {
        context.dialogs().files(texts.get("check.choose"), sealedFiles).stream()
                .findFirst()
                .ifPresent(file -> check(file, view.key()));
    }

    @Override
    public void check(Path file, String key) {
        context.tasks()
                .run(
                        texts.get("checking.file", file.getFileName()),
                        job -> {
                            try {
                                var verdict = Workbench.verify(file, key.isBlank() ? null : key, job);
                                return new Looked(verdict, List.of());
                            } catch (WorkbenchException e) {
                                return new Looked(null, e.problems());
                            }
                        },
                        looked -> {
                            if (looked.verdict() == null) {
                                model.refused(file, looked.refused());
                            } else {
                                model.found(file, looked.verdict());
                            }
                        });
    }

    @Override
    public Node content() {
        return view;
    }

    @Override
    public ObservableValue<List<Crumb>> crumbs() {
        return crumbs;
    }

    @Override
    public void show(Route route) {
        view.firstFocus().requestFocus();
    }

    @Override
    public Optional<Node> firstFocus() {
        return Optional.of(view.firstFocus());
    }

    @Override
    public void dispose() {
        following.unsubscribe();
    }
}
