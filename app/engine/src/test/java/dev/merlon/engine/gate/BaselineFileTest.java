package dev.merlon.engine.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.merlon.engine.model.Severity;
import dev.merlon.engine.problem.WorkbenchException;
import dev.merlon.engine.report.Reports;
import dev.merlon.engine.report.SnapshotFixture;
import dev.merlon.engine.report.view.Template;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BaselineFileTest {

    @TempDir
    Path folder;

    @Test
    void readsWhatItWrote() throws Exception {
        var baseline = Baseline.of(List.of(
                new BaselineEntry("B@api@\"x\" \n\u202e", Severity.HIGH, null),
                new BaselineEntry(
                        "A@api@x",
                        Severity.LOW,
                        new Acceptance("read-only data", "R. Reviewer", LocalDate.of(2027, 1, 31))),
                new BaselineEntry("C@api", Severity.CRITICAL, new Acceptance("for good", "R. Reviewer", null))));

        assertThat(BaselineFile.read(written(baseline))).isEqualTo(baseline);
    }

    @Test
    void writesOneEntryPerLineInOrder() throws Exception {
        var file = written(Baseline.of(List.of(
                new BaselineEntry("B@api@x", Severity.HIGH, null), new BaselineEntry("A@api@x", Severity.LOW, null))));

        assertThat(Files.readString(file)).isEqualTo("""
                {"format":"merlon-baseline/1","outcomes":[
                {"outcome":"A@api@x","severity":"low"},
                {"outcome":"B@api@x","severity":"high"}
                ]}
                """);
    }

    @Test
    void fitsItsPublishedSchema() throws Exception {
        var all = Baseline.drawnAt(SnapshotFixture.small().judgement(), Baseline.none());

        assertThat(schema().validate(Files.readString(written(all)), InputFormat.JSON))
                .isEmpty();
        assertThat(schema().validate(Files.readString(written(Baseline.none())), InputFormat.JSON))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '#',
            value = {
                "[]                                                          | 1:1  | a JSON object",
                "{\"format\":\"merlon-baseline/1\"}                          | 1:30 | has format and outcomes",
                "{\"format\":\"merlon-baseline/9\",\"outcomes\":[]}          | 1:11 | merlon-baseline/9",
                "{\"format\":\"merlon-baseline/1\",\"outcomes\":{}}          | 1:42 | is a list",
                "{\"format\":\"merlon-baseline/1\",\"outcomes\":[],\"x\":1}  | 1:45 | no field x",
                "{\"format\":\"merlon-baseline/1\",\"outcomes\":[]} {}       | 1:46 | follows",
            })
    void refusesWhatIsNoBaselineWithThePlace(String text, String place, String why) throws Exception {
        var problem = refused(text);

        assertThat(problem)
                .contains("b.json:" + place + ": error BASELINE-FORM")
                .contains(why);
        assertThat(text.contains("{} ")
                        || text.endsWith("{}")
                        || !schema().validate(text, InputFormat.JSON).isEmpty())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '#',
            value = {
                "{\"severity\":\"low\"}                                                  | has outcome and severity",
                "{\"outcome\":\"A@x\",\"severity\":\"bad\"}                              | not bad",
                "{\"outcome\":\" \",\"severity\":\"low\"}                                | not empty",
                "{\"outcome\":\"A@x\",\"severity\":\"low\",\"reason\":\"r\"}              | a reason and an approver",
                "{\"outcome\":\"A@x\",\"severity\":\"low\",\"until\":\"2026-01-01\"}      | a reason and an approver",
                "{\"outcome\":\"A@x\",\"severity\":\"low\",\"line\":3}                    | no field line",
                "3                                                                       | is an object",
            })
    void refusesAnEntryThatSaysTooLittle(String entry, String why) throws Exception {
        var text = "{\"format\":\"merlon-baseline/1\",\"outcomes\":[\n" + entry + "]}";

        assertThat(refused(text)).contains("b.json:2:").contains(why);
        assertThat(schema().validate(text, InputFormat.JSON)).isNotEmpty();
    }

    @Test
    void refusesADateThatIsNoneAndAnOutcomeThatIsNamedTwice() throws Exception {
        var twice = "{\"outcome\":\"A@x\",\"severity\":\"low\"}";
        var date =
                "{\"outcome\":\"A@x\",\"severity\":\"low\",\"reason\":\"r\",\"approver\":\"a\",\"until\":\"31.1.27\"}";

        assertThat(refused("{\"format\":\"merlon-baseline/1\",\"outcomes\":[" + twice + ",\n" + twice + "]}"))
                .contains("b.json:2:34: error BASELINE-FORM A@x is named twice");
        assertThat(refused("{\"format\":\"merlon-baseline/1\",\"outcomes\":[" + date + "]}"))
                .contains("YYYY-MM-DD, not 31.1.27");
    }

    @Test
    void namesThePlaceWhereItIsNoJson() throws Exception {
        assertThat(refused("{\"format\":\n oops}")).contains("b.json:2:", "BASELINE-JSON");
        assertThat(refused("")).contains("BASELINE-");
        assertThat(refused("{\"format\":\"merlon-baseline/1\",\"format\":\"merlon-baseline/1\",\"outcomes\":[]}"))
                .contains("BASELINE-JSON", "Duplicate");
    }

    @Test
    void namesAFileThatIsMissing() {
        var thrown =
                catchThrowableOfType(WorkbenchException.class, () -> BaselineFile.read(folder.resolve("none.json")));

        assertThat(thrown).hasMessageContaining("BASELINE-UNREADABLE");
    }

    private String refused(String text) throws IOException {
        var file = Files.writeString(folder.resolve("b.json"), text);
        var thrown = catchThrowableOfType(WorkbenchException.class, () -> BaselineFile.read(file));
        assertThat(thrown).as(text).isNotNull();
        return thrown.problems().getFirst().line();
    }

    private Path written(Baseline baseline) throws WorkbenchException {
        var file = folder.resolve("written.json");
        new Reports().write(baseline, file);
        return file;
    }

    private static Schema schema() throws IOException {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(new Template("baseline").text("baseline.schema.json"), InputFormat.JSON);
    }
}
