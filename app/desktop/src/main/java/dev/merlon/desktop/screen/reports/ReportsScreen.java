package dev.merlon.desktop.screen.reports;

import dev.merlon.desktop.dialog.FileKind;
import dev.merlon.desktop.navigation.Crumb;
import dev.merlon.desktop.navigation.InspectedScreen;
import dev.merlon.desktop.navigation.Route;
import dev.merlon.desktop.navigation.ScreenContext;
import dev.merlon.desktop.task.RunningTask;
import dev.merlon.desktop.text.Texts;
import dev.merlon.engine.Workbench;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.report.Excerpt;
import dev.merlon.engine.report.Preview;
import dev.merlon.engine.report.ReportFormat;
import dev.merlon.engine.report.Reports;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/// Reports: see how one will be, then export it.
public final class ReportsScreen extends InspectedScreen implements ReportsActions {

    /// Pixels for a point of a page: enough for a screen of twice the usual density.
    private static final double SHARPNESS = 2;

    private final Texts texts = Texts.of(ReportsScreen.class);
    private final Reports reports = Workbench.allReports();
    private final ScreenContext context;
    private final ReportsViewModel model = new ReportsViewModel(reports.formats());
    private final ReportsView view;
    private @Nullable RunningTask previewing;
    private @Nullable RunningTask exporting;
    private @Nullable RunningTask drawing;

    public ReportsScreen(ScreenContext context) {
        this.context = context;
        view = new ReportsView(model, this, inspector);
        model.chosen().subscribe(this::chosen);
        model.scope().addListener(_ -> makePreview());
        whileOpen(context.session().onSnapshot(this::follow));
    }

    private void chosen(ReportFormat format) {
        steps(List.of(new Crumb(texts.get("title"), new Route.Reports()), Crumb.here(format.title())));
        makePreview();
    }

    private void follow(Snapshot snapshot) {
        model.show(snapshot);
        view.show(snapshot);
        if (view.getScene() != null) {
            makePreview();
        }
    }

    /// Makes the chosen report's preview where there is none; an earlier one that is still being made is of no use.
    private void makePreview() {
        var snapshot = context.session().snapshotProperty().get();
        if (previewing != null) {
            previewing.cancel();
        }
        if (snapshot == null || snapshot.apis().isEmpty() || model.preview().get() != null) {
            return;
        }
        var format = model.chosen().get();
        var scope = model.scope().get();
        var task = context.tasks()
                .run(
                        texts.get("preview.of", format.title()),
                        job -> Preview.of(
                                reports, format, Excerpt.of(snapshot, scope).orElse(snapshot), job),
                        made -> model.previewed(format, scope, snapshot, made));
        previewing = task;
        view.previewing(task);
    }

    @Override
    public void draw(Preview.Pages pages, int page) {
        if (drawing != null) {
            drawing.cancel();
        }
        drawing = context.tasks()
                .run(
                        texts.get("drawing", page + 1),
                        _ -> pages.draw(page, SHARPNESS),
                        image -> model.drawn(pages, page, image));
    }

    @Override
    public void export(ReportFormat format) {
        var kind = new FileKind(format.title(), List.of("*" + format.ending()));
        context.dialogs()
                .save(texts.get("export.choose", format.title()), model.fileName(), kind)
                .map(chosen -> ReportsViewModel.withEnding(chosen, format))
                .ifPresent(file -> write(format, file));
    }

    private void write(ReportFormat format, Path file) {
        var snapshot = context.session().snapshot();
        var scope = model.scope().get();
        var task = context.tasks()
                .run(
                        texts.get("exporting.to", file.getFileName()),
                        job -> reports.write(format, Excerpt.of(snapshot, scope).orElse(snapshot), null, file, job),
                        notes -> exported(format, file, notes));
        exporting = task;
        view.exporting(task);
    }

    private void exported(ReportFormat format, Path file, List<String> notes) {
        var said = Stream.concat(Stream.of(texts.get("exported", file.getFileName())), notes.stream());
        context.toasts()
                .done(
                        said.collect(Collectors.joining(". ")),
                        texts.get("open"),
                        () -> context.dialogs().reveal(file));
        if (!context.session().isOpen()) {
            return;
        }
        var latest = new Exported(Instant.now(), format.id(), format.title(), file.toAbsolutePath());
        var list = Exported.write(Exported.with(latest, model.exported().get()));
        context.session().change(texts.get("remembering"), (workspace, _) -> {
            workspace.keep(Exported.SETTING, list);
            return workspace.snapshot();
        });
    }

    @Override
    public void cancel() {
        if (exporting != null) {
            exporting.cancel();
        }
    }

    @Override
    public void open(Exported report) {
        context.tasks().run(texts.get("opening", report.title()), _ -> Files.exists(report.file()), there -> {
            if (there) {
                context.dialogs().reveal(report.file());
            } else {
                context.toasts().done(texts.get("gone", report.file()));
            }
        });
    }

    @Override
    public void readBack(List<Path> files) {
        context.navigator().go(new Route.FilledWorkbook(files));
    }

    @Override
    public void importContracts() {
        context.commands().get("api.import").run();
    }

    @Override
    public Node content() {
        return view;
    }

    @Override
    public void show(Route route) {
        makePreview();
    }

    @Override
    public Optional<Node> firstFocus() {
        return Optional.of(view.firstFocus());
    }

    @Override
    public void dispose() {
        super.dispose();
        if (previewing != null) {
            previewing.cancel();
        }
    }
}
