package dev.merlon.engine;

import dev.merlon.engine.fact.ContractFacts;
import dev.merlon.engine.job.Crew;
import dev.merlon.engine.job.Job;
import dev.merlon.engine.job.JobShare;
import dev.merlon.engine.model.ApiInventory;
import dev.merlon.engine.model.Endpoint;
import dev.merlon.engine.model.EndpointId;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.fact.FactTarget;
import dev.merlon.engine.problem.WorkbenchException;
import dev.merlon.engine.reimport.FactChange;
import dev.merlon.engine.reimport.RenameFinder;
import dev.merlon.engine.reimport.RenameProposal;
import dev.merlon.engine.spec.Contract;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Reads contracts, several at once, and compares them with what the workspace has. Whichever file is read
/// first, and in whatever order they are named, the plan says the same.
final class ImportPlanner {

    private final Engine engine;
    private final Snapshot now;
    private final KeptContracts kept;

    ImportPlanner(Engine engine, Snapshot now, KeptContracts kept) {
        this.engine = engine;
        this.now = now;
        this.kept = kept;
    }

    /// @param as  the API that the one contract is a new version of, whatever its title; null to go by titles
    ImportPlan plan(List<Path> paths, @Nullable String as, Job job) throws WorkbenchException {
        var readings = new ContractReadings(engine.reader(), now.state().apis(), kept).of(paths, job);
        var ids = as == null ? new ApiNames(now).of(readings) : List.of(known(as, readings));
        var done = JobShare.shares(readings.size());
        var pieces = new ArrayList<Supplier<ImportPlan.Item>>();
        for (var i = 0; i < readings.size(); i++) {
            var reading = readings.get(i);
            var id = ids.get(i);
            var share = new JobShare(job, reading.name(), i, done);
            pieces.add(() -> reading.contract()
                    .map(contract -> item(contract, id, share))
                    .orElseGet(() -> unchanged(id)));
        }
        var items = Crew.ofProcessors().work(pieces);
        return new ImportPlan(items, List.of(), alike(items));
    }

    private String known(String as, List<ContractReading> readings) throws WorkbenchException {
        if (now.api(as).isEmpty()) {
            throw new WorkbenchException(
                    "IMPORT-API",
                    "the workspace has no API " + as + " that a contract can be a new version of",
                    as,
                    null);
        }
        if (readings.size() > 1) {
            throw new WorkbenchException(
                    "IMPORT-API", "one contract at a time can be a new version of " + as, as, null);
        }
        return as;
    }

    private List<Resemblance> alike(List<ImportPlan.Item> items) {
        var taken = items.stream()
                .filter(ImportPlan.Item::known)
                .map(ImportPlan.Item::apiId)
                .collect(Collectors.toSet());
        return items.stream()
                .filter(item -> !item.known())
                .flatMap(item -> Resemblance.of(item.apiId(), item.added(), now, taken).stream())
                .toList();
    }

    private ImportPlan.Item unchanged(String id) {
        var known = now.api(id).orElseThrow();
        var facts = new ContractFacts(known.endpoints(), known.apiFacts(), known.facts(), known.components());
        return new ImportPlan.Item(id, known.api(), null, facts, List.of(), List.of(), List.of(), true, List.of());
    }

    private ImportPlan.Item item(Contract contract, String id, Job job) {
        var facts = engine.finder().find(contract, id, job);
        var known = now.api(id);
        if (known.isEmpty()) {
            return new ImportPlan.Item(id, null, contract, facts, ids(facts), List.of(), List.of(), false, List.of());
        }
        return compared(id, contract, facts, known.get(), job);
    }

    private ImportPlan.Item compared(String id, Contract contract, ContractFacts facts, ApiInventory known, Job job) {
        var before = known.endpoints().stream().map(Endpoint::id).collect(Collectors.toSet());
        var after = Set.copyOf(ids(facts));
        var added = ids(facts).stream().filter(e -> !before.contains(e)).toList();
        var removed = known.endpoints().stream()
                .map(Endpoint::id)
                .filter(e -> !after.contains(e))
                .toList();
        return new ImportPlan.Item(
                id,
                known.api(),
                contract,
                facts,
                added,
                removed,
                ids(facts).stream()
                        .filter(before::contains)
                        .filter(e -> differs(e, facts, known))
                        .toList(),
                contract.files().equals(known.api().files()),
                added.isEmpty() || removed.isEmpty()
                        ? List.of()
                        : proposals(contract, facts, known, removed, added, job));
    }

    /// Compares what the contract shows; what people said stays as it is.
    private static boolean differs(EndpointId endpoint, ContractFacts facts, ApiInventory known) {
        var after = facts.facts().get(endpoint);
        return after != null
                && FactChange.between(
                                known.factsOf(endpoint), after, EnumSet.of(FactTarget.ENDPOINT, FactTarget.SCHEMA))
                        .stream()
                        .map(change -> change.before().source().word())
                        .anyMatch(word -> word.equals("contract") || word.equals("inferred"));
    }

    private List<RenameProposal> proposals(
            Contract contract,
            ContractFacts facts,
            ApiInventory known,
            List<EndpointId> removed,
            List<EndpointId> added,
            Job job) {
        job.progress("looking for renamed endpoints", -1);
        try {
            var old = engine.reader().read(kept.source(known.api()), job);
            return old.operations().size() == known.endpoints().size()
                    ? new RenameFinder(old, known.endpoints(), contract, facts.endpoints())
                            .proposals(removed, added, job)
                    : List.of();
        } catch (WorkbenchException _) {
            return List.of();
        }
    }

    private static List<EndpointId> ids(ContractFacts facts) {
        return facts.endpoints().stream().map(Endpoint::id).toList();
    }
}
