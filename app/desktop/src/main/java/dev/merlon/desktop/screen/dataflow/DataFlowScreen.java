package dev.merlon.desktop.screen.dataflow;

import dev.merlon.desktop.command.Command;
import dev.merlon.desktop.dialog.FileKind;
import dev.merlon.desktop.drawing.Pictures;
import dev.merlon.desktop.navigation.Crumb;
import dev.merlon.desktop.navigation.InspectedScreen;
import dev.merlon.desktop.navigation.Route;
import dev.merlon.desktop.navigation.ScreenContext;
import dev.merlon.desktop.screen.dataflow.DataFlowModel.Ready;
import dev.merlon.desktop.text.Texts;
import dev.merlon.engine.dataflow.DataFlowDrawing;
import dev.merlon.engine.dataflow.Diagrams;
import dev.merlon.engine.dataflow.layout.DiagramLayout;
import dev.merlon.engine.exchange.convert.ModelFormats;
import dev.merlon.engine.exchange.workspace.ModelImport;
import dev.merlon.engine.job.Job;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.change.EntityKind;
import dev.merlon.engine.model.dataflow.DataFlowDiagram;
import dev.merlon.engine.model.dataflow.DiagramEdits;
import dev.merlon.engine.model.dataflow.ElementKind;
import dev.merlon.engine.model.dataflow.ElementThreat;
import dev.merlon.engine.model.drawing.Drawing;
import dev.merlon.engine.model.drawing.Mark;
import dev.merlon.engine.problem.WorkbenchException;
import dev.merlon.engine.report.DrawingFile;
import dev.merlon.engine.usecase.Slugs;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// Data-flow diagrams: drawn by the model, edited here.
public final class DataFlowScreen extends InspectedScreen implements DataFlowActions {

    private static final String COMMANDS = "dataflow.";

    private final Texts texts = Texts.of(DataFlowScreen.class);
    private final ScreenContext context;
    private final DataFlowModel model = new DataFlowModel();
    private final DataFlowView view;
    private @Nullable String sought;

    public DataFlowScreen(ScreenContext context) {
        this.context = context;
        var scale = context.appearance().fontScaleProperty();
        view = new DataFlowView(model, this, inspector, () -> scale.get() / 100.0);
        changed();
        whileOpen(context.session().onSnapshot(this::follow));
        command("layout", Feather.LAYOUT, this::layOut);
        command("export", Feather.DOWNLOAD, this::export);
        command("diagram.copy", Feather.COPY, this::duplicate);
        command("diagram.new", Feather.PLUS, this::begin);
        command("diagram.bring", Feather.UPLOAD, this::bringIn);
    }

    /// In the palette too, where a narrow window has no room for a button.
    private void command(String key, Feather icon, Runnable action) {
        var id = COMMANDS + key;
        context.commands()
                .register(Command.of(
                        id, Command.Group.EDIT, texts.get("title") + ": " + texts.get(key), icon, "", () -> {
                            context.navigator().go(new Route.DataFlows(null, null));
                            action.run();
                        }));
        whileOpen(() -> context.commands().unregister(id));
    }

    private void follow(Snapshot snapshot) {
        var wanted = model.wanted().orElse(null);
        var known = model.ready().map(Ready::layout).orElse(null);
        context.tasks().run(texts.get("computing"), job -> ready(snapshot, wanted, known, job), ready -> {
            if (context.session().snapshotProperty().get() == snapshot
                    && model.wanted().equals(Optional.ofNullable(wanted))) {
                model.follow(ready);
                changed();
                findSought();
            }
        });
    }

    private static Ready ready(Snapshot snapshot, @Nullable String wanted, @Nullable DiagramLayout known, Job job) {
        var diagrams = Diagrams.of(snapshot.state());
        var diagram = diagrams.stream()
                .filter(d -> d.id().equals(wanted))
                .findFirst()
                .or(() -> diagrams.stream().findFirst())
                .orElse(null);
        if (diagram == null) {
            return new Ready(snapshot, diagrams, null, "");
        }
        try {
            return new Ready(snapshot, diagrams, DiagramLayout.of(snapshot, diagram, known, job), "");
        } catch (WorkbenchException e) {
            return new Ready(snapshot, diagrams, null, e.problems().getFirst().text());
        }
    }

