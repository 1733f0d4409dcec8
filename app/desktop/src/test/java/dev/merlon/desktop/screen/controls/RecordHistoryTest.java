package dev.merlon.desktop.screen.controls;

import static org.assertj.core.api.Assertions.assertThat;

import dev.merlon.desktop.recording.Attachment;
import dev.merlon.desktop.recording.RecordDraft;
import dev.merlon.desktop.recording.Recording;
import dev.merlon.desktop.recording.Stamp;
import dev.merlon.engine.Workbench;
import dev.merlon.engine.model.Scope;
import dev.merlon.engine.model.control.Applicability;
import dev.merlon.engine.model.control.Confidence;
import dev.merlon.engine.model.control.ControlRecord;
import dev.merlon.engine.model.control.Result;
import dev.merlon.engine.model.control.WorkStatus;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

final class RecordHistoryTest {

    private static final String CONTROL = "APC-RES-01";
    private static final List<Scope> EVERYWHERE = List.of(new Scope.Organisation());

    @Test
    void saysWhatChangedFromRecordToRecord() throws Exception {
        try (var workspace = Workbench.standard().inMemory("w")) {
            Recording.write(RecordDraft.blank(CONTROL, EVERYWHERE).ownedBy("Platform"), workspace, "Kim");
            Recording.write(tested(), workspace, "Kim");
            workspace.undo();

            var lines = RecordHistory.of(ControlRecord.idOf(CONTROL, EVERYWHERE.getFirst()), workspace.snapshot());

            assertThat(lines)
                    .extracting(RecordHistory.Line::what)
                    .containsExactly(
                            "Taken back: result met → not assessed; confidence tested → declared;"
                                    + " evidence taken off: Seen",
                            "Result not assessed → met; confidence declared → tested; evidence added: Seen",
                            "Recorded: in place, not assessed, declared");
            assertThat(workspace.snapshot().state().evidence())
                    .as("undone in one step")
                    .isEmpty();
        }
    }

    private static RecordDraft tested() {
        return new RecordDraft(
                CONTROL,
                EVERYWHERE,
                Applicability.APPLIES,
                "",
                WorkStatus.IN_PLACE,
                Result.MET,
                Confidence.TESTED,
                "Platform",
                null,
                null,
                0,
                0,
                List.of(new Attachment.OfNote("Seen", new Stamp(null, null, null, "", LocalDate.of(2999, 1, 1)))),
                "");
    }
}
