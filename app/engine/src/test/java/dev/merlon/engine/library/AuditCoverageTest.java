package dev.merlon.engine.library;

import static org.assertj.core.api.Assertions.assertThat;

import dev.merlon.engine.SharedFolder;
import dev.merlon.engine.model.rule.Rule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Nothing that a contract alone can show is forgotten, and what is left out says why.
class AuditCoverageTest {

    private static final int EVIDENCE = 6;

    private record Row(String id, String rule, String note) {

        static Row of(String line) {
            var parts = line.split(",", 3);
            return new Row(parts[0], parts[1], parts[2]);
        }

        boolean judged() {
            return !rule.equals("-");
        }
    }

    @Test
    void namesARuleOfTheLibraryForEachRow() throws IOException {
        var ids = LibraryLoader.builtIn(false).rules().stream().map(Rule::id).collect(Collectors.toSet());

        assertThat(rows().stream().filter(Row::judged).map(Row::rule)).isSubsetOf(ids);
    }

    @Test
    void saysWhyARowIsJudgedElsewhereOrNotAtAll() throws IOException {
        assertThat(rows()).allSatisfy(row -> {
            if (!row.judged()) {
                assertThat(row.note()).as(row.id()).hasSizeGreaterThan(20);
            } else if (!row.rule().equals(row.id())) {
                assertThat(row.note()).as(row.id()).startsWith("merged");
            }
        });
        assertThat(rows().stream().filter(row -> !row.judged())).hasSizeLessThan(10);
    }

    @Test
    void coversEveryKindOfFindingOfTheSurveyOnce() throws IOException {
        var survey = Files.readAllLines(SharedFolder.require("research/audit-rules.csv")).stream()
                .skip(1)
                .map(AuditCoverageTest::fields)
                .filter(fields -> fields.get(EVIDENCE).equals("spec"))
                .map(List::getFirst)
                .toList();

        assertThat(survey).hasSize(182);
        assertThat(rows().stream().map(Row::id)).containsExactlyInAnyOrderElementsOf(survey);
    }

    private static List<Row> rows() throws IOException {
        try (var in = Objects.requireNonNull(AuditCoverageTest.class.getResourceAsStream("audit-coverage.csv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.startsWith("row,"))
                    .map(Row::of)
                    .toList();
        }
    }

    /// Fields of a line of CSV; quotes hold commas together.
    private static List<String> fields(String line) {
        return List.of(line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1));
    }
}