    @Override
    public Node content() {
        return view;
    }

    @Override
    public void show(Route route) {
        if (route instanceof Route.DataFlows(var diagram, var element)) {
            if (diagram != null) {
                open(diagram);
            }
            sought = element;
            if (diagram == null && element != null) {
                openWhereItIs(element);
            } else {
                findSought();
            }
        }
    }

    @Override
    public Optional<Node> firstFocus() {
        return Optional.of(view.firstFocus());
    }

    @Override
    public void changed() {
        var first = new Crumb(texts.get("threats.crumb"), new Route.Threats(null));
        var title = texts.get("title");
        steps(model.shown()
                .map(s -> List.of(
                        first,
                        new Crumb(title, new Route.DataFlows(null, null)),
                        Crumb.here(s.diagram().name())))
                .orElse(List.of(first, Crumb.here(title))));
        view.show();
    }

    private void openWhereItIs(String element) {
        var now = context.session().snapshot();
        context.tasks().run(texts.get("computing"), _ -> Diagrams.showing(now, element), diagram -> {
            diagram.ifPresent(this::open);
            findSought();
        });
    }

    /// What a route asked for, once the diagram that has it is there.
    private void findSought() {
        var element = sought;
        if (element != null && !model.graph().nameOf(element).isEmpty()) {
            sought = null;
            view.find(element);
        }
    }

    @Override
    public void chosen() {
        view.showChosen();
    }

    @Override
    public void open(String diagram) {
        if (!model.wanted().filter(diagram::equals).isPresent()) {
            model.want(diagram);
            var now = context.session().snapshotProperty().get();
            if (now != null) {
                follow(now);
            }
        }
    }

    // --- edits ---

    @Override
    public void edit(DiagramEdit edit) {
        var label = texts.get("done." + edit.key(), edit.about(), edit.diagram().name());
        model.apply(edit);
        changed();
        context.session()
                .change(
                        label,
                        (workspace, _) -> workspace.put(label, List.of(edit.diagram())),
                        _ -> kept(),
                        failure -> {
                            model.kept();
                            context.toasts().done(failure.problems().getFirst().text());
                            follow(context.session().snapshot());
                        });
    }

    /// What was worked out while the edit was on its way was not taken over.
    private void kept() {
        model.kept();
        follow(context.session().snapshot());
    }

    @Override
    public void add(ElementKind kind, Mark.@Nullable Point at) {
        model.editor()
                .map(e -> e.add(kind, texts.get("new." + kind.name()), at == null ? view.middle() : at))
                .ifPresent(this::edit);
    }

    @Override
    public void surround(boolean trust) {
        model.editor()
                .flatMap(e -> e.surround(model.chosen(), texts.get(trust ? "new.boundary" : "new.group"), trust))
                .ifPresentOrElse(this::edit, () -> context.toasts().done(texts.get("choose.first")));
    }

    @Override
    public void hideChosen() {
        model.editor()
                .flatMap(e -> e.hide(model.chosen()))
                .ifPresentOrElse(this::edit, () -> context.toasts().done(texts.get("choose.first")));
    }

    @Override
    public void connect(String from, String to) {
        model.editor().flatMap(e -> e.connect(from, to)).ifPresent(this::edit);
    }

    @Override
    public void layOut() {
        model.editor().map(DiagramEditor::layOut).ifPresent(this::edit);
    }

    // --- diagrams ---

    @Override
    public void duplicate() {
        model.shown().ifPresent(shown -> {
            var name = texts.get("copy.of", shown.diagram().name());
            make(shown.diagram().copiedAs(slug(name), name));
        });
    }

    @Override
    public void begin() {
        var name = texts.get("diagram.unnamed");
        make(new DataFlowDiagram(slug(name), name, List.of(), DataFlowDiagram.Detail.APIS, DiagramEdits.NONE));
    }

    private String slug(String name) {
        return Slugs.of(name, Diagrams.taken(context.session().snapshot().state()));
    }

    private void make(DataFlowDiagram diagram) {
        var label = texts.get("done.made", diagram.name());
        context.session()
                .change(label, (workspace, _) -> workspace.put(label, List.of(diagram)), _ -> open(diagram.id()));
    }

