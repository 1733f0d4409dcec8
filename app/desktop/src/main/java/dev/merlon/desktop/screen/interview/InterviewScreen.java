package dev.merlon.desktop.screen.interview;

import dev.merlon.desktop.dialog.FileKind;
import dev.merlon.desktop.navigation.Crumb;
import dev.merlon.desktop.navigation.InspectedScreen;
import dev.merlon.desktop.navigation.Route;
import dev.merlon.desktop.navigation.ScreenContext;
import dev.merlon.desktop.task.RunningTask;
import dev.merlon.desktop.text.Texts;
import dev.merlon.engine.exchange.questions.QuestionFile;
import dev.merlon.engine.interview.Progress;
import dev.merlon.engine.interview.Questionnaire;
import dev.merlon.engine.interview.ReadAnswers;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.fact.Answer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/// Asks what only people know, the question first that settles the most.
public final class InterviewScreen extends InspectedScreen {

    private static final FileKind QUESTIONS =
            new FileKind(Texts.of(InterviewScreen.class).get("ask.kind"), List.of("*.xlsx", "*.json"));

    private final Texts texts = Texts.of(InterviewScreen.class);
    private final ScreenContext context;
    private final InterviewViewModel model;
    private final InterviewView view;
    private Set<String> apis = Set.of();
    private boolean shown;

    public InterviewScreen(ScreenContext context) {
        this.context = context;
        model = new InterviewViewModel(new SessionWork());
        view = new InterviewView(model, new Leads(), inspector);
        whileOpen(context.session().onSnapshot(_ -> follow()));
        name();
    }

    private void follow() {
        if (shown) {
            model.reload();
        }
    }

    @Override
    public void show(Route route) {
        if (route instanceof Route.Interview(var api, var fact)) {
            apis = api == null ? Set.of() : Set.of(api);
            shown = true;
            name();
            model.begin(apis, fact);
        }
    }

    private void name() {
        var steps = new ArrayList<Crumb>();
        steps.add(new Crumb(texts.get("threats"), new Route.Threats(null)));
        apis.forEach(id -> steps.add(new Crumb(apiName(id), new Route.Inventory(id))));
        steps.add(Crumb.here(texts.get("crumb")));
        steps(steps);
    }

    private String apiName(String id) {
        return Optional.ofNullable(context.session().snapshotProperty().get())
                .flatMap(s -> s.api(id))
                .map(a -> a.api().name())
                .orElse(id);
    }

    @Override
    public Node content() {
        return view;
    }

    @Override
    public Optional<Node> firstFocus() {
        return view.firstFocus();
    }

    /// Where the screen leads.
    private final class Leads implements InterviewActions {

        @Override
        public void later() {
            context.navigator().go(new Route.Threats(null));
        }

        @Override
        public void matrix() {
            context.navigator().go(new Route.Matrix(apis.stream().findFirst().orElse(null)));
        }

        @Override
        public void ask() {
            context.dialogs()
                    .save(texts.get("ask"), texts.get("ask.file"), QUESTIONS)
                    .ifPresent(file -> context.session()
                            .read(
                                    texts.get("asking"),
                                    (workspace, _) -> {
                                        QuestionFile.write(
                                                Questionnaire.of(workspace.snapshot(), apis, Set.of()), file);
                                        return file;
                                    },
                                    written -> context.toasts()
                                            .done(texts.get("asked", String.valueOf(written.getFileName())))));
        }

        @Override
        public void read() {
            context.dialogs().files(texts.get("read"), QUESTIONS).stream()
                    .findFirst()
                    .ifPresent(file -> context.session()
                            .read(
                                    texts.get("reading"),
                                    (workspace, _) -> ReadAnswers.of(
                                            QuestionFile.read(file),
                                            workspace.snapshot(),
                                            context.preferences().get().userName(),
                                            Instant.now()),
                                    view::showRead));
        }

        @Override
        public void take(ReadAnswers read, boolean replace) {
            var answers = read.taken(replace);
            var label = texts.get("took", answers.size());
            view.showRead(null);
            context.session().change(label, (workspace, _) -> workspace.answer(label, answers));
        }

        @Override
        public void leave() {
            view.showRead(null);
        }
    }

    private final class SessionWork implements InterviewWork {

        private @Nullable RunningTask scoring;

        @Override
        public void load(Set<String> of, @Nullable String fact, Consumer<Page> done) {
            context.session().read(texts.get("choosing"), (workspace, job) -> Page.of(workspace, of, fact, job), done);
        }

        @Override
        public void answer(String fact, Set<String> of, List<Answer> answers, List<Answer> earlier, Progress progress) {
            var label = texts.get(
                    "answered",
                    context.session()
                            .snapshot()
                            .library()
                            .facts()
                            .find(fact)
                            .map(d -> d.label())
                            .orElse(fact),
                    answers.size());
            context.session().change(label, (workspace, _) -> {
                workspace.answerAnew(label, earlier, answers);
                workspace.keep(Progress.key(of), progress.text());
                return workspace.snapshot();
            });
        }

        @Override
        public void keep(Set<String> of, Progress progress) {
            context.session().change(texts.get("keeping"), (workspace, _) -> {
                workspace.keep(Progress.key(of), progress.text());
                return workspace.snapshot();
            });
        }

        @Override
        public void score(Set<String> of, List<Answer> answers, Consumer<Double> done) {
            if (scoring != null) {
                scoring.cancel();
            }
            scoring = context.session()
                    .read(texts.get("weighing"), (workspace, job) -> score(of, workspace.whatIf(answers, job)), done);
        }

        private static double score(Set<String> of, Snapshot snapshot) {
            return Page.score(snapshot, of);
        }

        @Override
        public String who() {
            return context.preferences().get().userName();
        }
    }
}
