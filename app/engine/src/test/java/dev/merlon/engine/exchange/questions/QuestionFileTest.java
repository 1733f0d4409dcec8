package dev.merlon.engine.exchange.questions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.merlon.engine.Sample;
import dev.merlon.engine.Workbench;
import dev.merlon.engine.Workspace;
import dev.merlon.engine.interview.FilledIn;
import dev.merlon.engine.interview.Questionnaire;
import dev.merlon.engine.interview.ReadAnswers;
import dev.merlon.engine.job.Job;
import dev.merlon.engine.model.Location;
import dev.merlon.engine.model.fact.Answer;
import dev.merlon.engine.model.fact.FactValue;
import dev.merlon.engine.problem.Problem;
import dev.merlon.engine.problem.WorkbenchException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuestionFileTest {

    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
    private static final String LOGS = "endpoint.logsBody";

    @TempDir
    private static Path temp;

    private static Workspace workspace;

    @BeforeAll
    static void buildTheSample() throws WorkbenchException {
        workspace = Sample.build(
                Workbench.with(List.of(), Clock.fixed(NOW, ZoneOffset.UTC), "tester"),
                temp.resolve("sample.merlon"),
                Job.unwatched());
    }

    @AfterAll
    static void close() throws WorkbenchException {
        workspace.close();
    }

    @Test
    void takesTheAnswersOfAJsonFileWithNameAndDate() throws Exception {
        var file = temp.resolve("questions.json");
        QuestionFile.write(all(), file);
        var json = (ObjectNode) new ObjectMapper().readTree(file.toFile());
        json.put("answeredBy", "A colleague").put("answeredOn", "2026-11-20");
        for (var question : json.path("questions")) {
            if (question.path("fact").asText().equals(LOGS)) {
                ((ObjectNode) question).put("answer", "no").put("source", "Configuration");
                ((ObjectNode) question.path("places").get(0)).put("answer", "Yes");
            }
        }
        Files.writeString(file, json.toPrettyString());
        var read = read(file);
        assertThat(read.refused()).isEmpty();
        assertThat(read.conflicts()).isEmpty();
        assertThat(read.fresh()).hasSize(places(LOGS)).allSatisfy(a -> {
            assertThat(a.who()).isEqualTo("A colleague");
            assertThat(a.at()).isEqualTo("2026-11-20T00:00:00Z");
            assertThat(a.source()).isEqualTo("Configuration");
        });
        assertThat(read.fresh().getFirst().value()).isEqualTo(FactValue.TRUE);
        assertThat(read.fresh().subList(1, read.fresh().size()))
                .extracting(Answer::value)
                .containsOnly(FactValue.FALSE);
    }

    @Test
    void takesTheAnswersOfAWorkbook() throws Exception {
        var file = temp.resolve("questions.xlsx");
        QuestionFile.write(all(), file);
        try (var book = WorkbookFactory.create(Files.newInputStream(file))) {
            var sheet = book.getSheetAt(0);
            sheet.getRow(1).getCell(1).setCellValue("A colleague");
            sheet.getRow(2).getCell(1).setCellValue("2026-11-20");
            for (var row : sheet) {
                if (row.getRowNum() > 4 && row.getCell(6).getStringCellValue().equals(LOGS)) {
                    row.getCell(3).setCellValue("not applicable");
                    row.getCell(4).setCellValue("=cmd|' /C calc'!A0");
                }
            }
            try (var out = Files.newOutputStream(temp.resolve("filled.xlsx"))) {
                book.write(out);
            }
        }
        var read = read(temp.resolve("filled.xlsx"));
        assertThat(read.refused()).isEmpty();
        assertThat(read.fresh()).hasSize(places(LOGS)).allSatisfy(a -> {
            assertThat(a.who()).isEqualTo("A colleague");
            assertThat(a.value()).isEqualTo(FactValue.NOT_APPLICABLE);
            assertThat(a.note()).isEqualTo("=cmd|' /C calc'!A0");
        });
    }

    @Test
    void asksEverythingThatIsOpenAtEveryPlace() throws WorkbenchException {
        var asked = all().items().stream()
                .collect(Collectors.toMap(
                        Questionnaire.Item::fact,
                        i -> i.places().stream()
                                .mapToInt(Questionnaire.Place::cells)
                                .sum()));
        var open = workspace.agenda(Set.of());
        assertThat(asked)
                .isNotEmpty()
                .allSatisfy((fact, cells) -> assertThat(
                                Stream.concat(open.questions().stream(), open.notKnown().stream())
                                        .filter(q -> q.fact().equals(fact))
                                        .mapToInt(q -> q.waiting())
                                        .sum())
                        .isEqualTo(cells));
    }

    @Test
    void showsWhereSomebodyAnsweredOtherwiseMeanwhile() {
        var kept = workspace.snapshot().state().answers().stream()
                .filter(a -> a.id().equals("api.multiTenant@api:payments-api"))
                .findFirst()
                .orElseThrow();
        var line = line("api.multiTenant", "api:payments-api", "yes");
        var read = ReadAnswers.of(new FilledIn("", null, List.of(line)), workspace.snapshot(), "Kim", NOW);
        assertThat(read.fresh()).isEmpty();
        assertThat(read.conflicts()).singleElement().satisfies(c -> {
            assertThat(c.kept()).isEqualTo(kept);
            assertThat(c.read().value()).isEqualTo(FactValue.TRUE);
            assertThat(c.read().who()).isEqualTo("Kim");
        });
        assertThat(read.taken(false)).isEmpty();
        assertThat(read.taken(true)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "api.nothing,        api:payments-api,               yes,            QUESTIONS-FACT",
        "api.multiTenant,    api:gone,                       yes,            QUESTIONS-SCOPE",
        "api.multiTenant,    organisation,                   yes,            QUESTIONS-SCOPE",
        "api.multiTenant,    '../../etc',                    yes,            QUESTIONS-SCOPE",
        "endpoint.logsBody,  endpoint:payments-api@gone,     yes,            QUESTIONS-GONE",
        "api.multiTenant,    api:payments-api,               perhaps,        QUESTIONS-ANSWER",
        "api.multiTenant,    api:payments-api,               not applicable, QUESTIONS-REASON",
    })
    void refusesALineThatIsNoAnswerWithItsPlace(String fact, String scope, String answer, String code) {
        var line = line(fact, scope, answer);
        var read = ReadAnswers.of(new FilledIn("", null, List.of(line)), workspace.snapshot(), "Kim", NOW);
        assertThat(read.refused()).extracting(Problem::code, Problem::place).containsExactly(tuple(code, line.place()));
        assertThat(read.fresh()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"merlonQuestions\":1,\"merlonQuestions\":1}             | QUESTIONS-JSON | 1",
                "{\"merlonQuestions\":1,\"questions\":[[[[[[[[[[]]]]]]]]]]} | QUESTIONS-JSON | 1",
                "{\"merlonQuestions\":2}                                    | QUESTIONS-KIND | 1",
                "[]                                                         | QUESTIONS-KIND | 1",
                "{\"merlonQuestions\":1,\"answeredOn\":\"yesterday\"}       | QUESTIONS-DATE | 1",
                "{\"merlonQuestions\":1,\"questions\":[{\"fact\":7}]}       | QUESTIONS-TEXT | 1",
                "not json                                                   | QUESTIONS-JSON | 1",
            })
    void refusesAHostileFileWithItsPlace(String text, String code, int line) throws IOException {
        var file = temp.resolve("hostile.json");
        Files.writeString(file, text);
        assertThatThrownBy(() -> QuestionFile.read(file)).isInstanceOfSatisfying(WorkbenchException.class, e -> {
            assertThat(e.problems()).extracting(Problem::code).containsExactly(code);
            assertThat(e.problems().getFirst().place().line()).isEqualTo(line);
        });
    }

    @Test
    void refusesWhatIsNoWorkbook() throws IOException {
        var file = temp.resolve("hostile.xlsx");
        Files.writeString(file, "PK no zip");
        assertThatThrownBy(() -> QuestionFile.read(file)).isInstanceOf(WorkbenchException.class);
    }

    @Test
    void writesWhatTheSchemaDescribes() throws Exception {
        var file = temp.resolve("valid.json");
        QuestionFile.write(all(), file);
        var schema = Objects.requireNonNull(
                QuestionFile.class.getResourceAsStream("/dev/merlon/threat-models/schemas/questions.schema.json"));
        var errors = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema, InputFormat.JSON)
                .validate(Files.readString(file), InputFormat.JSON);
        assertThat(errors).isEmpty();
    }

    private static Questionnaire all() {
        return Questionnaire.of(workspace.snapshot(), Set.of(), Set.of());
    }

    private static int places(String fact) {
        return all().items().stream()
                .filter(item -> item.fact().equals(fact))
                .mapToInt(item -> item.places().size())
                .sum();
    }

    private static ReadAnswers read(Path file) throws WorkbenchException {
        return ReadAnswers.of(QuestionFile.read(file), workspace.snapshot(), "Kim", NOW);
    }

    private static FilledIn.Line line(String fact, String scope, String answer) {
        return new FilledIn.Line(fact, scope, answer, "", "", new Location("f.json", 7, 3, "/questions/0"));
    }
}
