package dev.merlon.desktop.screen.contract;

import dev.merlon.desktop.command.Command;
import dev.merlon.desktop.navigation.ContractOrigin;
import dev.merlon.desktop.navigation.Crumb;
import dev.merlon.desktop.navigation.InspectedScreen;
import dev.merlon.desktop.navigation.Route;
import dev.merlon.desktop.navigation.ScreenContext;
import dev.merlon.desktop.text.Texts;
import dev.merlon.engine.model.EndpointId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The contract viewer.
public final class ContractScreen extends InspectedScreen {

    private final Texts texts = Texts.of(ContractScreen.class);
    private final ScreenContext context;
    private final ContractViewModel model;
    private final ContractView view;
    private final List<String> commands = new ArrayList<>();

    public ContractScreen(ScreenContext context) {
        this.context = context;
        model = new ContractViewModel(new ContractLibrary(context));
        view = new ContractView(model, new Leads(context), inspector);
        model.openedProperty().subscribe(this::name);
        register("find", Feather.SEARCH, "Shortcut+F", view::search);
        register("line", Feather.HASH, "Shortcut+G", view::line);
        register("jump", Feather.LIST, "Shortcut+J", view::jump);
        register("next", Feather.CHEVRON_DOWN, "F3", model::next);
        register("previous", Feather.CHEVRON_UP, "Shift+F3", model::previous);
        whileOpen(context.session().onSnapshot(_ -> follow()));
    }

    private void register(String name, Feather icon, String keys, Runnable action) {
        var id = "contract." + name;
        var here = Bindings.createBooleanBinding(
                () -> context.navigator().current() instanceof Route.ContractText,
                context.navigator().currentProperty());
        context.commands()
                .register(Command.of(id, Command.Group.VIEW, texts.get("command." + name), icon, keys, action)
                        .enabledWhen(here));
        commands.add(id);
    }

    private void follow() {
        if (context.navigator().current() instanceof Route.ContractText) {
            model.follow();
        }
    }

    private void name(@Nullable OpenedContract opened) {
        if (opened == null) {
            steps(List.of(Crumb.here(texts.get("crumb"))));
            return;
        }
        var steps = new ArrayList<Crumb>();
        steps.add(new Crumb(texts.get("crumb.apis"), new Route.Inventory(null)));
        if (opened.origin() instanceof ContractOrigin.Kept(var api)) {
            steps.add(new Crumb(opened.about().title(), new Route.Inventory(api)));
        }
        steps.add(Crumb.here(opened.file().substring(opened.file().lastIndexOf('/') + 1)));
        steps(List.copyOf(steps));
    }

    @Override
    public Node content() {
        return view.root();
    }

    @Override
    public void show(Route route) {
        if (route instanceof Route.ContractText(var origin, var file, var line, var column)) {
            model.open(origin, file, line, column);
        }
    }

    @Override
    public Optional<Node> firstFocus() {
        return Optional.of(view.lines());
    }

    @Override
    public void dispose() {
        commands.forEach(context.commands()::unregister);
        super.dispose();
    }

    private record Leads(ScreenContext context) implements ContractActions {

        private static final Texts TEXTS = Texts.of(ContractScreen.class);

        @Override
        public void openEndpoint(EndpointId endpoint) {
            context.navigator().go(new Route.OfEndpoint(endpoint));
        }

        @Override
        public void openApi(String api) {
            context.navigator().go(new Route.Inventory(api));
        }

        @Override
        public void openRule(String rule) {
            context.navigator().go(new Route.Threats(rule));
        }

        @Override
        public void copied(int lines) {
            context.toasts().done(TEXTS.get("copied", lines));
        }
    }
}
