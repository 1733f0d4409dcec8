package dev.merlon.engine.report.plain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.merlon.engine.gate.Baseline;
import dev.merlon.engine.gate.BaselineEntry;
import dev.merlon.engine.gate.Gate;
import dev.merlon.engine.job.Job;
import dev.merlon.engine.model.Severity;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.report.SnapshotFixture;
import dev.merlon.engine.report.view.Markdown;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class MarkdownReportTest {

    @Test
    void givesScoreGroupsAndQuestions() throws IOException {
        assertThat(text(""))
                .startsWith("## API security posture: 71 of 100")
                .contains("| ⬢ Critical | `BOLA-00` | An endpoint hands out another customer\\'s resource | 4 |")
                .contains("| Does each resource belong to one customer? | 10 |");
    }

    @Test
    void hostileTextsBringNoMarkup() throws IOException {
        var text = text("[x](http://evil) <img src=x> @everyone #12 | `code` ![p](q)\n# head");

        // What stands in a code span is shown as it is; no mark-up comes of it.
        assertThat(text.replaceAll("(?<!`)(`+)(?!`).*?(?<!`)\\1(?!`)", ""))
                .doesNotContain("[x](http", "<img", "@everyone", "#12", "![p]", "http://evil")
                .doesNotContain("\n# head");
        assertThat(text.lines()
                        .filter(l -> l.startsWith("|"))
                        .map(l -> l.replace("\\|", "")
                                .chars()
                                .filter(c -> c == '|')
                                .count()))
                .allMatch(n -> n >= 3 && n <= 6);
    }

    @Test
    void beginsWithTheGateAndWhatIsNew() throws IOException {
        var snapshot = SnapshotFixture.small();
        var all = Baseline.drawnAt(snapshot.judgement(), Baseline.none());
        var fresh = all.entries().lastKey();
        var rest = new java.util.ArrayList<>(all.entries().headMap(fresh).values());
        rest.add(new BaselineEntry("OLD-01@payments-api@gone", Severity.HIGH, null));

        var text = text(snapshot, new Gate(Severity.LOW, Baseline.of(rest), SnapshotFixture.AT));

        assertThat(text.lines().limit(3))
                .contains("✗ **Gate failed**: 1 outcome at low or worse, "
                        + (all.entries().size() - 1) + " known in all.");
        assertThat(text)
                .contains("| Severity | New | Known | Settled |")
                .contains("### Stale in the baseline\n\n- `OLD-01@payments-api@gone`")
                .containsPattern("(?s)### What fires.*?---:\\|---\\|\n\\| [^|]+ \\| `"
                        + fresh.substring(0, fresh.indexOf('@')) + "`");
    }

    @Test
    void neverOutgrowsAComment() throws IOException {
        var snapshot = SnapshotFixture.hostile("[\ud83d\ude00" + "_|x ".repeat(5_000));
        var all = Baseline.drawnAt(snapshot.judgement(), Baseline.none());
        var stale = Baseline.of(java.util.stream.IntStream.range(0, 5_000)
                .mapToObj(i -> new BaselineEntry("R-" + i + "@x@" + "_|".repeat(500), Severity.LOW, null))
                .toList());

        assertThat(text(snapshot, new Gate(Severity.LOW, all, SnapshotFixture.AT)))
                .hasSizeLessThan(MarkdownReport.MOST);
        assertThat(text(snapshot, new Gate(Severity.LOW, stale, SnapshotFixture.AT)))
                .hasSizeLessThan(MarkdownReport.MOST)
                .contains("and 4,990 more baseline entries");
        var text = new LimitedText(200);
        text.rows("head\n", java.util.Collections.nCopies(9, "x".repeat(30) + "\n"), 9, "row");
        assertThat(text.toString()).hasSizeLessThan(200).contains("and 6 more rows");
    }

    @Test
    void codeSpansOutlastTheirTicks() {
        assertThat(Markdown.code("a`b``c")).isEqualTo("``` a`b``c ```");
        assertThat(Markdown.code("a|b")).isEqualTo("`a\\|b`");
    }

    private static String text(Snapshot snapshot, Gate gate) throws IOException {
        var bytes = new ByteArrayOutputStream();
        new MarkdownReport().render(snapshot, gate.judge(snapshot.judgement()), bytes, Job.unwatched());
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static String text(String hostile) throws IOException {
        var snapshot = hostile.isEmpty() ? SnapshotFixture.small() : SnapshotFixture.hostile(hostile);
        var bytes = new ByteArrayOutputStream();
        new MarkdownReport().render(snapshot, bytes, Job.unwatched());
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
