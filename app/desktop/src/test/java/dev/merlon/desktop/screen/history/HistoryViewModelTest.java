package dev.merlon.desktop.screen.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.merlon.engine.Workbench;
import dev.merlon.engine.Workspace;
import dev.merlon.engine.model.Scope;
import dev.merlon.engine.model.control.ControlRecord;
import dev.merlon.engine.model.control.WorkStatus;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HistoryViewModelTest {

    private final HistoryViewModel model = new HistoryViewModel();
    private Workspace workspace;

    @BeforeEach
    void openWorkspace() throws Exception {
        workspace = Workbench.standard().inMemory("Bank");
    }

    @AfterEach
    void closeWorkspace() throws Exception {
        workspace.close();
    }

    private void record(WorkStatus status, String owner) throws Exception {
        var control = workspace.snapshot().library().controls().getFirst().id();
        workspace.record(
                "Recorded " + control,
                List.of(ControlRecord.declared(control, new Scope.Organisation(), status, owner, "")));
    }

    @Test
    void listsChangesButNoChoicesOfView() throws Exception {
        record(WorkStatus.PLANNED, "Platform");
        workspace.keep("inventory.columns", "path");
        model.show(workspace.snapshot());
        assertThat(model.rows()).hasSize(1);
        assertThat(model.rows().getFirst().what()).isEqualTo("1 control record");
    }

    @Test
    void marksWhatWasTakenBackAndForgetsTheMarkOnRedo() throws Exception {
        record(WorkStatus.PLANNED, "Platform");
        workspace.undo();
        model.show(workspace.snapshot());
        assertThat(model.rows()).extracting(HistoryRow::takenBack).containsExactly(false, true);
        assertThat(model.rows().getFirst().label()).startsWith("Undo: Recorded");

        workspace.redo();
        model.show(workspace.snapshot());
        assertThat(model.rows()).extracting(HistoryRow::takenBack).containsExactly(false, true, false);
        assertThat(model.rows().getFirst().label()).startsWith("Redo: Recorded");
    }

    @Test
    void findsByAllWordsInLabelPersonAndIds() throws Exception {
        record(WorkStatus.PLANNED, "Platform");
        model.show(workspace.snapshot());
        model.find("RECORDED " + System.getProperty("user.name", "unknown"));
        assertThat(model.rows()).hasSize(1);
        model.find("recorded nothing");
        assertThat(model.rows()).isEmpty();
        assertThat(model.total().get()).isEqualTo(1);
    }

    @Test
    void keepsTheChosenEntryWhenAnotherComesIn() throws Exception {
        record(WorkStatus.PLANNED, "Platform");
        model.show(workspace.snapshot());
        model.choose(model.rows().getFirst());
        record(WorkStatus.IN_PLACE, "Platform");
        model.show(workspace.snapshot());
        assertThat(model.chosen().get().entry().number()).isEqualTo(1);
    }

    @Test
    void tellsOnlyTheFieldsThatDiffer() throws Exception {
        record(WorkStatus.PLANNED, "Platform");
        record(WorkStatus.IN_PLACE, "Gateway team");
        var edit = workspace.snapshot().journal().getFirst().change().edits().getFirst();

        var detail = EditDetail.of(edit, workspace.snapshot());

        assertThat(detail.turn()).isEqualTo(EditDetail.Turn.CHANGED);
        assertThat(detail.title())
                .isEqualTo(workspace.snapshot().library().controls().getFirst().title());
        assertThat(detail.about()).endsWith("the organisation");
        assertThat(detail.fields())
                .containsExactly(
                        new EditDetail.Field("status", WorkStatus.PLANNED.word(), WorkStatus.IN_PLACE.word()),
                        new EditDetail.Field("owner", "Platform", "Gateway team"));
    }

    @Test
    void tellsAllThatSomethingSaidWhenItWent() throws Exception {
        record(WorkStatus.PLANNED, "Platform");
        workspace.undo();
        var detail = EditDetail.of(
                workspace.snapshot().journal().getFirst().change().edits().getFirst(), workspace.snapshot());
        assertThat(detail.turn()).isEqualTo(EditDetail.Turn.WENT);
        assertThat(detail.fields()).contains(new EditDetail.Field("owner", "Platform", ""));
    }
}
