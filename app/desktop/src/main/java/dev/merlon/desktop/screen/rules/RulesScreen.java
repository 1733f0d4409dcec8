package dev.merlon.desktop.screen.rules;

import dev.merlon.desktop.navigation.Crumb;
import dev.merlon.desktop.navigation.InspectedScreen;
import dev.merlon.desktop.navigation.Route;
import dev.merlon.desktop.navigation.ScreenContext;
import dev.merlon.desktop.task.RunningTask;
import dev.merlon.desktop.text.Texts;
import dev.merlon.engine.Workspace;
import dev.merlon.engine.job.Job;
import dev.merlon.engine.library.LibraryFolders;
import dev.merlon.engine.library.RuleDesk;
import dev.merlon.engine.library.RuleDraft;
import dev.merlon.engine.model.Library;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.workshop.Noise;
import dev.merlon.engine.workshop.RuleEffect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/// All rules with where each comes from, and one of them on the bench: its text, what is wrong with it, and what it
/// would do to the open workspace.
public final class RulesScreen extends InspectedScreen implements RulesActions {

    private static final Duration REST = Duration.millis(250);

    private final Texts texts = Texts.of(RulesScreen.class);
    private final ScreenContext context;
    private final RulesView view;
    private final PauseTransition rest = new PauseTransition(REST);
    private @Nullable Library library;
    private @Nullable String chosen;
    private String kept = "";
    private @Nullable RunningTask checking;
    private @Nullable Made made;

    private record Made(Library library, LibraryFolders folders, RuleDesk desk) {}

    public RulesScreen(ScreenContext context) {
        this.context = context;
        view = new RulesView(texts, this, inspector);
        steps(List.of(new Crumb(texts.get("threats"), new Route.Threats(null)), Crumb.here(texts.get("title"))));
        rest.setOnFinished(_ -> check(view.text()));
        whileOpen(context.session().onSnapshot(this::follow));
    }

    private void follow(Snapshot snapshot) {
        var read = snapshot.library();
        context.tasks()
                .run(
                        texts.get("listing"),
                        _ -> RuleLine.of(read, Noise.of(snapshot.judgement())),
                        lines -> view.list(lines, read.problems(), organisation()));
        var another = library != read;
        library = read;
        if (another && chosen != null) {
            choose(chosen);
        }
    }

    @Override
    public Node content() {
        return view.root();
    }

    @Override
    public Optional<Node> firstFocus() {
        return Optional.of(view.firstFocus());
    }

    @Override
    public void show(Route route) {
        if (route instanceof Route.Rules(var rule) && rule != null) {
            choose(rule);
        }
    }

    @Override
    public void choose(String rule) {
        chosen = rule;
        var desk = desk();
        var known = context.session().snapshot().library().rule(rule);
        known.ifPresent(found -> context.tasks()
                .run(texts.get("reading"), _ -> desk.get().text(found), text -> {
                    if (rule.equals(chosen)) {
                        edit(text);
                        view.select(rule);
                    }
                }));
    }

    @Override
    public void begin() {
        chosen = null;
        edit(texts.get("template"));
    }

    private void edit(String text) {
        kept = text;
        view.edit(text);
        check(text);
    }

    @Override
    public void typed(String text) {
        rest.playFromStart();
    }

    private void check(String text) {
        rest.stop();
        if (checking != null) {
            checking.cancel();
        }
        var desk = desk();
        checking = context.session()
                .read(texts.get("checking"), (workspace, job) -> checked(desk.get(), text, workspace, job), found -> {
                    if (text.equals(view.text())) {
                        view.show(found, !text.equals(kept));
                    }
                });
    }

    private static Checked checked(RuleDesk desk, String text, Workspace workspace, Job job) {
        var draft = desk.read(text);
        var before = workspace.snapshot();
        return new Checked(
                draft,
                draft.judgeable()
                        .map(rule -> RuleEffect.between(before, workspace.whatIf(rule, job), rule.id()))
                        .orElse(null));
    }

    @Override
    public void keep(RuleDraft draft) {
        var desk = desk();
        draft.judgeable().ifPresent(rule -> {
            chosen = rule.id();
            context.tasks().run(texts.get("keeping"), _ -> desk.get().keep(draft), file -> {
                kept = draft.text();
                context.toasts().done(texts.get("kept", rule.id(), String.valueOf(file.getFileName())));
                reload();
            });
        });
    }

    @Override
    public void discard() {
        edit(kept);
    }

    @Override
    public void settings() {
        context.navigator().go(new Route.Settings());
    }

    @Override
    public void reload() {
        var rule = chosen;
        context.session()
                .reopen(
                        () -> context.navigator().go(new Route.Rules(rule)),
                        refused -> context.toasts().done(String.valueOf(refused.getMessage())));
    }

    /// To be asked off the FX thread: making one compiles what it checks by.
    private Supplier<RuleDesk> desk() {
        var own = context.session()
                .folder()
                .map(folder -> folder.resolve("library"))
                .filter(Files::isDirectory)
                .orElse(null);
        var by = context.session().snapshot().library();
        var folders = new LibraryFolders(organisation(), own);
        return () -> desk(by, folders);
    }

    private synchronized RuleDesk desk(Library by, LibraryFolders folders) {
        var known = made;
        if (known == null || known.library() != by || !known.folders().equals(folders)) {
            known = new Made(by, folders, new RuleDesk(by, folders));
            made = known;
        }
        return known.desk();
    }

    private @Nullable Path organisation() {
        return context.preferences().get().libraryFolder().orElse(null);
    }
}
