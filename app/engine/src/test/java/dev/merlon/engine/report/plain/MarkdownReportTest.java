package dev.merlon.engine.report.plain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.merlon.engine.job.Job;
import dev.merlon.engine.report.SnapshotFixture;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class MarkdownReportTest {

    @Test
    void givesScoreGroupsAndQuestions() throws IOException {
        assertThat(text(""))
                .startsWith("# API security posture: 71 of 100")
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
                .allMatch(n -> n == 3 || n == 4 || n == 6);
    }

    @Test
    void codeSpansOutlastTheirTicks() {
        assertThat(Markdown.code("a`b``c")).isEqualTo("``` a`b``c ```");
        assertThat(Markdown.code("a|b")).isEqualTo("`a\\|b`");
    }

    private static String text(String hostile) throws IOException {
        var snapshot = hostile.isEmpty() ? SnapshotFixture.small() : SnapshotFixture.hostile(hostile);
        var bytes = new ByteArrayOutputStream();
        new MarkdownReport().render(snapshot, bytes, Job.unwatched());
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
