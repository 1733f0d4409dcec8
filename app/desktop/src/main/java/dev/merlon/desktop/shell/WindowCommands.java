package dev.merlon.desktop.shell;

import dev.merlon.desktop.command.Command;
import dev.merlon.desktop.command.Command.Group;
import dev.merlon.desktop.command.CommandRegistry;
import dev.merlon.desktop.navigation.Navigator;
import dev.merlon.desktop.navigation.Route;
import dev.merlon.desktop.navigation.Screens;
import dev.merlon.desktop.navigation.Section;
import dev.merlon.desktop.session.WorkspaceSession;
import dev.merlon.desktop.text.Texts;
import dev.merlon.desktop.theme.Appearance;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.StringBinding;
import javafx.beans.value.ObservableStringValue;
import org.kordamp.ikonli.feather.Feather;

/// The commands that are there on every screen. What they do to the window is given by [Actions].
final class WindowCommands {

    /// What only the window can do.
    interface Actions {

        void showPalette();

        void showHelp();

        void toggleInspector();

        void toggleRail();

        void newWorkspace();

        void openWorkspace();

        void openSample();

        void keepWorkspace();

        void closeWorkspace();

        void importContracts();
    }

    private final Texts texts = Texts.of(WindowCommands.class);
    private final CommandRegistry registry;
    private final WorkspaceSession session;
    private final Navigator navigator;

    WindowCommands(CommandRegistry registry, WorkspaceSession session, Navigator navigator) {
        this.registry = registry;
        this.session = session;
        this.navigator = navigator;
    }

    void register(Actions actions, Screens screens, Appearance appearance) {
        var open = session.snapshotProperty().isNotNull();
        workspace(actions, open);
        edit();
        go(screens, open);
        threats(screens, open);
        view(actions, appearance, open);
        registry.register(command("help.shortcuts", Group.HELP, Feather.HELP_CIRCLE, "F1", actions::showHelp));
    }

    private void workspace(Actions actions, BooleanBinding open) {
        registry.register(
                command("workspace.new", Group.WORKSPACE, Feather.PLUS_SQUARE, "Shortcut+N", actions::newWorkspace));
        registry.register(
                command("workspace.open", Group.WORKSPACE, Feather.FOLDER, "Shortcut+O", actions::openWorkspace));
        registry.register(command("workspace.sample", Group.WORKSPACE, Feather.BOOK_OPEN, "", actions::openSample));
        registry.register(command("workspace.keep", Group.WORKSPACE, Feather.SAVE, "Shortcut+S", actions::keepWorkspace)
                .enabledWhen(session.lookingProperty()));
        registry.register(command(
                "workspace.keeping", Group.WORKSPACE, Feather.ARCHIVE, "", () -> navigator.go(new Route.Keeping())));
        registry.register(
                command("workspace.freeze", Group.WORKSPACE, Feather.LOCK, "", () -> navigator.go(new Route.Keeping()))
                        .enabledWhen(open));
        registry.register(
                command("workspace.close", Group.WORKSPACE, Feather.X, "Shortcut+Shift+W", actions::closeWorkspace)
                        .enabledWhen(open));
        registry.register(command("api.import", Group.WORKSPACE, Feather.UPLOAD, "Shortcut+I", actions::importContracts)
                .enabledWhen(open));
    }

    private void edit() {
        registry.register(command("edit.undo", Group.EDIT, Feather.ROTATE_CCW, "Shortcut+Z", session::undo)
                .titled(named("undo", session.undoLabelProperty()))
                .enabledWhen(session.undoLabelProperty().isNotEmpty()));
        registry.register(command("edit.redo", Group.EDIT, Feather.ROTATE_CW, "Shortcut+Shift+Z", session::redo)
                .titled(named("redo", session.redoLabelProperty()))
                .enabledWhen(session.redoLabelProperty().isNotEmpty()));
    }

