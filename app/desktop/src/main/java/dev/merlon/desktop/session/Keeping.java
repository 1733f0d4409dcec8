package dev.merlon.desktop.session;

import dev.merlon.desktop.text.Texts;
import dev.merlon.engine.ApiProfile;
import dev.merlon.engine.Workbench;
import dev.merlon.engine.Workspace;
import dev.merlon.engine.job.Job;
import dev.merlon.engine.model.ApiClass;
import dev.merlon.engine.model.change.Entity;
import dev.merlon.engine.model.control.EvidenceKind;
import dev.merlon.engine.problem.WorkbenchException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Turns a workspace that is only looked at into one that is kept: its contracts are read again into a folder,
/// then all that people said about them follows in one change.
final class Keeping {

    private Keeping() {}

    static Workspace keep(
            Workspace looked, List<Path> contracts, Workbench workbench, Path folder, String name, Job job)
            throws WorkbenchException {
        for (var contract : contracts) {
            if (!Files.exists(contract)) {
                throw new WorkbenchException(
                        "CONTRACT-GONE", "the contract is no longer where it was read", contract.toString(), null);
            }
        }
        var kept = workbench.create(folder, name);
        try {
            kept.take(kept.planImport(contracts, job), ApiProfile.of(ApiClass.PUBLIC), job);
            kept.put(Texts.of(Keeping.class).get("kept"), entities(looked, kept));
            return kept;
        } catch (WorkbenchException | RuntimeException e) {
            kept.close();
            throw e;
        }
    }

    private static List<Entity> entities(Workspace looked, Workspace kept) throws WorkbenchException {
        var state = looked.snapshot().state();
        var entities = new ArrayList<Entity>(state.apis());
        entities.addAll(state.answers());
        entities.addAll(state.records());
        entities.addAll(state.decisions());
        for (var evidence : state.evidence()) {
            if (evidence.form() == EvidenceKind.FILE) {
                kept.keepFile(looked.evidenceFile(evidence), evidence.collector(), evidence.capturedOn(), null);
            }
            entities.add(evidence);
        }
        return entities;
    }
}
