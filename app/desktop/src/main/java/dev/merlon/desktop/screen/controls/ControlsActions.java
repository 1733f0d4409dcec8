package dev.merlon.desktop.screen.controls;

import dev.merlon.desktop.recording.RecordDraft;
import java.nio.file.Path;
import java.util.List;

/// What the controls screen asks for.
interface ControlsActions {

    void record(RecordDraft draft);

    void remove(String recordId);

    List<Path> chooseFiles();

    void openHistory();

    /// Begins to ask for an exception from the control.
    void askException(String control);

    void openLayers();

    /// Tools, findings and the action plan.
    void openWork();

    /// The chosen control, record or draft is another one.
    void chosen();

    void previewOf(RecordDraft draft);
}
