package dev.merlon.desktop.screen.usecases;

import dev.merlon.desktop.dialog.FileKind;
import dev.merlon.desktop.drawing.Pictures;
import dev.merlon.desktop.navigation.Crumb;
import dev.merlon.desktop.navigation.InspectedScreen;
import dev.merlon.desktop.navigation.Route;
import dev.merlon.desktop.navigation.ScreenContext;
import dev.merlon.desktop.screen.usecases.UseCasesModel.Ready;
import dev.merlon.desktop.text.Texts;
import dev.merlon.engine.model.Api;
import dev.merlon.engine.model.ContractFile;
import dev.merlon.engine.model.EndpointId;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.change.Entity;
import dev.merlon.engine.model.change.EntityKind;
import dev.merlon.engine.model.usecase.Consideration;
import dev.merlon.engine.model.usecase.Finding;
import dev.merlon.engine.model.usecase.MisuseCase;
import dev.merlon.engine.model.usecase.RuledOut;
import dev.merlon.engine.model.usecase.UseCase;
import dev.merlon.engine.usecase.UseCaseDiagram;
import dev.merlon.engine.usecase.misuse.MisuseWizard;
import dev.merlon.engine.usecase.trial.Gherkin;
import dev.merlon.engine.usecase.trial.RequestShapes;
import dev.merlon.engine.usecase.trial.RequestSketch;
import dev.merlon.engine.usecase.trial.TestIdea;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/// Use cases over the workspace's endpoints, and how each step is abused.
public final class UseCasesScreen extends InspectedScreen implements UseCasesActions {

    private final Texts texts = Texts.of(UseCasesScreen.class);
    private final ScreenContext context;
    private final UseCasesModel model = new UseCasesModel();
    private final UseCasesView view;
    private @Nullable String wanted;

    /// What the contracts say, and of which files.
    private record Read(List<List<ContractFile>> files, RequestShapes shapes) {}

    private @Nullable Read read;

    public UseCasesScreen(ScreenContext context) {
        this.context = context;
        view = new UseCasesView(model, this, inspector);
        steps(List.of(Crumb.here(texts.get("title"))));
        view.drawing().onChosen(_ -> {}, this::openDrawn);
        whileOpen(context.session().onSnapshot(this::follow));
    }

    /// The wizard is made once; contracts are read again only where their files changed.
    private void follow(Snapshot snapshot) {
        var wizard = model.ready().map(Ready::wizard).orElse(null);
        var files = snapshot.state().apis().stream().map(Api::files).toList();
        var known = read != null && read.files().equals(files) ? read.shapes() : null;
        if (wizard != null && known != null) {
            ready(new Ready(snapshot, wizard, known));
            return;
        }
        context.session()
                .read(
                        texts.get("reading"),
                        (workspace, job) -> new Ready(
                                snapshot,
                                wizard == null ? MisuseWizard.of(snapshot.library()) : wizard,
                                RequestShapes.of(
                                        snapshot,
                                        snapshot.state().apis().stream()
                                                .map(Api::id)
                                                .toList(),
                                        api -> workspace.contract(api, job))),
                        made -> {
                            if (context.session().snapshotProperty().get() == snapshot) {
                                read = new Read(files, made.shapes());
                                ready(made);
                            }
                        });
    }

    private void ready(Ready ready) {
        model.follow(ready);
        if (wanted != null) {
            model.choose(wanted);
            wanted = null;
        }
        changed();
    }

    @Override
    public Node content() {
        return view;
    }

    @Override
    public void show(Route route) {
        if (route instanceof Route.UseCases(var useCase) && useCase != null) {
            if (model.ready().isEmpty()) {
                wanted = useCase;
            } else {
                model.choose(useCase);
                changed();
            }
        }
    }

    @Override
    public Optional<Node> firstFocus() {
        return Optional.ofNullable(view.list().lookup("#new-use-case"));
    }

    // --- what the views ask for ---

    @Override
    public void changed() {
        steps(model.chosen()
                .map(u -> List.of(new Crumb(texts.get("title"), new Route.UseCases(null)), Crumb.here(u.name())))
                .orElse(List.of(Crumb.here(texts.get("title")))));
        view.show();
    }

