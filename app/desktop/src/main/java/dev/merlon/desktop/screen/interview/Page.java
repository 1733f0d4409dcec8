package dev.merlon.desktop.screen.interview;

import dev.merlon.engine.Workspace;
import dev.merlon.engine.interview.Agenda;
import dev.merlon.engine.interview.GivenAnswers;
import dev.merlon.engine.interview.Progress;
import dev.merlon.engine.interview.Question;
import dev.merlon.engine.interview.Settled;
import dev.merlon.engine.job.Job;
import dev.merlon.engine.model.Scope;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.fact.Answer;
import dev.merlon.engine.model.fact.FactDefinition;
import dev.merlon.engine.model.fact.FactValue;
import dev.merlon.engine.model.rule.Sentence;
import dev.merlon.engine.problem.WorkbenchException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Everything that the screen shows at one moment, worked out off the FX thread.
///
/// @param apis      ids; empty for all
/// @param progress  what was answered and skipped
/// @param sheet     the question on show; null where all have been asked
/// @param start     the reply that it begins with
public record Page(
        Snapshot snapshot,
        Set<String> apis,
        Settled settled,
        Agenda agenda,
        Progress progress,
        @Nullable Sheet sheet,
        Reply start) {

    /// What a line of the list of questions is.
    public enum Kind {
        ANSWERED,
        OPEN,
        SKIPPED,
        NOT_KNOWN
    }

    /// A line of the list of questions.
    ///
    /// @param cells  that its answer settled, or that wait for it
    public record Line(String fact, String text, long cells, Kind kind) {}

    public Page {
        apis = Set.copyOf(apis);
    }

    /// @param wanted  the fact of the question to show; null for the best one. Where it has nothing to ask, the
    ///     best one
    static Page of(Workspace workspace, Set<String> apis, @Nullable String wanted, Job job) throws WorkbenchException {
        var snapshot = workspace.snapshot();
        var given = new GivenAnswers(snapshot.state());
        var progress = snapshot.state()
                .setting(Progress.key(apis))
                .map(Progress::of)
                .orElse(Progress.NONE)
                .whereKept(given);
        var agenda = workspace.agenda(apis);
        var settled = Settled.of(snapshot.judgement().outcomes().filter(o -> apis.isEmpty() || apis.contains(o.api())));
        var sheet = wanted == null ? null : sheet(workspace, apis, agenda, given(given, progress, wanted), wanted, job);
        if (sheet == null) {
            sheet = agenda.next(progress.skipped())
                    .map(q -> Sheet.of(q, List.of()))
                    .orElse(null);
        }
        return new Page(snapshot, apis, settled, agenda, progress, sheet, start(sheet));
    }

    /// The answers that this interview gave to the question.
    private static List<Answer> given(GivenAnswers given, Progress progress, String fact) {
        return progress.step(progress.indexOf(fact))
                .map(step -> given.about(fact, step.moments()))
                .orElse(List.of());
    }

    private static @Nullable Sheet sheet(
            Workspace workspace, Set<String> apis, Agenda agenda, List<Answer> given, String fact, Job job)
            throws WorkbenchException {
        var from = given.isEmpty() ? agenda : workspace.agendaWithout(given, apis, job);
        return from.about(fact).map(q -> Sheet.of(q, given)).orElse(null);
    }

    private static Reply start(@Nullable Sheet sheet) {
        if (sheet == null || !sheet.earlier()) {
            return Reply.NONE;
        }
        var values = new LinkedHashMap<Scope, FactValue>();
        sheet.given().forEach(a -> values.put(a.scope(), a.value()));
        var last = sheet.given().getLast();
        return Reply.of(values, sheet.places().size(), last.note(), last.source());
    }

    /// What was put already, in its order, then what is to be asked, the best first, and last what nobody knew.
    public List<Line> lines() {
        var lines = new ArrayList<Line>();
        for (var step : progress.steps()) {
            if (step.became() == Progress.Became.ANSWERED) {
                lines.add(new Line(step.fact(), text(step.fact()), step.settled(), Kind.ANSWERED));
            }
        }
        var skipped = progress.skipped();
        for (var question : agenda.questions()) {
            if (!skipped.contains(question.fact())) {
                lines.add(line(question, Kind.OPEN));
            }
        }
        for (var question : agenda.questions()) {
            if (skipped.contains(question.fact())) {
                lines.add(line(question, Kind.SKIPPED));
            }
        }
        for (var question : agenda.notKnown()) {
            if (lines.stream().noneMatch(l -> l.fact().equals(question.fact()))) {
                lines.add(line(question, Kind.NOT_KNOWN));
            }
        }
        return lines;
    }

    private Line line(Question question, Kind kind) {
        return new Line(question.fact(), text(question.fact()), question.waiting(), kind);
    }

    /// The question in general words; of the one on show, in its own.
    private String text(String fact) {
        if (sheet != null && sheet.question().fact().equals(fact)) {
            return sheet.open().text();
        }
        var definition = snapshot.library().facts().find(fact);
        return definition
                .map(FactDefinition::question)
                .filter(q -> !q.isEmpty())
                .map(q -> new Sentence(q).inGeneral())
                .or(() -> definition.map(d -> d.label() + "?"))
                .orElse(fact);
    }

    /// The score of the only API that is meant, else of all: 0 to 100.
    static double score(Snapshot of, Set<String> apis) {
        var posture = of.posture();
        var one = apis.size() == 1 ? posture.ofApi().get(apis.iterator().next()) : null;
        return one == null ? posture.total().value() : one.value();
    }

    double score() {
        return score(snapshot, apis);
    }

    /// The fact of the question before the one on show; nothing where that is the first.
    public Optional<String> before() {
        var at = sheet == null ? -1 : progress.indexOf(sheet.question().fact());
        return progress.step((at < 0 ? progress.steps().size() : at) - 1).map(Progress.Step::fact);
    }

    /// The number of the question on show among all that were put, from 1.
    public int number() {
        var at = sheet == null ? -1 : progress.indexOf(sheet.question().fact());
        return (at < 0 ? progress.steps().size() : at) + 1;
    }
}