    private void go(Screens screens, BooleanBinding open) {
        var number = 1;
        for (var section : Section.values()) {
            if (screens.knows(section.route().getClass())) {
                var id = "go." + section.name().toLowerCase(Locale.ROOT);
                registry.register(command(
                                id,
                                Group.GO,
                                Rail.icon(section),
                                "Shortcut+" + number++,
                                () -> navigator.go(section.route()))
                        .enabledWhen(open));
            }
        }
        registry.register(command("go.back", Group.GO, Feather.ARROW_LEFT, "Alt+LEFT", navigator::back)
                .enabledWhen(navigator.canGoBackProperty()));
        if (screens.knows(Route.Exceptions.class)) {
            registry.register(command(
                            "go.exceptions",
                            Group.GO,
                            Feather.CLOCK,
                            "",
                            () -> navigator.go(new Route.Exceptions(null)))
                    .enabledWhen(open));
            registry.register(command(
                            "exception.ask",
                            Group.EDIT,
                            Feather.CLOCK,
                            "",
                            () -> navigator.go(new Route.AskException(null, null, null)))
                    .enabledWhen(open));
        }
        if (screens.knows(Route.Rules.class)) {
            registry.register(command("go.rules", Group.GO, Feather.TOOL, "", () -> navigator.go(new Route.Rules(null)))
                    .enabledWhen(open));
        }
        if (screens.knows(Route.Policies.class)) {
            registry.register(
                    command("go.policies", Group.GO, Feather.SLIDERS, "", () -> navigator.go(new Route.Policies(null)))
                            .enabledWhen(open));
        }
        if (screens.knows(Route.NewApi.class)) {
            registry.register(command(
                            "api.new",
                            Group.WORKSPACE,
                            Feather.PLUS,
                            "Shortcut+Shift+N",
                            () -> navigator.go(new Route.NewApi()))
                    .enabledWhen(open));
        }
    }

    private void threats(Screens screens, BooleanBinding open) {
        if (screens.knows(Route.Interview.class)) {
            registry.register(command(
                            "threats.interview",
                            Group.GO,
                            Feather.HELP_CIRCLE,
                            "Shortcut+Shift+Q",
                            () -> navigator.go(new Route.Interview(null, null)))
                    .enabledWhen(open));
        }
        if (screens.knows(Route.DataFlows.class)) {
            registry.register(command(
                            "threats.dataflows",
                            Group.GO,
                            Feather.SHARE_2,
                            "Shortcut+Shift+D",
                            () -> navigator.go(new Route.DataFlows(null, null)))
                    .enabledWhen(open));
        }
        if (screens.knows(Route.Matrix.class)) {
            registry.register(command(
                            "threats.matrix",
                            Group.GO,
                            Feather.GRID,
                            "Shortcut+Shift+M",
                            () -> navigator.go(new Route.Matrix(null)))
                    .enabledWhen(open));
        }
    }

    private void view(Actions actions, Appearance appearance, BooleanBinding open) {
        registry.register(command("view.palette", Group.VIEW, Feather.SEARCH, "Shortcut+K", actions::showPalette));
        registry.register(command("view.theme", Group.VIEW, Feather.MOON, "Shortcut+Shift+T", appearance::toggle));
        registry.register(
                command("view.inspector", Group.VIEW, Feather.SIDEBAR, "Shortcut+Shift+I", actions::toggleInspector)
                        .enabledWhen(open));
        registry.register(command("view.rail", Group.VIEW, Feather.CHEVRONS_LEFT, "Shortcut+B", actions::toggleRail)
                .enabledWhen(open));
        registry.register(
                command("view.larger", Group.VIEW, Feather.ZOOM_IN, "Shortcut+PLUS", () -> scale(appearance, 10)));
        registry.register(
                command("view.smaller", Group.VIEW, Feather.ZOOM_OUT, "Shortcut+MINUS", () -> scale(appearance, -10)));
        registry.register(command(
                "view.settings",
                Group.VIEW,
                Feather.SETTINGS,
                "Shortcut+COMMA",
                () -> navigator.go(new Route.Settings())));
    }

    private static void scale(Appearance appearance, int percent) {
        appearance
                .fontScaleProperty()
                .set(Math.clamp(
                        appearance.fontScaleProperty().get() + percent, Appearance.SMALLEST, Appearance.LARGEST));
    }

    private Command command(String id, Group group, Feather icon, String keys, Runnable action) {
        return Command.of(id, group, texts.get("command." + id), icon, keys, action);
    }

    /// `Undo: marked 30 endpoints as rate-limited`, or the bare word.
    private StringBinding named(String key, ObservableStringValue label) {
        return Bindings.createStringBinding(
                () -> label.get().isEmpty()
                        ? texts.get("command.edit." + key)
                        : texts.get("command." + key + ".named", lowered(label.get())),
                label);
    }

    private static String lowered(String label) {
        var acronym = label.length() > 1 && Character.isUpperCase(label.charAt(1));
        return acronym ? label : Character.toLowerCase(label.charAt(0)) + label.substring(1);
    }
}
