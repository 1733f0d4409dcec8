package dev.merlon.engine.report.attacker;

import dev.merlon.engine.attacker.AttackerBook;
import dev.merlon.engine.attacker.AttackerView;
import dev.merlon.engine.attacker.Opening;
import dev.merlon.engine.attacker.Reach;
import dev.merlon.engine.job.Job;
import dev.merlon.engine.model.Exposure;
import dev.merlon.engine.model.Severity;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.attacker.Access;
import dev.merlon.engine.model.rule.Rating;
import dev.merlon.engine.model.usecase.Actor;
import dev.merlon.engine.model.usecase.MisuseCase;
import dev.merlon.engine.report.view.Markdown;
import dev.merlon.engine.report.view.Phrase;
import dev.merlon.engine.report.view.Renderer;
import dev.merlon.engine.report.view.Tool;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Attacker by attacker: what it has, what it can bring about of what fires, and how bad that is from it, in
/// Markdown. The outcomes' own severities stand beside.
public final class AttackersReport implements Renderer {

    /// More rows of one attacker nobody reads; the CSV report has them all.
    private static final int MOST = 60;

    private static final List<Severity> WORST_FIRST =
            Arrays.stream(Severity.values()).sorted(Comparator.reverseOrder()).toList();

    private final @Nullable String only;

    /// @param only  the id of the one attacker to write about; null for all
    public AttackersReport(@Nullable String only) {
        this.only = only;
    }

    /// One attacker with what is open to it.
    private record Seen(AttackerView view, List<Opening> openings) {

        long firing(Severity severity) {
            return openings.stream()
                    .flatMap(o -> o.places().stream())
                    .filter(at -> at.fires()
                            && at.prospect().reach() == Reach.CAN
                            && at.prospect().severity() == severity)
                    .count();
        }

        long uncertain() {
            return openings.stream()
                    .flatMap(o -> o.places().stream())
                    .filter(at -> !at.fires() || at.prospect().reach() == Reach.MAY)
                    .count();
        }
    }

    @Override
    public void render(Snapshot snapshot, OutputStream out, Job job) throws IOException {
        job.progress("writing Markdown", -1);
        job.checkCancelled();
        var book = AttackerBook.of(snapshot.library());
        var text = new StringBuilder("# Attackers of "
                + Markdown.text(Phrase.brief(snapshot.state().name())) + "\n\n"
                + "What each can bring about of what fires, and how bad that is from it. An outcome keeps its own severity, which "
                + "stands beside: that is from whoever is best placed.\n\n");
        var all = book.attackers().stream()
                .filter(a -> only == null || a.id().equals(only))
                .flatMap(a -> book.seen(snapshot, a.id()).stream())
                .map(view -> {
                    job.checkCancelled();
                    job.progress("as seen by " + view.attacker().name(), -1);
                    return new Seen(view, view.openings());
                })
                .toList();
        table(text, all);
        all.forEach(each -> section(text, snapshot, each));
        text.append("\n---\n")
                .append(Markdown.text(Tool.MERLON + ", " + Phrase.moment(snapshot.at())))
                .append('\n');
        out.write(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void table(StringBuilder text, List<Seen> all) {
        text.append("| Attacker | Skill |")
                .append(WORST_FIRST.stream()
                        .map(s -> " " + Phrase.mark(s) + " |")
                        .collect(Collectors.joining()))
                .append(" Not known |\n|---|---|")
                .append("---:|".repeat(WORST_FIRST.size() + 1))
                .append('\n');
        for (var each : all) {
            var attacker = each.view().attacker();
            text.append("| ")
                    .append(Markdown.text(attacker.name()))
                    .append(" | ")
                    .append(attacker.skill().word())
                    .append(" | ");
            WORST_FIRST.forEach(s -> text.append(each.firing(s)).append(" | "));
            text.append(each.uncertain()).append(" |\n");
        }
        text.append("\nNumbers are places: a rule at an endpoint. *Not known* waits for an answer.\n");
    }

    private static void section(StringBuilder text, Snapshot now, Seen seen) {
        var attacker = seen.view().attacker();
        text.append("\n## ")
                .append(Markdown.text(attacker.name()))
                .append("\n\n")
                .append(Markdown.text(attacker.description()))
                .append("\n\n- Sends from: ")
                .append(Markdown.text(Phrase.list(attacker.networks().stream()
                        .sorted()
                        .map(Exposure::word)
                        .toList())))
                .append("\n- Shows: ")
                .append(Markdown.text(attacker.credentials()))
                .append("\n- Has: ")
                .append(Markdown.text(
                        attacker.access().keySet().stream().map(Access::words).collect(Collectors.joining("; "))))
                .append("\n- Skill: ")
                .append(attacker.skill().word())
                .append("\n- Is after: ")
                .append(Markdown.text(attacker.motive()))
                .append("\n");
        misuses(text, now, attacker.id());
        if (seen.openings().isEmpty()) {
            text.append("\nNothing that fires or waits is in its reach.\n");
            return;
        }
        text.append(
                "\n| From it | Own severity | Rule | Places | What | By, and why less likely |\n|---|---|---|---:|---|---|\n");
        seen.openings().stream().limit(MOST).forEach(o -> row(text, o));
        if (seen.openings().size() > MOST) {
            text.append("\nAnd ")
                    .append(Phrase.count(seen.openings().size() - (long) MOST, "rule"))
                    .append(" more.\n");
        }
    }

    private static void row(StringBuilder text, Opening opening) {
        var telling = opening.places().getFirst();
        var prospect = telling.prospect();
        var sure = telling.fires() && prospect.reach() == Reach.CAN;
        text.append("| ")
                .append(sure ? "" : telling.fires() ? "if in reach, " : "if it fires, ")
                .append(Phrase.mark(prospect.severity()))
                .append(" | ")
                .append(Phrase.mark(telling.outcome().severity()))
                .append(" | ")
                .append(Markdown.text(opening.rule().id()))
                .append(" | ")
                .append(opening.places().size())
                .append(" | ")
                .append(Markdown.text(Phrase.general(opening.rule())))
                .append(" | ")
                .append(Markdown.text(Phrase.brief(prospect.reason())))
                .append(steps(telling))
                .append(" |\n");
    }

    private static String steps(Opening.At telling) {
        var own = telling.outcome().rating().steps().size();
        var steps = telling.prospect().rating().steps().stream()
                .skip(own)
                .map(AttackersReport::said)
                .toList();
        return steps.isEmpty() ? "" : " " + Markdown.text(String.join("; ", steps) + ".");
    }

    private static String said(Rating.Step step) {
        return "Likelihood " + (step.change() > 0 ? "+" : "−") + Math.abs(step.change()) + ": " + step.why();
    }

    /// Misuse cases that name this attacker, or an actor that is it.
    private static void misuses(StringBuilder text, Snapshot now, String attacker) {
        var ids = now.state().actors().stream()
                .filter(a -> a.attacker().equals(attacker))
                .map(Actor::id)
                .collect(Collectors.toSet());
        ids.add(attacker);
        var names = now.state().misuses().stream()
                .flatMap(c -> c.misuse().stream())
                .filter(m -> ids.contains(m.abuser()))
                .map(MisuseCase::name)
                .distinct()
                .toList();
        if (!names.isEmpty()) {
            text.append("- In misuse cases: ")
                    .append(Markdown.text(String.join("; ", names)))
                    .append('\n');
        }
    }
}
