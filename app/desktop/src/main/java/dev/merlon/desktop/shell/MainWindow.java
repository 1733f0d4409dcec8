package dev.merlon.desktop.shell;

import dev.merlon.desktop.command.CommandRegistry;
import dev.merlon.desktop.dialog.Dialogs;
import dev.merlon.desktop.dialog.FileKind;
import dev.merlon.desktop.navigation.Navigator;
import dev.merlon.desktop.navigation.Route;
import dev.merlon.desktop.navigation.ScreenContext;
import dev.merlon.desktop.navigation.Screens;
import dev.merlon.desktop.preferences.PreferencesKeeper;
import dev.merlon.desktop.preferences.RecentWorkspace;
import dev.merlon.desktop.session.WorkspaceSession;
import dev.merlon.desktop.task.TaskRunner;
import dev.merlon.desktop.text.Texts;
import dev.merlon.desktop.theme.Appearance;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.change.EntityKind;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import org.jspecify.annotations.Nullable;

/// Puts the window together and does what its commands say.
public final class MainWindow implements WindowCommands.Actions {

    /// What the screen that did it tells itself, or what nobody needs to be told.
    private static final Set<EntityKind> QUIET =
            Set.of(EntityKind.SETTING, EntityKind.DATA_FLOW_DIAGRAM, EntityKind.SEAL);

    private final Texts texts = Texts.of(MainWindow.class);
    private final ScreenContext context;
    private final Screens screens;
    private final WindowFrame frame;
    private final ToastPane toasts;
    private final FailureNotice failures;
    private long lastEntry;

    /// @param failures  made before it, because work may fail before there is a window
    /// @param screens   which screen each route leads to
    public MainWindow(
            WorkspaceSession session,
            TaskRunner tasks,
            FailureNotice failures,
            Dialogs dialogs,
            PreferencesKeeper preferences,
            Appearance appearance,
            Screens screens) {
        this.screens = screens;
        this.failures = failures;
        var commands = new CommandRegistry();
        var navigator = new Navigator();
        toasts = new ToastPane();
        context = new ScreenContext(session, navigator, commands, tasks, dialogs, toasts, preferences, appearance);
        new WindowCommands(commands, session, navigator).register(this, screens, appearance);
        frame = new WindowFrame(context, screens, toasts, failures);
        takeDrops();
        session.snapshotProperty().subscribe(this::follow);
    }

    public WindowFrame frame() {
        return frame;
    }

    public ScreenContext context() {
        return context;
    }

    /// Opens a workspace folder; tells above the content what went wrong.
    public void open(Path folder) {
        context.session().open(folder, this::entered, this::refused);
    }

    /// Called by whatever opened a workspace.
    public void entered() {
        screens.forget();
        context.navigator().restart(new Route.Overview());
    }

    private void refused(dev.merlon.engine.problem.WorkbenchException failure) {
        failures.expected(failure);
    }

    private void follow(@Nullable Snapshot snapshot) {
        if (snapshot == null) {
            lastEntry = -1;
            return;
        }
        context.session().folder().ifPresent(folder -> remember(folder, snapshot));
        var newest = snapshot.journal().isEmpty() ? null : snapshot.journal().getFirst();
        var number = newest == null ? 0 : newest.number();
        if (newest != null
                && lastEntry >= 0
                && number > lastEntry
                && newest.takesBack().isEmpty()) {
            var work = newest.change().edits().stream().anyMatch(e -> !QUIET.contains(e.kind()));
            if (work) {
                toasts.done(newest.change().label(), texts.get("command.edit.undo"), context.session()::undo);
            }
        }
        lastEntry = number;
    }

    private void remember(Path folder, Snapshot snapshot) {
        var endpoints = snapshot.endpoints().findAny().isPresent();
        var seen = new RecentWorkspace(
                folder.toAbsolutePath(),
                snapshot.state().name(),
                snapshot.apis().size(),
                endpoints ? snapshot.posture().total().value() : -1,
                snapshot.at());
        context.preferences().update(p -> p.seen(seen));
    }

    // --- what commands do ---

    @Override
    public void showPalette() {
        var model = new PaletteViewModel(
                context.commands().all(), context.session().snapshotProperty().get(), context.navigator());
        frame.showModal(new PaletteView(model, frame::hideModal), Pos.TOP_CENTER);
    }

    @Override
    public void showHelp() {
        modal(new HelpSheet(context.commands().all(), frame::hideModal));
    }

    private void modal(Node node) {
        frame.showModal(node, Pos.CENTER);
    }

    @Override
    public void toggleInspector() {
        frame.toggleInspector();
    }

    @Override
    public void toggleRail() {
        frame.toggleRail();
    }

    @Override
    public void newWorkspace() {
        modal(new NewWorkspaceSheet(
                context,
                texts.get("command.workspace.new"),
                texts.get("new.create"),
                context.session()::create,
                this::entered,
                frame::hideModal));
    }

    @Override
    public void keepWorkspace() {
        modal(new NewWorkspaceSheet(
                context,
                texts.get("command.workspace.keep"),
                texts.get("new.save"),
                context.session()::keep,
                this::entered,
                frame::hideModal));
    }

    @Override
    public void openWorkspace() {
        context.dialogs().folder(texts.get("open.choose")).ifPresent(this::open);
    }

    @Override
    public void openSample() {
        var folder = context.preferences().workspaces().resolve("sample-bank.merlon");
        context.session().openSample(folder, this::entered, this::refused);
    }

    @Override
    public void closeWorkspace() {
        context.session().close(() -> {
            screens.forget();
            context.navigator().restart(new Route.Welcome());
        });
    }

    @Override
    public void importContracts() {
        var files = context.dialogs().files(texts.get("import.choose"), FileKind.CONTRACT);
        if (!files.isEmpty()) {
            importFiles(files);
        }
    }

    /// Nothing is imported before the wizard has shown what would be.
    private void importFiles(List<Path> files) {
        context.navigator().go(new Route.NewApi(files));
    }

    /// Files dropped where nothing else takes them are contracts to import.
    private void takeDrops() {
        frame.addEventHandler(DragEvent.DRAG_OVER, drag -> {
            if (context.session().isOpen() && drag.getDragboard().hasFiles()) {
                drag.acceptTransferModes(TransferMode.COPY);
                drag.consume();
            }
        });
        frame.addEventHandler(DragEvent.DRAG_DROPPED, drag -> {
            var files = drag.getDragboard().getFiles();
            if (context.session().isOpen() && files != null && !files.isEmpty()) {
                importFiles(files.stream().map(File::toPath).toList());
                drag.setDropCompleted(true);
                drag.consume();
            }
        });
    }
}
