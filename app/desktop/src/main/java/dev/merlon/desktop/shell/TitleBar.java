package dev.merlon.desktop.shell;

import atlantafx.base.controls.Breadcrumbs;
import atlantafx.base.controls.Breadcrumbs.BreadCrumbItem;
import dev.merlon.desktop.command.Command;
import dev.merlon.desktop.command.CommandRegistry;
import dev.merlon.desktop.control.Buttons;
import dev.merlon.desktop.control.Icons;
import dev.merlon.desktop.navigation.Crumb;
import dev.merlon.desktop.navigation.Navigator;
import dev.merlon.desktop.text.Texts;
import dev.merlon.desktop.theme.Appearance;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Separator;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/// Workspace menu, breadcrumb, palette, undo and redo, theme, settings.
final class TitleBar extends HBox {

    private final Texts texts = Texts.of(TitleBar.class);
    private final MenuButton workspace = new MenuButton();
    private final Label product = new Label(texts.get("product"));
    private final HBox brand = new HBox(new Logo(20), product, workspace);
    private final Breadcrumbs<Crumb> crumbs = new Breadcrumbs<>();
    private final Button palette;
    private final Navigator navigator;
    private final List<Node> ofWorkspace;
    private final Node help;

    TitleBar(CommandRegistry commands, Navigator navigator, Appearance appearance) {
        this.navigator = navigator;
        getStyleClass().add("title-bar");
        brand.getStyleClass().add("brand");
        product.getStyleClass().add("strong");
        workspace.getStyleClass().addAll("workspace-menu", "strong");
        workspace.setAccessibleText(texts.get("workspaceMenu"));
        for (var id : List.of(
                "workspace.new",
                "workspace.open",
                "workspace.keep",
                "workspace.close",
                "",
                "api.import",
                "",
                "workspace.keeping",
                "workspace.freeze")) {
            if (id.isEmpty()) {
                workspace.getItems().add(new SeparatorMenuItem());
            } else {
                commands.find(id).ifPresent(c -> workspace.getItems().add(item(c)));
            }
        }
        crumbs.setCrumbFactory(this::crumb);
        crumbs.setDividerFactory(
                i -> i == null || i.getValue().route() == null ? null : Icons.inRow(Feather.CHEVRON_RIGHT));
        crumbs.setAccessibleText(texts.get("breadcrumb"));
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        palette = paletteButton(commands.get("view.palette"));
        var separator = new Separator(Orientation.VERTICAL);
        var undo = button(commands.get("edit.undo"));
        var redo = button(commands.get("edit.redo"));
        help = button(commands.get("help.shortcuts"));
        ofWorkspace = List.of(crumbs, palette, undo, redo, separator);
        getChildren()
                .addAll(
                        brand,
                        crumbs,
                        gap,
                        palette,
                        undo,
                        redo,
                        separator,
                        themeButton(commands, appearance),
                        button(commands.get("view.settings")),
                        help);
        getChildren().forEach(n -> n.managedProperty().bind(n.visibleProperty()));
        product.managedProperty().bind(product.visibleProperty());
        workspace.managedProperty().bind(workspace.visibleProperty());
    }

    /// @param name  of the workspace; empty where none is open
    void showWorkspace(String name) {
        var open = !name.isEmpty();
        workspace.setText(name);
        workspace.setVisible(open);
        product.setVisible(!open);
        ofWorkspace.forEach(n -> n.setVisible(open));
        help.setVisible(!open);
    }

    void showCrumbs(List<Crumb> steps) {
        crumbs.setSelectedCrumb(steps.isEmpty() ? null : Breadcrumbs.buildTreeModel(steps.toArray(Crumb[]::new)));
    }

    /// The place beside the breadcrumb follows the rail's width.
    void railWidth(double width) {
        brand.setMinWidth(Math.max(width, brand.prefWidth(-1)));
    }

    private ButtonBase crumb(BreadCrumbItem<Crumb> item) {
        var step = item.getValue();
        var link = new Hyperlink(step.text());
        var route = step.route();
        link.getStyleClass().add(route == null ? "here" : "before");
        link.setFocusTraversable(route != null);
        if (route != null) {
            link.setOnAction(_ -> navigator.go(route));
        }
        return link;
    }

    private Button paletteButton(Command command) {
        var text = new Label(texts.get("palettePrompt"));
        text.getStyleClass().add("muted");
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var keys = new Label(command.keys());
        keys.getStyleClass().add("key-cap");
        var face = new HBox(Icons.inRow(Feather.SEARCH), text, gap, keys);
        face.getStyleClass().add("palette-face");
        var button = new Button();
        button.setGraphic(face);
        button.getStyleClass().add("palette-button");
        button.setAccessibleText(texts.get("palettePrompt"));
        button.setOnAction(_ -> command.run());
        face.prefWidthProperty().bind(button.widthProperty().subtract(22));
        return button;
    }

    /// Its tooltip follows the command's title, which names what undo takes back.
    private static Button button(Command command) {
        var button = Buttons.icon(command.icon(), command.title().get(), command::run);
        command.title().subscribe(title -> Buttons.name(button, title + keysOf(command)));
        button.disableProperty().bind(javafx.beans.binding.Bindings.not(command.enabled()));
        return button;
    }

    private static String keysOf(Command command) {
        return command.keys().isEmpty() ? "" : " (" + command.keys() + ")";
    }

    private static Button themeButton(CommandRegistry commands, Appearance appearance) {
        var button = button(commands.get("view.theme"));
        appearance.darkProperty().subscribe(dark -> button.setGraphic(Icons.of(dark ? Feather.SUN : Feather.MOON)));
        return button;
    }

    private static MenuItem item(Command command) {
        var item = new MenuItem(command.title().get(), Icons.inRow(command.icon()));
        item.setOnAction(_ -> command.run());
        item.disableProperty().bind(javafx.beans.binding.Bindings.not(command.enabled()));
        return item;
    }
}
