package dev.merlon.engine.exchange.csv;

import static org.assertj.core.api.Assertions.assertThat;

import dev.merlon.engine.Sample;
import dev.merlon.engine.Workbench;
import dev.merlon.engine.Workspace;
import dev.merlon.engine.job.Job;
import dev.merlon.engine.model.Layer;
import dev.merlon.engine.model.Scope;
import dev.merlon.engine.model.Severity;
import dev.merlon.engine.model.control.ActionStatus;
import dev.merlon.engine.model.control.AuditFinding;
import dev.merlon.engine.model.control.Milestone;
import dev.merlon.engine.model.control.PlannedAction;
import dev.merlon.engine.model.control.Tool;
import dev.merlon.engine.model.control.ToolKind;
import dev.merlon.engine.problem.Problem;
import dev.merlon.engine.problem.WorkbenchException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvSheetTest {

    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);

    @TempDir
    private static Path folder;

    private static Workspace bank;

    @BeforeAll
    static void build() throws WorkbenchException {
        var workbench = Workbench.with(List.of(), Clock.fixed(NOW, ZoneOffset.UTC), "Robin");
        bank = Sample.build(workbench, folder.resolve("bank.merlon"), Job.unwatched());
        bank.put(
                "Kept",
                List.of(
                        new Tool(
                                "edge",
                                "=Edge, \"the\" gateway",
                                ToolKind.GATEWAY,
                                Layer.GATEWAY,
                                Scope.of("select:class:public,partner & method:write"),
                                "Platform",
                                "limits\nper account"),
                        AuditFinding.seen(
                                "F-1", "+No limit; at all", Severity.HIGH, "", Scope.of("tool:edge"), "", DAY),
                        new PlannedAction(
                                "A-1",
                                "Limit calls",
                                ActionStatus.UNDER_WAY,
                                List.of("F-1"),
                                "",
                                new Scope.Organisation(),
                                "",
                                "",
                                "",
                                null,
                                List.of(new Milestone("Choose", DAY, DAY), new Milestone("Switch on", DAY, null)),
                                "")));
    }

    @AfterAll
    static void close() throws WorkbenchException {
        bank.close();
    }

    @Test
    void findsNothingNewInWhatItWrote() {
        var now = bank.snapshot();
        for (var sheet : List.of(
                new ControlRecordSheet(),
                new ToolSheet(),
                new FindingSheet(),
                new ActionSheet(),
                new AnswerSheet("Robin", NOW))) {
            var read = sheet.read("x.csv", sheet.write(now), now);

            assertThat(read.refused()).isEmpty();
            assertThat(read.entities()).isEmpty();
            assertThat(read.unchanged()).isEqualTo(sheet.all(now).size()).isPositive();
        }
    }

    @Test
    void takesTheSameFromASpreadsheetThatSeparatesBySemicolons() {
        var now = bank.snapshot();
        var read = new ToolSheet().read("x.csv", "\uFEFFid;name;reach\nwaf;The WAF;api:payments-api\n", now);

        assertThat(read.refused()).isEmpty();
        assertThat(read.entities())
                .containsExactly(new Tool(
                        "waf", "The WAF", ToolKind.OTHER, Layer.OPERATIONS, new Scope.OfApi("payments-api"), "", ""));
    }

    @Test
    void keepsWhatAColumnThatIsLeftOutSaid() {
        var now = bank.snapshot();
        var before = now.state().records().getFirst();
        var text = "scope,control,maturity\n\"" + before.scope().text() + "\"," + before.control() + ","
                + (5 - before.maturity()) + "\n";
        var read = new ControlRecordSheet().read("x.csv", text, now);

        assertThat(read.entities()).singleElement().satisfies(after -> {
            assertThat(after.maturity()).isEqualTo(5 - before.maturity());
            assertThat(after.owner()).isEqualTo(before.owner());
            assertThat(after.evidence()).isEqualTo(before.evidence());
        });
    }

    @Test
    void refusesEachLineWithThePlaceOfItsCell() {
        var text = """
                control,scope,status,applicability,reason,due,maturity,confidence
                APC-NO-99,organisation,,,,,,
                APC-RES-01,api:nowhere,,,,,,
                APC-RES-01,select:tga:x,,,,,,
                APC-RES-01,organisation,somehow,,,31.12.2026,7,
                APC-RES-02,organisation,,not applicable,,,,tested
                APC-RES-04,organisation,planned,,,2026-12-31,3,
                APC-RES-04,organisation,planned,,,,,
                """;
        var read = new ControlRecordSheet().read("x.csv", text, bank.snapshot());

        assertThat(read.refused().stream().map(Problem::line))
                .satisfiesExactly(
                        p -> assertThat(p).startsWith("x.csv:2:1: error CSV-REFUSED no control is called APC-NO-99"),
                        p -> assertThat(p).startsWith("x.csv:3:12: ").contains("nothing called api:nowhere"),
                        p -> assertThat(p).startsWith("x.csv:4:12: ").contains("column 1: there is no key"),
                        p -> assertThat(p).startsWith("x.csv:5:25: ").contains("status is one of not started"),
                        p -> assertThat(p).startsWith("x.csv:5:35: ").contains("due is a date"),
                        p -> assertThat(p).startsWith("x.csv:5:46: ").contains("maturity is a number from 0 to 5"),
                        p -> assertThat(p).startsWith("x.csv:6:").contains("needs a reason"),
                        p -> assertThat(p).startsWith("x.csv:6:").contains("needs evidence"),
                        p -> assertThat(p).startsWith("x.csv:8:1: ").contains("an earlier line"));
        assertThat(read.entities())
                .singleElement()
                .satisfies(r -> assertThat(r.control()).isEqualTo("APC-RES-04"));
    }

    @Test
    void refusesAColumnThatItDoesNotKnowAndTextThatIsNoCsv() {
        var now = bank.snapshot();
        assertThat(new ToolSheet().read("x.csv", "id,colour,reach\n", now).refused())
                .singleElement()
                .satisfies(p -> assertThat(p.line()).startsWith("x.csv:1:4: error CSV-COLUMN"));
        assertThat(new ToolSheet().read("x.csv", "id,name\n", now).refused())
                .singleElement()
                .satisfies(p -> assertThat(p.text()).contains("the column reach is missing"));
        assertThat(new ToolSheet()
                        .read("x.csv", "id,reach\n\"open,organisation\n", now)
                        .refused())
                .anySatisfy(p -> assertThat(p.line()).startsWith("x.csv:2:1: error CSV-QUOTE"));
        assertThat(new ToolSheet().read("x.csv", "", now).refused()).isNotEmpty();
    }

    @Test
    void refusesAnswersInScopesThatTurnOnThem() {
        var text = """
                fact,scope,value
                endpoint.dataClass,select:data:health,financial
                endpoint.ownedObjects,select:method:read,yes
                endpoint.ownedObjects,tool:edge,yes
                api.exposure,select:tag:x & class:public,internet
                """;
        var read = new AnswerSheet("Robin", NOW).read("x.csv", text, bank.snapshot());

        assertThat(read.entities())
                .singleElement()
                .satisfies(a -> assertThat(a.scope().text()).isEqualTo("select:method:read"));
        assertThat(read.refused().stream().map(Problem::text))
                .anyMatch(t -> t.contains("turns on endpoint.dataClass itself"))
                .anyMatch(t -> t.contains("a tool answers no facts"));
    }
}
