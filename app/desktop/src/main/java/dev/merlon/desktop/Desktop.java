package dev.merlon.desktop;

import dev.merlon.desktop.dialog.Dialogs;
import dev.merlon.desktop.dialog.WindowDialogs;
import dev.merlon.desktop.navigation.Route;
import dev.merlon.desktop.navigation.Screens;
import dev.merlon.desktop.preferences.PreferencesFile;
import dev.merlon.desktop.preferences.PreferencesKeeper;
import dev.merlon.desktop.screen.attacktree.AttackTreeScreen;
import dev.merlon.desktop.screen.compliance.ComplianceScreen;
import dev.merlon.desktop.screen.contract.ContractScreen;
import dev.merlon.desktop.screen.controls.ControlsScreen;
import dev.merlon.desktop.screen.dataflow.DataFlowScreen;
import dev.merlon.desktop.screen.endpoint.EndpointScreen;
import dev.merlon.desktop.screen.exceptions.AskScreen;
import dev.merlon.desktop.screen.exceptions.ExceptionsScreen;
import dev.merlon.desktop.screen.history.HistoryScreen;
import dev.merlon.desktop.screen.interview.InterviewScreen;
import dev.merlon.desktop.screen.inventory.InventoryScreen;
import dev.merlon.desktop.screen.keeping.KeepingScreen;
import dev.merlon.desktop.screen.layers.LayersScreen;
import dev.merlon.desktop.screen.matrix.MatrixScreen;
import dev.merlon.desktop.screen.newapi.NewApiScreen;
import dev.merlon.desktop.screen.official.OfficialScreen;
import dev.merlon.desktop.screen.overview.OverviewScreen;
import dev.merlon.desktop.screen.policies.PoliciesScreen;
import dev.merlon.desktop.screen.rating.RatingScreen;
import dev.merlon.desktop.screen.readback.ReadBackScreen;
import dev.merlon.desktop.screen.record.RecordScreen;
import dev.merlon.desktop.screen.reports.ReportsScreen;
import dev.merlon.desktop.screen.review.ReviewScreen;
import dev.merlon.desktop.screen.rules.RulesScreen;
import dev.merlon.desktop.screen.settings.SettingsScreen;
import dev.merlon.desktop.screen.threats.ThreatsScreen;
import dev.merlon.desktop.screen.usecases.UseCasesScreen;
import dev.merlon.desktop.screen.welcome.WelcomeScreen;
import dev.merlon.desktop.screen.work.WorkScreen;
import dev.merlon.desktop.session.NamedWorkbench;
import dev.merlon.desktop.session.WorkspaceSession;
import dev.merlon.desktop.shell.FailureNotice;
import dev.merlon.desktop.shell.MainWindow;
import dev.merlon.desktop.task.TaskRunner;
import dev.merlon.desktop.theme.Appearance;
import dev.merlon.desktop.theme.ThemeChoice;
import dev.merlon.engine.Workbench;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;

/// The composition root: makes every part by hand and gives each what it needs.
public final class Desktop extends Application {

    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;

    @Override
    public void start(Stage stage) {
        var trace = StartupTrace.begin();
        var file = PreferencesFile.ofUser();
        var home = Path.of(System.getProperty("user.home", "."), "merlon");
        var window = assemble(file, home, new WindowDialogs(stage, getHostServices()), Workbench::remembering);
        trace.reached("assembled");
        var scene = new Scene(window.frame(), WIDTH, HEIGHT);
        dress(scene, window);
        stage.setTitle("Merlon");
        stage.setMinWidth(960);
        stage.setMinHeight(640);
        stage.setScene(scene);
        Platform.setImplicitExit(false);
        stage.setOnHidden(_ -> leave(window));
        stage.show();
        trace.reachedWithNextFrame("first frame");
        if (Rehearsal.asked()) {
            new Rehearsal(window, stage).play();
        }
        getParameters().getRaw().stream().findFirst().map(Path::of).ifPresent(window::open);
    }

