package dev.merlon.desktop;

import dev.merlon.desktop.navigation.Route;
import dev.merlon.desktop.preferences.PreferencesFile;
import dev.merlon.desktop.shell.MainWindow;
import dev.merlon.desktop.theme.ThemeChoice;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/// A user's way through the real desktop by clicks and keys, on a screen of 1000 by 1000 that nobody sees. Each
/// journey starts from a fresh window and empty preferences; [#picture] writes the window as it is, in both
/// themes.
public abstract class FxJourney {

    /// The screen's limit: a larger window fails.
    private static final double WIDTH = 1000;
    private static final double HEIGHT = 960;

    @TempDir
    @Nullable
    Path temporary;

    protected final FxRobot robot = new FxRobot();
    protected final AnsweringDialogs dialogs = new AnsweringDialogs();
    private @Nullable MainWindow window;
    private @Nullable Stage stage;
    private Snapshots snapshots = new Snapshots("journey");
    private int step;

    @BeforeAll
    static void startToolkit() {
        Toolkit.start();
    }

    @BeforeEach
    final void openWindow(TestInfo test) {
        snapshots = new Snapshots(getClass().getSimpleName() + "-"
                + test.getTestMethod().orElseThrow().getName());
        step = 0;
        Toolkit.on(this::show);
        Toolkit.settle();
    }

    @AfterEach
    final void closeWindow() {
        Toolkit.on(() -> window().context()
                .session()
                .close(() -> Objects.requireNonNull(stage).hide()));
        Toolkit.until("the window closes", () -> !Objects.requireNonNull(stage).isShowing());
        Toolkit.on(() -> {
            window().context().tasks().close();
            Objects.requireNonNull(stage).setScene(null);
        });
    }

    private void show() {
        var made = Desktop.assemble(new PreferencesFile(folder("preferences.json")), folder("workspaces"), dialogs);
        var scene = new Scene(made.frame(), WIDTH, HEIGHT);
        Desktop.dress(scene, made);
        made.context().appearance().choiceProperty().set(ThemeChoice.LIGHT);
        var shown = new Stage();
        shown.setScene(scene);
        shown.setX(0);
        shown.setY(0);
        shown.show();
        window = made;
        stage = shown;
    }

    protected final MainWindow window() {
        return Objects.requireNonNull(window);
    }

    protected final Scene scene() {
        return Objects.requireNonNull(Objects.requireNonNull(stage).getScene());
    }

    /// A path in the journey's own folder, gone afterwards.
    protected final Path folder(String name) {
        return Objects.requireNonNull(temporary).resolve(name);
    }

    /// Opens the sample bank through the welcome screen's command and waits until it shows.
    protected final void openSample() {
        Toolkit.on(() -> window().openSample());
        Toolkit.until("the sample is open", () -> window().context().session().isOpen());
        Toolkit.settle();
    }

    protected final void go(Route route) {
        Toolkit.on(() -> window().context().navigator().go(route));
        Toolkit.settle();
    }

    /// Waits for all work to be done and shown.
    protected final void settle() {
        Toolkit.until("work is done", () -> window().context().tasks().idle());
        Toolkit.settle();
    }

    /// Clicks the control that shows the text, or is read out as it.
    protected final void click(String text) {
        click(find(text));
    }

    /// Clicks the first of that kind that is read out as the text.
    protected final void click(Class<? extends Node> kind, String text) {
        click(robot.from(scene().getRoot())
                .lookup((Node n) -> kind.isInstance(n) && text.equals(n.getAccessibleText()) && shown(n))
                .query());
    }

    private void click(Node node) {
        if (Toolkit.on(() -> bringIntoView(node))) {
            Toolkit.settle();
        }
        Toolkit.until("no toast lies over " + node, () -> !covered(node));
        robot.clickOn(node);
        settle();
    }

    /// Clicks what the query finds once it stands still: a popover moves while what it says grows.
    protected final void clickSteady(String query) {
        var seen = new AtomicReference<@Nullable Bounds>();
        Toolkit.until(query + " stands still", () -> {
            var node = robot.lookup(query).tryQuery().orElse(null);
            var now = node == null ? null : node.localToScreen(node.getBoundsInLocal());
            return now != null && now.equals(seen.getAndSet(now));
        });
        robot.clickOn(query);
        settle();
    }

