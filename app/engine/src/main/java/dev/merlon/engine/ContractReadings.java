package dev.merlon.engine;

import dev.merlon.engine.job.Crew;
import dev.merlon.engine.job.Job;
import dev.merlon.engine.job.JobShare;
import dev.merlon.engine.model.Api;
import dev.merlon.engine.problem.Problem;
import dev.merlon.engine.problem.WorkbenchException;
import dev.merlon.engine.spec.ContractReader;
import dev.merlon.engine.spec.ContractSource;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Reads several contracts at once; all that cannot be read are named. What the workspace has to the last byte is not
/// read again.
///
/// @param apis  those that the workspace has
/// @param kept  what it knows of their contracts
record ContractReadings(ContractReader reader, List<Api> apis, KeptContracts kept) {

    /// What lies at a path.
    ///
    /// @param source  null where it is nothing that can be read
    /// @param same    ids of the APIs that have that very contract
    private record Found(@Nullable ContractSource source, List<String> same, List<Problem> refusals) {}

    /// What came of reading it.
    private record Attempt(@Nullable ContractReading reading, List<Problem> refusals) {}

    /// In the order of the paths.
    ///
    /// @throws WorkbenchException naming every contract that cannot be read
    List<ContractReading> of(List<Path> paths, Job job) throws WorkbenchException {
        var found = Crew.ofProcessors()
                .work(paths.stream()
                        .<Supplier<Found>>map(path -> () -> find(path, job))
                        .toList());
        var done = JobShare.shares(paths.size());
        var claimed = new HashSet<String>();
        var pieces = new ArrayList<Supplier<Attempt>>();
        for (var i = 0; i < paths.size(); i++) {
            var name = String.valueOf(paths.get(i).getFileName());
            var each = found.get(i);
            var unchanged = each.same().stream().filter(claimed::add).findFirst();
            var share = new JobShare(job, name, i, done);
            pieces.add(unchanged
                    .<Supplier<Attempt>>map(api -> () -> new Attempt(new ContractReading(name, null, api), List.of()))
                    .orElse(() -> read(each, name, share)));
        }
        return complete(Crew.ofProcessors().work(pieces));
    }

    private static List<ContractReading> complete(List<Attempt> attempts) throws WorkbenchException {
        var refusals = attempts.stream().flatMap(a -> a.refusals().stream()).toList();
        if (!refusals.isEmpty()) {
            throw new WorkbenchException(refusals, null);
        }
        var readings = new ArrayList<ContractReading>();
        for (var attempt : attempts) {
            if (attempt.reading() != null) {
                readings.add(attempt.reading());
            }
        }
        return readings;
    }

    private Found find(Path path, Job job) {
        try {
            job.checkCancelled();
            var source = reader.source(path, job);
            return new Found(source, same(source), List.of());
        } catch (WorkbenchException e) {
            return new Found(null, List.of(), e.problems());
        }
    }

    private Attempt read(Found found, String name, Job job) {
        var source = found.source();
        if (source == null) {
            return new Attempt(null, found.refusals());
        }
        try {
            job.checkCancelled();
            job.progress("reading " + name, 0);
            var contract = reader.read(source, job);
            job.progress("reading " + name, 1);
            return new Attempt(new ContractReading(name, contract, null), List.of());
        } catch (WorkbenchException e) {
            return new Attempt(null, e.problems());
        }
    }

    private List<String> same(ContractSource source) throws WorkbenchException {
        var same = new ArrayList<String>();
        for (var api : apis) {
            var root = api.files().isEmpty() ? "" : api.files().getFirst().path();
            if (root.equals(source.root()) && kept.closed(api) && has(source, api)) {
                same.add(api.id());
            }
        }
        return same;
    }

    private boolean has(ContractSource source, Api api) throws WorkbenchException {
        for (var file : api.files()) {
            var bytes = source.read(file.path());
            if (bytes.isEmpty() || !kept.holds(file, bytes.get())) {
                return false;
            }
        }
        return true;
    }
}
