package dev.merlon.engine.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.merlon.engine.SharedFolder;
import dev.merlon.engine.Workbench;
import dev.merlon.engine.job.Job;
import dev.merlon.engine.model.diff.ContractDiff;
import dev.merlon.engine.model.diff.Difference;
import dev.merlon.engine.model.diff.Drift;
import dev.merlon.engine.problem.WorkbenchException;
import dev.merlon.engine.report.diff.DiffText;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Each folder of `diffs` is a case: two contracts and what the command line says of them. To add a case, add a
/// folder; a missing `expected.txt` shows in the failure what it would be.
class DiffCasesTest {

    @TestFactory
    Stream<DynamicTest> saysWhatChanged() throws IOException, URISyntaxException {
        return cases().map(folder ->
                DynamicTest.dynamicTest(folder.getFileName().toString(), () -> {
                    var expected = folder.resolve("expected.txt");
                    assertThat(text(diff(folder, "old.yaml", "new.yaml")).replace(folder + "/", ""))
                            .isEqualTo(
                                    Files.exists(expected)
                                            ? Files.readString(expected).strip()
                                            : "");
                }));
    }

    @TestFactory
    Stream<DynamicTest> saysTheOppositeOfTheSwappedPair() throws IOException, URISyntaxException {
        return cases().map(folder ->
                DynamicTest.dynamicTest(folder.getFileName().toString(), () -> {
                    var mirrored = diff(folder, "new.yaml", "old.yaml").differences().stream()
                            .map(d -> said(d, d.drift().mirrored(), d.after(), d.before()));
                    assertThat(diff(folder, "old.yaml", "new.yaml").differences().stream()
                                    .map(d -> said(d, d.drift(), d.before(), d.after())))
                            .containsExactlyInAnyOrderElementsOf(mirrored.toList());
                }));
    }

    @TestFactory
    Stream<DynamicTest> findsNothingBetweenAContractAndItself() throws IOException, URISyntaxException {
        return cases().map(folder -> DynamicTest.dynamicTest(
                folder.getFileName().toString(),
                () -> assertThat(diff(folder, "new.yaml", "new.yaml").differences())
                        .isEmpty()));
    }

    /// The rows of our catalogue of audit rules that need two versions, each with a pair that shows it.
    @ParameterizedTest
    @CsvSource({
        "DIF-001, dif-001-security-removed,                     WEAKER",
        "DIF-002, dif-002-global-security-removed,              WEAKER",
        "DIF-003, dif-003-scope-dropped,                        WEAKER",
        "DIF-004, dif-004-weaker-alternative-added,             WEAKER",
        "DIF-005, dif-005-code-flow-to-implicit,                WEAKER",
        "DIF-006, dif-006-issuer-moved,                         NOT_COMPARABLE",
        "DIF-006, dif-006-token-address-without-encryption,     WEAKER",
        "DIF-007, dif-007-limits-changed,                       WEAKER",
        "DIF-008, dif-008-fields-added-to-shared-component,     WEAKER",
        "DIF-009, dif-009-read-only-lost,                       WEAKER",
        "DIF-010, dif-010-endpoints-added,                      WEAKER",
        "DIF-011, dif-011-object-opened,                        WEAKER",
        "DIF-012, dif-012-key-to-query,                         WEAKER",
        "DIF-013, dif-013-http-offered,                         WEAKER",
        "DIF-013, dif-013-host-moved,                           NOT_COMPARABLE",
        "INV-006, inv-006-deprecated-without-sunset,            WEAKER",
    })
    void coversTheRowsThatNeedTwoVersions(String code, String name, Drift drift) throws Exception {
        var folder = root().resolve(name);

        assertThat(drifts(diff(folder, "old.yaml", "new.yaml"), code)).contains(drift);
        assertThat(drifts(diff(folder, "new.yaml", "old.yaml"), code)).contains(drift.mirrored());
    }

    @Test
    void leavesOutNoRowOfTheCatalogue() throws Exception {
        var rows = Files.readAllLines(SharedFolder.require("research/audit-rules.csv")).stream()
                .filter(row -> row.contains(",diff,"))
                .map(row -> row.substring(0, row.indexOf(',')))
                .collect(Collectors.toSet());
        var covered = DiffCasesTest.class.getDeclaredMethod(
                "coversTheRowsThatNeedTwoVersions", String.class, String.class, Drift.class);
        var listed = Stream.of(covered.getAnnotation(CsvSource.class).value())
                .map(row -> row.substring(0, row.indexOf(',')))
                .collect(Collectors.toSet());

        assertThat(rows).hasSize(14);
        assertThat(listed).isEqualTo(rows);
    }

    private static List<Drift> drifts(ContractDiff diff, String code) {
        return diff.differences().stream()
                .filter(d -> d.kind().code().equals(code))
                .map(Difference::drift)
                .toList();
    }

    private static String said(Difference d, Drift drift, String before, String after) {
        return String.join(" | ", d.kind().code(), drift.word(), d.severity().word(), d.subject(), before, after);
    }

    private static String text(ContractDiff diff) {
        return DiffText.lines(diff).stream().map(DiffText.Line::toString).collect(Collectors.joining("\n"));
    }

    private static ContractDiff diff(Path folder, String before, String after) throws WorkbenchException {
        return Workbench.diff(folder.resolve(before), folder.resolve(after), Job.unwatched());
    }

    private static Stream<Path> cases() throws IOException, URISyntaxException {
        try (var folders = Files.list(root())) {
            return folders.sorted().toList().stream();
        }
    }

    private static Path root() throws URISyntaxException {
        return Path.of(DiffCasesTest.class.getResource("/diffs").toURI());
    }
}
