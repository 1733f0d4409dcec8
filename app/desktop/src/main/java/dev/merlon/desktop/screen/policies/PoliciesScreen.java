package dev.merlon.desktop.screen.policies;

import dev.merlon.desktop.dialog.FileKind;
import dev.merlon.desktop.navigation.Crumb;
import dev.merlon.desktop.navigation.InspectedScreen;
import dev.merlon.desktop.navigation.Route;
import dev.merlon.desktop.navigation.ScreenContext;
import dev.merlon.desktop.task.RunningTask;
import dev.merlon.desktop.text.Texts;
import dev.merlon.engine.model.ApiClass;
import dev.merlon.engine.model.EndpointId;
import dev.merlon.engine.model.policy.ClassDefinition;
import dev.merlon.engine.policy.ClassEdits;
import dev.merlon.engine.policy.ClassYaml;
import dev.merlon.engine.policy.PolicyEffect;
import dev.merlon.engine.problem.WorkbenchException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/// Which rules count for which class of APIs, and how bad they are; a sandbox until it is applied.
public final class PoliciesScreen extends InspectedScreen {

    private static final FileKind YAML = new FileKind("YAML", List.of("*.yaml"));

    private final Texts texts = Texts.of(PoliciesScreen.class);
    private final ScreenContext context;
    private final PoliciesViewModel model;
    private final PoliciesView view;
    private final PauseTransition pause = new PauseTransition(Duration.millis(200));
    private @Nullable RunningTask running;
    private int asked;

    public PoliciesScreen(ScreenContext context) {
        this.context = context;
        model = new PoliciesViewModel(this::changed);
        view = new PoliciesView(model, new Work(), inspector);
        steps(List.of(new Crumb(texts.get("controls"), new Route.Controls(null)), Crumb.here(texts.get("title"))));
        whileOpen(context.session().onSnapshot(model::show));
    }

    /// Shows the draft, and once the user pauses works out what it would do: only of the latest.
    private void changed() {
        var now = model.snapshot().orElse(null);
        if (now == null) {
            return;
        }
        view.show(now);
        var number = ++asked;
        pause.stop();
        if (running != null) {
            running.cancel();
            running = null;
        }
        if (!model.draft().isEmpty()) {
            pause.setOnFinished(_ -> ask(number));
            pause.playFromStart();
        }
    }

    private void ask(int number) {
        if (!context.session().isOpen() || number != asked) {
            return;
        }
        var draft = model.draft();
        var from = model.failsFrom();
        running = context.session()
                .read(
                        texts.get("effect.computing"),
                        (workspace, job) -> {
                            var before = workspace.snapshot();
                            return PolicyEffect.between(before, workspace.whatIf(draft.entities(before), job), from);
                        },
                        effect -> {
                            if (number == asked) {
                                view.show(effect);
                            }
                        });
    }

    @Override
    public Node content() {
        return view;
    }

    @Override
    public void show(Route route) {
        if (route instanceof Route.Policies(var api) && api != null) {
            view.openClassOf(model.classOf(api));
        }
    }

    @Override
    public Optional<Node> firstFocus() {
        return Optional.of(view.firstFocus());
    }

    @Override
    public void dispose() {
        asked++;
        pause.stop();
        super.dispose();
    }

    private final class Work implements PoliciesActions {

        /// Where the screen itself is only about to be shown, the inspector is placed after it.
        @Override
        public void showInspector() {
            Platform.runLater(() -> {
                if (inspector.getScene() == null && view.getScene() != null) {
                    context.commands().get("view.inspector").run();
                }
            });
        }

        @Override
        public void apply() {
            var draft = model.draft();
            var label = texts.get("applied", draft.count(model.before()));
            context.session()
                    .change(
                            label,
                            (workspace, _) -> workspace.put(label, draft.entities(workspace.snapshot())),
                            _ -> {},
                            this::failed);
        }

        @Override
        public void define(ClassDefinition definition) {
            var label = texts.get("defined", definition.id());
            context.session()
                    .change(
                            label,
                            (workspace, _) -> workspace.put(label, List.of(definition)),
                            _ -> view.openClassOf(definition.apiClass()),
                            this::failed);
        }

        @Override
        public void rename(ApiClass from, ClassDefinition to) {
            var label = texts.get("renamed", from.id(), to.id());
            context.session()
                    .change(
                            label,
                            (workspace, _) -> from.equals(to.apiClass())
                                    ? workspace.put(label, List.of(to))
                                    : workspace.edit(label, now -> ClassEdits.renaming(now, from, to)),
                            _ -> view.openClassOf(to.apiClass()),
                            this::failed);
        }

        @Override
        public void remove(ApiClass apiClass) {
            var label = texts.get("removed", apiClass.id());
            context.session()
                    .change(
                            label,
                            (workspace, _) -> workspace.edit(label, now -> ClassEdits.removal(now, apiClass)),
                            _ -> {},
                            this::failed);
        }

        @Override
        public void export(ClassDefinition definition) {
            context.dialogs()
                    .save(texts.get("export.title"), ClassYaml.fileName(definition), YAML)
                    .ifPresent(file -> context.tasks()
                            .run(
                                    texts.get("exporting"),
                                    _ -> write(file, definition),
                                    written -> context.toasts()
                                            .done(texts.get("exported", String.valueOf(written.getFileName())))));
        }

        private static Path write(Path file, ClassDefinition definition) throws WorkbenchException {
            try {
                return Files.writeString(file, ClassYaml.text(definition));
            } catch (IOException e) {
                throw new WorkbenchException(
                        "CLASS-FILE", "the file cannot be written: " + e.getMessage(), file.toString(), e);
            }
        }

        private void failed(WorkbenchException e) {
            view.refuse(e.problems().getFirst().text());
        }

        @Override
        public void openEndpoint(EndpointId endpoint) {
            context.navigator().go(new Route.OfEndpoint(endpoint));
        }

        @Override
        public void openRule(String rule) {
            context.navigator().go(new Route.Threats(rule));
        }
    }
}
