package dev.merlon.engine.seal;

import dev.merlon.engine.bundle.Trouble;
import dev.merlon.engine.job.Job;
import dev.merlon.engine.model.WorkspaceState;
import dev.merlon.engine.model.control.Evidence;
import dev.merlon.engine.model.control.EvidenceKind;
import dev.merlon.engine.problem.Problem;
import dev.merlon.engine.problem.WorkbenchException;
import dev.merlon.engine.store.form.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Whether the files that a workspace keeps beside its database are still what was kept.
public final class FileCheck {

    private FileCheck() {}

    /// @return what is not, each with its file; none where all is well
    public static List<Problem> of(
            WorkspaceState state, SealedState.Contracts contracts, Function<Evidence, Path> evidence, Job job) {
        var problems = new ArrayList<Problem>();
        for (var api : state.apis()) {
            for (var file : api.files()) {
                job.checkCancelled();
                try {
                    contracts.read(api, file.path());
                } catch (WorkbenchException e) {
                    problems.addAll(e.problems());
                }
            }
        }
        for (var each : state.evidence()) {
            if (each.form() == EvidenceKind.FILE) {
                job.checkCancelled();
                var file = evidence.apply(each);
                problem(each, file).ifPresent(problems::add);
            }
        }
        return problems;
    }

    private static Optional<Problem> problem(Evidence each, Path file) {
        try {
            if (!Files.isRegularFile(file)) {
                return Optional.of(Trouble.problem(
                        file, "FILE-MISSING", "the file of evidence " + each.id() + " (" + each.title() + ") is gone"));
            }
            return Sha256.of(file).equals(each.reference())
                    ? Optional.empty()
                    : Optional.of(Trouble.problem(
                            file,
                            "FILE-DAMAGED",
                            "the file of evidence " + each.id() + " (" + each.title()
                                    + ") is no longer what was kept"));
        } catch (IOException e) {
            return Optional.of(Trouble.problem(file, "FILE-READ", "it cannot be read: " + e.getMessage()));
        }
    }
}
