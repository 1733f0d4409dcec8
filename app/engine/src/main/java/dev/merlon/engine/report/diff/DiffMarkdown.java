package dev.merlon.engine.report.diff;

import dev.merlon.engine.job.Job;
import dev.merlon.engine.model.diff.ContractDiff;
import dev.merlon.engine.model.diff.Difference;
import dev.merlon.engine.model.diff.Drift;
import dev.merlon.engine.report.view.Markdown;
import dev.merlon.engine.report.view.Phrase;
import dev.merlon.engine.report.view.Tool;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/// What changed, for a merge request: a table for each direction, weaker first.
public final class DiffMarkdown implements DiffRenderer {

    private static final int EXAMPLES = 3;

    /// A comment on a merge request takes 65,536 characters on GitHub; a table of more rows is not read either.
    private static final int ROWS = 100;

    @Override
    public List<String> render(ContractDiff diff, OutputStream out, Job job) throws IOException {
        var text = new StringBuilder("# Security changes: ")
                .append(DiffGroup.counts(diff))
                .append("\n\n**")
                .append(Markdown.text(DiffGroup.versions(diff)))
                .append("** · ")
                .append(DiffGroup.spread(diff))
                .append('\n');
        if (diff.differences().isEmpty()) {
            text.append("\nNothing differs in security terms, as far as the contracts tell.\n");
        }
        for (var drift : Drift.values()) {
            table(text, drift, DiffGroup.of(diff, drift));
        }
        for (var remark : diff.remarks()) {
            text.append("\n> ").append(Markdown.text(remark.text())).append('\n');
        }
        text.append("\n---\n").append(Markdown.text(Tool.MERLON.toString())).append('\n');
        out.write(text.toString().getBytes(StandardCharsets.UTF_8));
        return List.of();
    }

    private static void table(StringBuilder text, Drift drift, List<DiffGroup> groups) {
        if (groups.isEmpty()) {
            return;
        }
        text.append("\n## ")
                .append(drift.glyph())
                .append(' ')
                .append(drift.word())
                .append("\n\n| Severity | What | Before | After | Where |\n|---|---|---|---|---|\n");
        groups.stream().limit(ROWS).forEach(group -> row(text, group));
        if (groups.size() > ROWS) {
            text.append("\nand ")
                    .append(Phrase.count(groups.size() - ROWS, "further row"))
                    .append('\n');
        }
    }

    private static void row(StringBuilder text, DiffGroup group) {
        var sentence = group.sentence();
        text.append("| ")
                .append(Phrase.mark(sentence.severity()))
                .append(" | ")
                .append(Markdown.code(sentence.kind().code()))
                .append(' ')
                .append(Markdown.text(
                        sentence.subject() + ": " + sentence.kind().title(sentence.drift())))
                .append(" | ")
                .append(Markdown.text(sentence.before()))
                .append(" | ")
                .append(Markdown.text(sentence.after()))
                .append(" | ")
                .append(where(group.places()))
                .append(" |\n");
    }

    private static String where(List<Difference> places) {
        var shown = places.stream()
                .limit(EXAMPLES)
                .map(d -> Markdown.code(DiffGroup.endpoints(d)) + " "
                        + Markdown.code(d.placeAfter().toString()))
                .collect(Collectors.joining("<br>"));
        return places.size() > EXAMPLES ? shown + "<br>and " + (places.size() - EXAMPLES) + " more" : shown;
    }
}
