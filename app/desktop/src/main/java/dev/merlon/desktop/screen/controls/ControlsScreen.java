package dev.merlon.desktop.screen.controls;

import dev.merlon.desktop.dialog.FileKind;
import dev.merlon.desktop.navigation.Crumb;
import dev.merlon.desktop.navigation.InspectedScreen;
import dev.merlon.desktop.navigation.Route;
import dev.merlon.desktop.navigation.ScreenContext;
import dev.merlon.desktop.recording.EffectPreview;
import dev.merlon.desktop.recording.EffectWords;
import dev.merlon.desktop.recording.RecordDraft;
import dev.merlon.desktop.recording.Recording;
import dev.merlon.desktop.text.Texts;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.change.EntityKind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/// The control catalogue, what is recorded for each control and where.
public final class ControlsScreen extends InspectedScreen implements ControlsActions {

    private final Texts texts = Texts.of(ControlsScreen.class);
    private final EffectWords words = new EffectWords();
    private final ScreenContext context;
    private final ControlsViewModel model = new ControlsViewModel();
    private final ControlsView view;
    private final EffectPreview preview;
    private @Nullable String wanted;

    public ControlsScreen(ScreenContext context) {
        this.context = context;
        steps(List.of(Crumb.here(texts.get("title"))));
        view = new ControlsView(model, this, inspector);
        preview = new EffectPreview(context.session(), view::effect);
        whileOpen(context.session().onSnapshot(this::follow));
    }

    private void follow(Snapshot snapshot) {
        context.tasks().run(texts.get("computing"), _ -> ControlRow.of(snapshot), rows -> {
            if (context.session().isOpen() && context.session().snapshot() == snapshot) {
                model.follow(snapshot, rows);
                if (wanted != null) {
                    model.choose(wanted);
                    wanted = null;
                }
                view.show();
            }
        });
    }

    @Override
    public Node content() {
        return view.root();
    }

    @Override
    public void show(Route route) {
        if (route instanceof Route.Controls(var control) && control != null) {
            if (model.rows().isEmpty()) {
                wanted = control;
            } else {
                model.choose(control);
                view.show();
            }
        }
    }

    @Override
    public Optional<Node> firstFocus() {
        return Optional.of(view.searchField());
    }

    @Override
    public void dispose() {
        preview.stop();
        super.dispose();
    }

    // --- what the view asks for ---

    @Override
    public void record(RecordDraft draft) {
        var who = context.preferences().get().userName();
        context.session()
                .change(
                        texts.get("recording", draft.control()),
                        (workspace, _) -> Recording.write(draft, workspace, who),
                        _ -> model.written(draft));
    }

    @Override
    public void remove(String recordId) {
        var control = model.row().map(r -> r.control().id()).orElse("");
        context.session()
                .change(
                        texts.get("removing"),
                        (workspace, _) -> workspace.remove(
                                texts.get("removed", control), EntityKind.CONTROL_RECORD, List.of(recordId)));
    }

    @Override
    public List<Path> chooseFiles() {
        return context.dialogs().files(texts.get("choose.evidence"), FileKind.ANY);
    }

    @Override
    public void askException(String control) {
        context.navigator().go(new Route.AskException(null, control, null));
    }

    @Override
    public void openHistory() {
        context.navigator().go(new Route.History());
    }

    @Override
    public void openLayers() {
        context.navigator().go(new Route.Layers(null));
    }

    @Override
    public void openWork() {
        context.navigator().go(new Route.ControlWork());
    }

    @Override
    public void chosen() {
        model.row().ifPresent(row -> {
            var steps = new ArrayList<Crumb>();
            steps.add(new Crumb(texts.get("title"), new Route.Controls(null)));
            model.firstOf(row.control().family())
                    .map(first -> new Crumb(row.control().family(), new Route.Controls(first)))
                    .ifPresent(steps::add);
            steps.add(Crumb.here(row.control().id()));
            steps(steps);
            foresee(row);
        });
    }

    /// Works out beside everything else what follows where the control's evidence lapses.
    private void foresee(ControlRow row) {
        view.inspector().showLapse("", null);
        if (row.covered() == 0) {
            return;
        }
        var snapshot = context.session().snapshot();
        context.session()
                .read(
                        texts.get("foreseeing"),
                        (workspace, job) -> Recording.lapse(row.control().id(), workspace, job),
                        effect -> {
                            var still = model.row()
                                    .filter(r -> r.control().equals(row.control()))
                                    .isPresent();
                            if (still
                                    && context.session().isOpen()
                                    && context.session().snapshot() == snapshot) {
                                view.inspector()
                                        .showLapse(
                                                words.ofLapse(effect),
                                                ControlInspector.lastDay(row, snapshot)
                                                        .orElse(null));
                            }
                        });
    }

    @Override
    public void previewOf(RecordDraft draft) {
        preview.of(draft);
    }
}
