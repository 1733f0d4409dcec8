package dev.merlon.desktop.screen.record;

import dev.merlon.desktop.dialog.FileKind;
import dev.merlon.desktop.navigation.Crumb;
import dev.merlon.desktop.navigation.InspectedScreen;
import dev.merlon.desktop.navigation.Route;
import dev.merlon.desktop.navigation.ScreenContext;
import dev.merlon.desktop.recording.EffectPreview;
import dev.merlon.desktop.recording.RecordDraft;
import dev.merlon.desktop.recording.Recording;
import dev.merlon.desktop.text.Texts;
import dev.merlon.engine.model.Snapshot;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;

/// Records a control on endpoints, APIs or the organisation, as they were chosen elsewhere.
public final class RecordScreen extends InspectedScreen {

    private final Texts texts = Texts.of(RecordScreen.class);
    private final ScreenContext context;
    private final RecordViewModel model = new RecordViewModel();
    private final RecordView view;
    private final EffectPreview preview;

    public RecordScreen(ScreenContext context) {
        this.context = context;
        steps(List.of(new Crumb(texts.get("controls"), new Route.Controls(null)), Crumb.here(texts.get("title"))));
        preview = new EffectPreview(context.session(), this::tell);
        view = new RecordView(
                model,
                context.session().snapshot(),
                inspector,
                () -> context.dialogs().files(texts.get("choose.evidence"), FileKind.ANY),
                this::record,
                preview::of,
                context.navigator()::back);
        whileOpen(context.session().onSnapshot(this::follow));
    }

    private void tell(String sentence) {
        view.effect(sentence);
    }

    private void follow(Snapshot snapshot) {
        var scopes = model.draft().scopes();
        context.tasks().run(texts.get("computing"), _ -> ControlChoice.of(snapshot, scopes), choices -> {
            var current = context.session().isOpen() && context.session().snapshot() == snapshot;
            if (current && scopes.equals(model.draft().scopes())) {
                model.follow(snapshot, choices);
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
        if (route instanceof Route.RecordControl(var control, var scopes)) {
            var snapshot = context.session().snapshot();
            model.begin(snapshot, control, scopes);
            view.show();
            follow(snapshot);
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

    /// The window tells of it, with a way to take it back.
    private void record(RecordDraft draft) {
        var who = context.preferences().get().userName();
        context.session()
                .change(
                        texts.get("recording", draft.control()),
                        (workspace, _) -> Recording.write(draft, workspace, who),
                        _ -> context.navigator().back());
    }
}
