package dev.merlon.engine.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.merlon.engine.job.Job;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.report.FullFixture;
import dev.merlon.engine.report.SnapshotFixture;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class HtmlReportTest {

    @Test
    void escapesWhateverAStrangerWrote() throws IOException {
        var html = html(SnapshotFixture.hostile(
                "\"><script>alert(1)</script><img src=x onerror=alert(1)>{{tool}}\u202e\u0000"));

        assertThat(html).doesNotContain("<script>alert", "<img", "\u202e", "\u0000");
        assertThat(html)
                .contains(
                        "&lt;script&gt;alert(1)&lt;&#x2F;script&gt;".replace("&#x2F;", "/"),
                        "{{tool}}",
                        "\\u202e",
                        "␀");
        assertThat(Pattern.compile("<script").matcher(html).results()).hasSize(1);
    }

    @Test
    void policyAllowsOnlyItsOwnStyleAndScript() throws Exception {
        var html = html(SnapshotFixture.small());

        for (var tag : new String[] {"style", "script"}) {
            var body = html.substring(html.indexOf("<" + tag + ">") + tag.length() + 2, html.indexOf("</" + tag + ">"));
            var digest = MessageDigest.getInstance("SHA-256").digest(body.getBytes(StandardCharsets.UTF_8));
            var hash = Base64.getEncoder().encodeToString(digest).replace("=", "&#x3D;");
            assertThat(html).contains(tag + "-src &#39;sha256-" + hash + "&#39;");
        }
        assertThat(html).contains("default-src &#39;none&#39;");
    }

    @Test
    void loadsNothingAndStylesNothingInline() throws IOException {
        assertThat(html(SnapshotFixture.small()))
                .doesNotContain(" src=", "=\"http", "=\"//", "@import", "url(", " style=", " onclick=");
    }

    @Test
    void showsTheScoreWithItsSumAndEveryEndpoint() throws IOException {
        var snapshot = SnapshotFixture.small();
        var html = html(snapshot);

        assertThat(html).contains("<b class=\"fair\">71</b> of 100", "82 × 15 %");
        assertThat(Pattern.compile("<tr id=\"e\\d+\" ").matcher(html).results())
                .hasSize((int) snapshot.endpoints().count());
    }

    @Test
    void everyLinkInsideThePageHasItsTarget() throws IOException {
        var html = html(SnapshotFixture.small());
        var ids = Pattern.compile(" id=\"([^\"]+)\"")
                .matcher(html)
                .results()
                .map(m -> m.group(1))
                .toList();

        assertThat(ids).doesNotHaveDuplicates();
        assertThat(Pattern.compile("href=\"#([^\"]+)\"").matcher(html).results().map(m -> m.group(1)))
                .isNotEmpty()
                .allMatch(ids::contains);
    }

    @Test
    void tellsAndDrawsWhatElseIsKept() throws IOException {
        var html = html(FullFixture.snapshot());

        assertThat(html)
                .contains("id=\"use-cases\"", "id=\"attack-trees\"", "id=\"audit\"", "id=\"plan\"", "id=\"evidence\"")
                .contains("Somebody else pays", "Guess an id", "Owner is not checked", "Check the owner")
                .doesNotContain("http://", " style=");
        assertThat(Pattern.compile("class=\"card wide drawing\"><svg")
                        .matcher(html)
                        .results())
                .as("data flows of all and of each API, use cases, a tree")
                .hasSize(5);
    }

    @Test
    void hasNoSectionThatSaysNothing() throws IOException {
        assertThat(html(SnapshotFixture.small()))
                .doesNotContain("id=\"use-cases\"", "id=\"frameworks\"", "id=\"plan\"");
        assertThat(Pattern.compile("<section")
                        .matcher(html(SnapshotFixture.empty()))
                        .results())
                .hasSize(1);
    }

    private static String html(Snapshot snapshot) throws IOException {
        var bytes = new ByteArrayOutputStream();
        new HtmlReport().render(snapshot, bytes, Job.unwatched());
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