    /// Every part of the desktop, put together; the caller gives it a scene.
    ///
    /// @param workspaces  where new workspaces and the sample go unless the user says otherwise
    static MainWindow assemble(PreferencesFile file, Path workspaces, Dialogs dialogs) {
        return assemble(file, workspaces, dialogs, UnaryOperator.identity());
    }

    /// @param equipped  the engine's door with what it may use on this machine
    private static MainWindow assemble(
            PreferencesFile file, Path workspaces, Dialogs dialogs, UnaryOperator<Workbench> equipped) {
        var failures = new FailureNotice();
        Thread.currentThread().setUncaughtExceptionHandler((_, e) -> Platform.runLater(() -> failures.unexpected(e)));
        var tasks = new TaskRunner(failures);
        var keeper = new PreferencesKeeper(file, workspaces, tasks);
        var session = new WorkspaceSession(tasks, new NamedWorkbench(keeper::get, equipped));
        return new MainWindow(session, tasks, failures, dialogs, keeper, appearance(keeper), screens());
    }

    /// Which screen each route leads to: one line per screen.
    private static Screens screens() {
        return new Screens()
                .register(Route.Welcome.class, WelcomeScreen::new)
                .register(Route.Controls.class, ControlsScreen::new)
                .register(Route.Layers.class, LayersScreen::new)
                .register(Route.ControlWork.class, WorkScreen::new)
                .register(Route.RecordControl.class, RecordScreen::new)
                .register(Route.Overview.class, OverviewScreen::new)
                .register(Route.Inventory.class, InventoryScreen::new)
                .register(Route.OfEndpoint.class, EndpointScreen::new)
                .register(Route.NewApi.class, NewApiScreen::new)
                .register(Route.ContractText.class, ContractScreen::new)
                .register(Route.ReviewImport.class, ReviewScreen::new)
                .register(Route.Threats.class, ThreatsScreen::new)
                .register(Route.DataFlows.class, DataFlowScreen::new)
                .register(Route.Interview.class, InterviewScreen::new)
                .register(Route.Exceptions.class, ExceptionsScreen::new)
                .register(Route.AskException.class, AskScreen::new)
                .register(Route.Rate.class, RatingScreen::new)
                .register(Route.UseCases.class, UseCasesScreen::new)
                .register(Route.AttackTrees.class, AttackTreeScreen::new)
                .register(Route.Compliance.class, ComplianceScreen::new)
                .register(Route.OfficialContent.class, OfficialScreen::new)
                .register(Route.Policies.class, PoliciesScreen::new)
                .register(Route.Matrix.class, MatrixScreen::new)
                .register(Route.Rules.class, RulesScreen::new)
                .register(Route.Reports.class, ReportsScreen::new)
                .register(Route.FilledWorkbook.class, ReadBackScreen::new)
                .register(Route.History.class, HistoryScreen::new)
                .register(Route.Settings.class, SettingsScreen::new)
                .register(Route.Keeping.class, KeepingScreen::new);
    }

    static void dress(Scene scene, MainWindow window) {
        window.context().appearance().attach(scene);
        window.context().commands().attach(scene);
    }

    private static Appearance appearance(PreferencesKeeper keeper) {
        var appearance = new Appearance();
        appearance.choiceProperty().set(ThemeChoice.of(keeper.get().theme()));
        appearance.fontScaleProperty().set(keeper.get().fontScale());
        appearance.choiceProperty().addListener((_, _, c) -> keeper.update(p -> p.withTheme(c.word())));
        appearance.fontScaleProperty().addListener((_, _, s) -> keeper.update(p -> p.withFontScale(s.intValue())));
        return appearance;
    }

    /// The workspace is closed before the toolkit goes: what was under way in it is finished.
    private static void leave(MainWindow window) {
        window.context().session().close(() -> {
            window.context().tasks().close();
            Platform.exit();
        });
    }
}