    @Override
    public void keep(String label, List<? extends Entity> things) {
        context.session().change(label, (workspace, _) -> workspace.put(label, things));
    }

    @Override
    public void remove(String label, EntityKind kind, List<String> ids) {
        context.session().change(label, (workspace, _) -> workspace.remove(label, kind, ids));
    }

    @Override
    public void begin(UseCase useCase) {
        wanted = useCase.id();
        model.show(Mode.STEPS);
        var actors = model.actors();
        var begun = actors.size() == 1 ? useCase.by(List.of(actors.getFirst().id())) : useCase;
        keep(texts.get("begun", useCase.name()), List.of(begun));
    }

    @Override
    public void consider(Ready ready, Finding finding) {
        var cell = model.cell().orElse(null);
        if (cell == null) {
            return;
        }
        var label = switch (finding) {
            case MisuseCase misuse -> texts.get("accepted", misuse.name());
            case RuledOut _ -> texts.get("ruled.out", cell.guideWord());
        };
        var who = context.preferences().get().userName();
        var considered = new Consideration(cell, finding, who, Instant.now());
        context.session().change(label, (workspace, _) -> workspace.put(label, List.of(considered)), _ -> {
            view.considered();
            model.next();
            changed();
        });
    }

    @Override
    public void reconsider() {
        model.considered().ifPresent(c -> {
            view.considered();
            remove(texts.get("reconsidered"), EntityKind.CONSIDERATION, List.of(c.id()));
        });
    }

    @Override
    public void openTrees() {
        context.navigator().go(new Route.AttackTrees(null));
    }

    @Override
    public void openEndpoint(EndpointId endpoint) {
        context.navigator().go(new Route.OfEndpoint(endpoint));
    }

    private void openDrawn(String id) {
        if (id.startsWith("control:")) {
            context.navigator().go(new Route.Controls(id.substring("control:".length())));
        } else if (id.startsWith("use:")) {
            model.choose(id.substring("use:".length()));
            model.show(Mode.STEPS);
            changed();
        } else if (id.startsWith("misuse:")) {
            var considered = id.substring("misuse:".length());
            model.ready()
                    .flatMap(r -> r.now().state().considerations().stream()
                            .filter(c -> c.id().equals(considered))
                            .findFirst())
                    .ifPresent(c -> {
                        model.choose(c.cell().useCase());
                        model.choose(c.cell());
                        model.show(Mode.MISUSE);
                        changed();
                    });
        }
    }

    // --- files ---

    @Override
    public void exportScenarios() {
        model.ready()
                .ifPresent(r -> save(
                        Gherkin.fileName(r.now()),
                        new FileKind("Gherkin", List.of("*.feature")),
                        file -> utf8(Gherkin.feature(r.now(), r.wizard().words(), model.useCases()))));
    }

    @Override
    public void exportRequests() {
        model.ready()
                .ifPresent(r -> save(
                        "misuse.http",
                        new FileKind("HTTP", List.of("*.http")),
                        file -> utf8(new RequestSketch(r.shapes())
                                .of(model.useCases().stream()
                                        .flatMap(u ->
                                                TestIdea.all(r.now(), r.wizard().words(), u).stream())
                                        .toList()))));
    }

    @Override
    public void exportDiagram() {
        model.ready()
                .ifPresent(r -> save(
                        "use-cases.svg",
                        new FileKind(texts.get("pictures"), List.of("*.svg", "*.png")),
                        file -> Pictures.bytes(UseCaseDiagram.of(r.now(), model.useCases()), file)));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private void save(String name, FileKind kind, Function<Path, byte[]> content) {
        context.dialogs().save(texts.get("export.choose"), name, kind).ifPresent(file -> {
            var bytes = content.apply(file);
            context.tasks()
                    .run(
                            texts.get("exporting", file.getFileName()),
                            _ -> {
                                Pictures.write(bytes, file);
                                return file;
                            },
                            written -> context.toasts()
                                    .done(
                                            texts.get("exported", written.getFileName()),
                                            texts.get("open"),
                                            () -> context.dialogs().reveal(written)));
        });
    }
}
