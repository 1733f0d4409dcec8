package dev.merlon.desktop.recording;

import dev.merlon.engine.Workspace;
import dev.merlon.engine.job.Job;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.change.Entity;
import dev.merlon.engine.model.control.Evidence;
import dev.merlon.engine.problem.WorkbenchException;
import java.util.ArrayList;
import java.util.List;

/// Writes a draft down, or imagines that it was. Both off the FX thread.
public final class Recording {

    private Recording() {}

    /// Evidence and records in one change: one line of the journal, one step of undo.
    ///
    /// @param who  who brings the evidence
    public static Snapshot write(RecordDraft draft, Workspace workspace, String who) throws WorkbenchException {
        var evidence = new ArrayList<Evidence>();
        for (var attachment : draft.evidence()) {
            evidence.add(attachment.keep(workspace, who));
        }
        return workspace.put(draft.label(), entities(draft, evidence));
    }

    /// What the draft would change if it were written down now.
    public static Effect imagine(RecordDraft draft, Workspace workspace, Job job) throws WorkbenchException {
        var now = workspace.snapshot();
        var evidence = new ArrayList<Evidence>();
        for (var attachment : draft.evidence()) {
            evidence.add(attachment.imagined(evidence.size(), now.at()));
        }
        return Effect.between(now, workspace.whatIf(entities(draft, evidence), job));
    }

    /// What follows where the control's evidence no longer counts, in all of its scopes.
    public static Effect lapse(String control, Workspace workspace, Job job) throws WorkbenchException {
        var now = workspace.snapshot();
        var without = now.state().records().stream()
                .filter(r -> r.control().equals(control))
                .map(r -> r.withEvidence(List.of()))
                .toList();
        return Effect.between(now, workspace.whatIf(without, job));
    }

    private static List<Entity> entities(RecordDraft draft, List<Evidence> evidence) {
        var entities = new ArrayList<Entity>(evidence);
        entities.addAll(
                draft.records(evidence.stream().map(Evidence::id).distinct().toList()));
        return entities;
    }
}
