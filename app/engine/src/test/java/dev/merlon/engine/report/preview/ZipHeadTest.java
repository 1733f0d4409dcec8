package dev.merlon.engine.report.preview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.merlon.engine.Workbench;
import dev.merlon.engine.job.Job;
import dev.merlon.engine.report.Preview;
import dev.merlon.engine.report.SnapshotFixture;
import org.junit.jupiter.api.Test;

class ZipHeadTest {

    @Test
    void listsWhatIsInItAndShowsHowEachBegins() throws Exception {
        var reports = Workbench.allReports();
        var preview = (Preview.Lines)
                Preview.of(reports, reports.byId("oscal").orElseThrow(), SnapshotFixture.small(), Job.unwatched());

        assertThat(preview.lines().getFirst()).endsWith("catalog.json");
        assertThat(preview.lines())
                .anyMatch(line -> line.contains("assessment-results.json"))
                .anyMatch(line -> line.contains("\"oscal-version\" : \"1.2.1\""));
        assertThat(preview.whole()).isFalse();
    }
}