    /// A person scrolls to what lies outside of the view; the robot would click whatever lies over it.
    ///
    /// @return whether anything was scrolled
    private static boolean bringIntoView(Node node) {
        var scrolled = false;
        for (Node at = node; at != null; at = at.getParent()) {
            if (at instanceof ScrollPane pane && pane.getContent() != null) {
                var content = pane.getContent();
                var place = content.sceneToLocal(node.localToScene(node.getBoundsInLocal()));
                var beyond = content.getLayoutBounds().getHeight()
                        - pane.getViewportBounds().getHeight();
                var before = pane.getVvalue();
                var top = beyond * before;
                if (beyond > 0 && place.getMinY() < top) {
                    pane.setVvalue(Math.max(0, place.getMinY() - 8) / beyond);
                } else if (beyond > 0
                        && place.getMaxY() > top + pane.getViewportBounds().getHeight()) {
                    pane.setVvalue(Math.min(
                            1, (place.getMaxY() + 8 - pane.getViewportBounds().getHeight()) / beyond));
                }
                scrolled |= pane.getVvalue() != before;
            }
        }
        return scrolled;
    }

    /// A person waits until a toast has gone by, or closes it.
    private boolean covered(Node node) {
        var middle = node.localToScene(node.getBoundsInLocal());
        return scene().getRoot().lookupAll(".toast").stream()
                .filter(toast -> toast != node && !isWithin(node, toast))
                .anyMatch(toast -> toast.localToScene(toast.getBoundsInLocal())
                        .contains(middle.getCenterX(), middle.getCenterY()));
    }

    private static boolean isWithin(Node node, Node ancestor) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at == ancestor) {
                return true;
            }
        }
        return false;
    }

    /// Key by key into whatever has the focus. The robot's own typing sleeps for 50 ms after each key, which is
    /// most of the time of a journey that writes sentences.
    protected final void type(String text) {
        var keyboard = robot.robotContext().getBaseRobot();
        var windows = robot.robotContext().getWindowFinder();
        var focused = Toolkit.on(() -> windows.listWindows().stream()
                .filter(Window::isFocused)
                .findFirst()
                .orElseGet(windows::targetWindow));
        text.chars()
                .mapToObj(Character::toString)
                .forEach(letter -> keyboard.typeKeyboard(focused.getScene(), KeyCode.UNDEFINED, letter));
        settle();
    }

    protected final void press(KeyCode... keys) {
        robot.push(keys);
        settle();
    }

    /// The visible control with this text or accessible text; waits for it.
    protected final Node find(String text) {
        Toolkit.until("there is \"" + text + "\"", () -> seek(text) != null);
        return Toolkit.on(() -> Objects.requireNonNull(seek(text)));
    }

    protected final boolean shows(String text) {
        settle();
        return Toolkit.on(() -> seek(text) != null);
    }

    private @Nullable Node seek(String text) {
        Predicate<Node> matches = n -> n.isVisible()
                && (text.equals(n.getAccessibleText())
                        || (n instanceof Labeled labeled && text.equals(labeled.getText())));
        return robot.from(scene().getRoot())
                .lookup((Node n) -> matches.test(n) && n instanceof ButtonBase && shown(n))
                .tryQuery()
                .or(() -> robot.from(scene().getRoot())
                        .lookup((Node n) -> matches.test(n) && shown(n))
                        .tryQuery())
                .orElse(null);
    }

    private static boolean shown(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    /// Writes the window as it would be in another size, light and dark, without showing it there.
    protected final void pictureAt(String name, double width, double height) {
        settle();
        step++;
        var shown = scene();
        var frame = window().frame();
        var large = Toolkit.on(() -> {
            shown.setRoot(new javafx.scene.layout.Pane());
            var scene = new Scene(frame, width, height);
            Desktop.dress(scene, window());
            return scene;
        });
        for (var theme : new ThemeChoice[] {ThemeChoice.DARK, ThemeChoice.LIGHT}) {
            Toolkit.on(() -> window().context().appearance().choiceProperty().set(theme));
            snapshots.take(
                    String.format(java.util.Locale.ROOT, "%02d-%s-%.0f-%s", step, name, width, theme.word()), large);
        }
        Toolkit.on(() -> {
            window().context().appearance().detach(large);
            large.setRoot(new javafx.scene.layout.Pane());
            shown.setRoot(frame);
        });
        Toolkit.settle();
    }

    /// Writes the window as it is, light and dark.
    protected final void picture(String name) {
        settle();
        step++;
        for (var theme : new ThemeChoice[] {ThemeChoice.DARK, ThemeChoice.LIGHT}) {
            Toolkit.on(() -> window().context().appearance().choiceProperty().set(theme));
            Toolkit.settle();
            snapshots.take(String.format(java.util.Locale.ROOT, "%02d-%s-%s", step, name, theme.word()), scene());
        }
    }
}