    @Override
    public void bringIn() {
        var library = context.session().snapshot().library();
        context.dialogs().files(texts.get("diagram.bring"), FileKind.MODEL).stream()
                .findFirst()
                .ifPresent(file -> context.tasks()
                        .run(
                                texts.get("bringing", file.getFileName()),
                                _ -> ModelImport.of(
                                        ModelFormats.read(file),
                                        String.valueOf(file.getFileName()),
                                        id -> library.control(id).isPresent()),
                                this::take));
    }

    private void take(ModelImport read) {
        var label = texts.get("done.brought", read.kept().name());
        context.session().change(label, (workspace, _) -> workspace.edit(label, now -> read.edits(now.state())), _ -> {
            open(read.diagram().id());
            context.toasts()
                    .done(texts.get(
                            "brought",
                            read.kept().name(),
                            read.threats(),
                            read.losses().size()));
        });
    }

    @Override
    public void draw(List<String> apis, DataFlowDiagram.Detail detail) {
        model.shown().ifPresent(shown -> {
            var diagram = shown.diagram();
            var label = texts.get("done.drawn", diagram.name());
            var drawn = new DataFlowDiagram(diagram.id(), diagram.name(), apis, detail, diagram.edits());
            context.session().change(label, (workspace, _) -> workspace.put(label, List.of(drawn)));
        });
    }

    @Override
    public void renameDiagram(String name) {
        model.shown().ifPresent(shown -> {
            var label = texts.get("done.renamed", name, name);
            context.session()
                    .change(
                            label,
                            (workspace, _) ->
                                    workspace.put(label, List.of(shown.diagram().withName(name))));
        });
    }

    @Override
    public void remove() {
        model.shown().ifPresent(shown -> {
            var id = shown.diagram().id();
            var state = context.session().snapshot().state();
            var label = texts.get(
                    Diagrams.byItself(state, id) ? "done.reset" : "done.removed",
                    shown.diagram().name());
            context.session()
                    .change(
                            label,
                            (workspace, _) -> workspace.remove(label, EntityKind.DATA_FLOW_DIAGRAM, List.of(id)));
        });
    }

    @Override
    public void export() {
        model.shown()
                .ifPresent(shown -> context.dialogs()
                        .save(
                                texts.get("export"),
                                shown.diagram().id() + ".svg",
                                new FileKind(texts.get("pictures"), List.of("*.svg", "*.png", "*.pdf")))
                        .ifPresent(file -> {
                            var drawing = DataFlowDrawing.of(
                                    shown.diagram().name(), shown.graph(), shown.places(), shown.dangers());
                            var at = context.session().snapshot().at();
                            context.tasks()
                                    .run(
                                            texts.get("exporting", file.getFileName()),
                                            _ -> {
                                                Pictures.write(bytes(drawing, at, file), file);
                                                return file;
                                            },
                                            written -> context.toasts()
                                                    .done(
                                                            texts.get("exported", written.getFileName()),
                                                            texts.get("open"),
                                                            () -> context.dialogs()
                                                                    .reveal(written)));
                        }));
    }

    private static byte[] bytes(Drawing drawing, Instant at, Path file) throws WorkbenchException {
        try {
            return DrawingFile.bytes(drawing, at, file);
        } catch (IOException e) {
            throw new WorkbenchException("EXPORT-UNDRAWN", "the diagram cannot be drawn", file.toString(), e);
        }
    }

    // --- threats ---

    @Override
    public void keep(ElementThreat threat) {
        var label = texts.get("done.threat", threat.title());
        context.session().change(label, (workspace, _) -> workspace.put(label, List.of(threat)));
    }

    @Override
    public void removeThreat(ElementThreat threat) {
        var label = texts.get("done.threat.removed", threat.title());
        context.session()
                .change(
                        label,
                        (workspace, _) -> workspace.remove(label, EntityKind.ELEMENT_THREAT, List.of(threat.id())));
    }

    @Override
    public void openRule(String rule) {
        context.navigator().go(new Route.Threats(rule));
    }

    @Override
    public void openApi(String api) {
        context.navigator().go(new Route.Inventory(api));
    }
}
