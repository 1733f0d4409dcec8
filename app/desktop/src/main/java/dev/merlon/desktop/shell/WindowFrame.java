package dev.merlon.desktop.shell;

import atlantafx.base.controls.ModalPane;
import dev.merlon.desktop.dialog.Toasts;
import dev.merlon.desktop.navigation.Crumb;
import dev.merlon.desktop.navigation.Route;
import dev.merlon.desktop.navigation.Screen;
import dev.merlon.desktop.navigation.ScreenContext;
import dev.merlon.desktop.navigation.Screens;
import dev.merlon.desktop.navigation.Section;
import dev.merlon.engine.model.Snapshot;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableView;
import javafx.scene.control.TreeTableView;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// The window's inside: title bar, rail, content, inspector, status bar, and what lies over them.
public final class WindowFrame extends StackPane {

    private final BorderPane frame = new BorderPane();
    private final StackPane content = new StackPane();
    private final ModalPane modal = new ModalPane();
    private final ToastPane toasts;
    private final ScreenContext context;
    private final Screens screens;
    private final TitleBar title;
    private final Rail rail;
    private final InspectorDock dock;
    private Subscription crumbs = Subscription.EMPTY;
    private @Nullable Screen shown;

    WindowFrame(ScreenContext context, Screens screens, ToastPane toasts, FailureNotice failures) {
        this.context = context;
        this.screens = screens;
        this.toasts = toasts;
        getStyleClass().add("window-frame");
        getStylesheets()
                .add(Objects.requireNonNull(WindowFrame.class.getResource("shell.css"))
                        .toExternalForm());
        title = new TitleBar(context.commands(), context.navigator(), context.appearance());
        rail = new Rail(
                sections(screens), context.navigator(), context.commands().get("help.shortcuts"));
        var middle = new VBox(failures, content);
        middle.getStyleClass().add("content");
        VBox.setVgrow(content, Priority.ALWAYS);
        content.setMinSize(0, 0);
        content.setAlignment(Pos.TOP_LEFT);
        var edge = new Rectangle();
        edge.widthProperty().bind(content.widthProperty());
        edge.heightProperty().bind(content.heightProperty());
        content.setClip(edge);
        var over = new StackPane();
        frame.setTop(title);
        frame.setCenter(new StackPane(middle, over, toasts));
        frame.setBottom(new StatusBar(context.session(), context.tasks(), context.navigator()));
        dock = new InspectorDock(frame, over, context.appearance().fontScaleProperty());
        modal.setId("modal");
        modal.setInTransitionFactory(null);
        modal.setOutTransitionFactory(null);
        modal.visibleProperty().bind(modal.displayProperty());
        getChildren().addAll(frame, modal);
        keepPreferences();
        context.session().snapshotProperty().subscribe(this::count);
        context.navigator().currentProperty().subscribe(this::show);
        sceneProperty().subscribe(this::listen);
    }

    Toasts toasts() {
        return toasts;
    }

    /// Shows a node over everything else; Escape takes it away.
    void showModal(Node node, Pos where) {
        modal.setAlignment(where);
        modal.show(node);
        node.requestFocus();
    }

    void hideModal() {
        modal.hide(true);
        if (shown != null) {
            shown.firstFocus().ifPresent(Node::requestFocus);
        }
    }

    void toggleInspector() {
        dock.toggle();
    }

    void toggleRail() {
        rail.collapsedProperty().set(!rail.collapsedProperty().get());
    }

    /// The screen on show, if any.
    public Optional<Screen> screen() {
        return Optional.ofNullable(shown);
    }

    private static List<Section> sections(Screens screens) {
        return Arrays.stream(Section.values())
                .filter(s -> screens.knows(s.route().getClass()))
                .toList();
    }

    private void keepPreferences() {
        var preferences = context.preferences();
        rail.collapsedProperty().set(preferences.get().railCollapsed());
        dock.foldedProperty().set(preferences.get().inspectorFolded());
        rail.collapsedProperty().addListener((_, _, on) -> preferences.update(p -> p.withRailCollapsed(on)));
        dock.foldedProperty().addListener((_, _, on) -> preferences.update(p -> p.withInspectorFolded(on)));
        rail.widthProperty().addListener((_, _, width) -> title.railWidth(width.doubleValue()));
    }

    private void show(Route route) {
        var open = context.session().isOpen();
        title.showWorkspace(open ? context.session().snapshot().state().name() : "");
        frame.setLeft(open ? rail : null);
        var next = screens.screenOf(route, context).orElse(null);
        shown = next;
        crumbs.unsubscribe();
        if (next == null) {
            content.getChildren().clear();
            title.showCrumbs(List.of());
            dock.show(null);
            return;
        }
        next.show(route);
        content.getChildren().setAll(next.content());
        dock.show(next.inspector().orElse(null));
        crumbs = next.crumbs().subscribe(this::showCrumbs);
        focus(next);
    }

    /// What lies in a scroll pane or a tab joins the scene only with its skin, and can take no focus before.
    private void focus(Screen screen) {
        if (screen.firstFocus().isPresent()) {
            content.applyCss();
            screen.firstFocus().ifPresent(Node::requestFocus);
        }
    }

    private void showCrumbs(List<Crumb> steps) {
        title.showCrumbs(steps);
    }

    private void count(@Nullable Snapshot snapshot) {
        if (snapshot == null) {
            return;
        }
        title.showWorkspace(snapshot.state().name());
        rail.count(Section.APIS, snapshot.apis().size());
        rail.count(Section.USE_CASES, snapshot.state().useCases().size());
        rail.count(Section.THREATS, snapshot.judgement().live().count());
        rail.count(Section.CONTROLS, snapshot.library().controls().size());
    }

    /// On the scene, since keys go to it where nothing has the focus.
    private void listen(@Nullable Scene scene) {
        if (scene != null) {
            scene.addEventFilter(KeyEvent.KEY_PRESSED, this::goBackFromAControl);
            scene.addEventHandler(KeyEvent.KEY_PRESSED, this::goBack);
        }
    }

    /// Lists take Escape as the end of an edit and menus as their closing, also where nothing is edited or open.
    private void goBackFromAControl(KeyEvent key) {
        var idle = switch (key.getTarget()) {
            case ListView<?> list -> list.getEditingIndex() < 0;
            case TableView<?> table -> table.getEditingCell() == null;
            case TreeView<?> tree -> tree.getEditingItem() == null;
            case TreeTableView<?> tree -> tree.getEditingCell() == null;
            case MenuButton menu -> !menu.isShowing();
            case ComboBoxBase<?> box -> !box.isShowing();
            default -> false;
        };
        if (idle) {
            goBack(key);
        }
    }

    private void goBack(KeyEvent key) {
        if (key.getCode() != KeyCode.ESCAPE) {
            return;
        }
        if (modal.isDisplay()) {
            hideModal();
            key.consume();
        } else if (context.navigator().canGoBackProperty().get()) {
            context.navigator().back();
            key.consume();
        }
    }
}
