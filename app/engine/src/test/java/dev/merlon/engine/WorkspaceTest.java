package dev.merlon.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.merlon.engine.job.Job;
import dev.merlon.engine.model.Scope;
import dev.merlon.engine.model.change.EntityKind;
import dev.merlon.engine.model.change.JournalEntry;
import dev.merlon.engine.model.control.ControlRecord;
import dev.merlon.engine.model.control.EvidenceKind;
import dev.merlon.engine.model.control.WorkStatus;
import dev.merlon.engine.model.fact.Answer;
import dev.merlon.engine.model.fact.FactValue;
import dev.merlon.engine.problem.WorkbenchException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkspaceTest {

    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
    private static final Scope EVERYWHERE = new Scope.Organisation();
    private static final Workbench WORKBENCH = Workbench.with(List.of(), Clock.fixed(NOW, ZoneOffset.UTC), "Kim");

    @TempDir
    Path temp;

    @Test
    void keepsOneJournalLineForEachChangeAndPassesOverThoseThatChangeNothing() throws Exception {
        try (var workspace = WORKBENCH.inMemory("w")) {
            var records = List.of(planned("APC-INV-01"), planned("APC-INV-02"));
            workspace.record("Planned two controls", records);
            workspace.record("Planned two controls again", records);
            workspace.remove("Removed nothing", EntityKind.DECISION, List.of("none"));

            var journal = workspace.snapshot().journal();
            assertThat(journal).hasSize(1);
            assertThat(journal.getFirst().at()).isEqualTo(NOW);
            assertThat(journal.getFirst().who()).isEqualTo("Kim");
            assertThat(journal.getFirst().change().label()).isEqualTo("Planned two controls");
            assertThat(workspace.snapshot().state().records()).containsExactlyElementsOf(records);
        }
    }

    @Test
    void takesTheLaterOfTwoThingsWithTheSameId() throws Exception {
        try (var workspace = WORKBENCH.inMemory("w")) {
            workspace.record("Recorded", List.of(planned("APC-INV-01"), inPlace("APC-INV-01")));

            assertThat(workspace.snapshot().state().records()).containsExactly(inPlace("APC-INV-01"));
        }
    }

    @Test
    void undoesAndRedoesAcrossReopening() throws Exception {
        var folder = temp.resolve("w.merlon");
        try (var workspace = WORKBENCH.create(folder, "w")) {
            workspace.record("Planned", List.of(planned("APC-INV-01")));
            workspace.record("Put in place", List.of(inPlace("APC-INV-01")));
        }
        try (var workspace = reopen(folder)) {
            assertThat(undoLabel(workspace)).isEqualTo("Put in place");
            assertThat(workspace.undo().state().records()).containsExactly(planned("APC-INV-01"));
            assertThat(workspace.undo().state().records()).isEmpty();
            assertThat(workspace.undo().state().records()).isEmpty();
        }
        try (var workspace = reopen(folder)) {
            assertThat(workspace.undoable()).isEmpty();
            assertThat(workspace.redoable().map(WorkspaceTest::label)).contains("Planned");
            workspace.redo();
            workspace.redo();
            assertThat(workspace.redo().state().records()).containsExactly(inPlace("APC-INV-01"));
            assertThat(undoLabel(workspace)).isEqualTo("Put in place");
            assertThat(workspace.snapshot().journal()).hasSize(6);
        }
    }

    @Test
    void undoesWholeChangesOfManyThings() throws Exception {
        try (var workspace = WORKBENCH.inMemory("w")) {
            var answer = Answer.of("endpoint.ownedObjects", EVERYWHERE, FactValue.TRUE, "Kim", NOW, "");
            workspace.put("Answered and planned", List.of(answer, planned("APC-INV-01"), planned("APC-INV-02")));

            var undone = workspace.undo();

            assertThat(undone.state().records()).isEmpty();
            assertThat(undone.state().answers()).isEmpty();
            assertThat(undone.journal()).hasSize(2);
        }
    }

    @Test
    void passesChoicesOfViewOverWhenItUndoes() throws Exception {
        try (var workspace = WORKBENCH.inMemory("w")) {
            workspace.record("Planned", List.of(planned("APC-INV-01")));
            workspace.keep("inventory.columns", "path");

            assertThat(undoLabel(workspace)).isEqualTo("Planned");
            var undone = workspace.undo();

            assertThat(undone.state().records()).isEmpty();
            assertThat(undone.state().setting("inventory.columns")).contains("path");
        }
    }

    @Test
    void judgesNothingAgainForAChoiceOfView() throws Exception {
        try (var workspace = WORKBENCH.inMemory("w")) {
            var before = workspace.snapshot();
            workspace.keep("inventory.columns", "path");

            assertThat(workspace.snapshot().judgement()).isSameAs(before.judgement());
            assertThat(workspace.snapshot().journal()).hasSize(1);
        }
    }

    @Test
    void refusesToOpenAWorkspaceTwiceAndOpensItOnceItIsClosed() throws Exception {
        var folder = temp.resolve("w.merlon");
        try (var first = WORKBENCH.create(folder, "w")) {
            assertThat(first.snapshot().state().name()).isEqualTo("w");
            assertThatThrownBy(() -> reopen(folder))
                    .isInstanceOf(WorkbenchException.class)
                    .hasMessageContaining("WORKSPACE-LOCKED");
        }
        reopen(folder).close();
    }

    @Test
    void keepsAnEvidenceFileWithTheControlThatItShows() throws Exception {
        var folder = temp.resolve("w.merlon");
        var file = Files.writeString(temp.resolve("scan.txt"), "no findings");
        try (var workspace = WORKBENCH.create(folder, "w")) {
            var evidence = workspace.keepFile(file, "Kim", LocalDate.of(2026, 11, 20), LocalDate.of(2027, 11, 20));
            var shown = inPlace("APC-INV-01").withEvidence(List.of(evidence.id()));
            workspace.put("Recorded with evidence", List.of(evidence, shown));
        }
        try (var workspace = reopen(folder)) {
            var evidence = workspace.snapshot().state().evidence().getFirst();

            assertThat(evidence.form()).isEqualTo(EvidenceKind.FILE);
            assertThat(evidence.title()).isEqualTo("scan.txt");
            assertThat(evidence.bytes()).isEqualTo(11);
            assertThat(workspace.evidenceFile(evidence)).hasContent("no findings");
        }
    }

    private Workspace reopen(Path folder) throws WorkbenchException {
        return WORKBENCH.open(folder, Job.unwatched());
    }

    private static String undoLabel(Workspace workspace) {
        return workspace.undoable().map(WorkspaceTest::label).orElse("");
    }

    private static String label(JournalEntry entry) {
        return entry.change().label();
    }

    private static ControlRecord planned(String control) {
        return ControlRecord.declared(control, EVERYWHERE, WorkStatus.PLANNED, "Kim", "");
    }

    private static ControlRecord inPlace(String control) {
        return ControlRecord.declared(control, EVERYWHERE, WorkStatus.IN_PLACE, "Kim", "");
    }
}
