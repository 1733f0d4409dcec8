package dev.merlon.engine.report.plain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.merlon.engine.job.Job;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.rule.OutcomeState;
import dev.merlon.engine.report.SnapshotFixture;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvReportTest {

    @Test
    void hasARowForEachOutcomeThatApplies() throws IOException {
        var snapshot = SnapshotFixture.small();
        var applies =
                snapshot.judgement().outcomes().count() - snapshot.judgement().count(OutcomeState.NOT_APPLICABLE);

        var rows = rows(snapshot);

        assertThat(rows).hasSize((int) applies + 1);
        assertThat(rows).allMatch(r -> r.size() == rows.getFirst().size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"=1+1", "+1", "-1", "@A1", "\t=1", "\r=1", "＝1", "a,b", "say \"hi\"", "two\r\nlines", "plain"})
    void textsComeBackAndNoneIsAFormula(String hostile) throws IOException {
        var rows = rows(SnapshotFixture.hostile(hostile));
        var reason = rows.getFirst().indexOf("reason");

        var text = rows.get(1).get(reason);

        assertThat(text).isIn(hostile, "'" + hostile);
        assertThat("=+-@\t\r＝".indexOf(text.charAt(0))).isNegative();
    }

    /// RFC 4180, read strictly.
    private static List<List<String>> rows(Snapshot snapshot) throws IOException {
        var bytes = new ByteArrayOutputStream();
        new CsvReport().render(snapshot, bytes, Job.unwatched());
        var text = bytes.toString(StandardCharsets.UTF_8);
        assertThat(text).endsWith("\r\n");
        var rows = new ArrayList<List<String>>();
        var row = new ArrayList<String>();
        var field = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (quoted && c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                field.append(c);
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == ',' || c == '\r')) {
                row.add(field.toString());
                field.setLength(0);
                if (c == '\r') {
                    rows.add(List.copyOf(row));
                    row.clear();
                    i++;
                }
            } else {
                field.append(c);
            }
        }
        return rows;
    }
}
