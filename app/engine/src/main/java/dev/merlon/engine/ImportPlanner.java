package dev.merlon.engine;

import dev.merlon.engine.fact.ContractFacts;
import dev.merlon.engine.job.Job;
import dev.merlon.engine.model.ApiInventory;
import dev.merlon.engine.model.Endpoint;
import dev.merlon.engine.model.EndpointId;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.problem.Problem;
import dev.merlon.engine.problem.WorkbenchException;
import dev.merlon.engine.spec.Contract;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// Reads contracts and compares them with what the workspace has.
final class ImportPlanner {

    private final Engine engine;
    private final Snapshot now;

    ImportPlanner(Engine engine, Snapshot now) {
        this.engine = engine;
        this.now = now;
    }

    ImportPlan plan(List<Path> paths, Job job) throws WorkbenchException {
        var items = new ArrayList<ImportPlan.Item>();
        var refused = new ArrayList<Problem>();
        var taken = new HashSet<String>();
        for (var i = 0; i < paths.size(); i++) {
            job.checkCancelled();
            job.progress("reading " + paths.get(i).getFileName(), (double) i / paths.size());
            try {
                items.add(item(engine.reader().read(paths.get(i), job), taken, job));
            } catch (WorkbenchException e) {
                refused.addAll(e.problems());
            }
        }
        if (!refused.isEmpty()) {
            throw new WorkbenchException(refused, null);
        }
        return new ImportPlan(items);
    }

    private ImportPlan.Item item(Contract contract, Set<String> taken, Job job) {
        var id = idFor(contract, taken);
        var facts = engine.finder().find(contract, id, job);
        var known = now.api(id);
        if (known.isEmpty()) {
            return new ImportPlan.Item(id, false, contract, facts, ids(facts), List.of(), List.of(), false);
        }
        return compared(id, contract, facts, known.get());
    }

    private static ImportPlan.Item compared(String id, Contract contract, ContractFacts facts, ApiInventory known) {
        var before = known.endpoints().stream().map(Endpoint::id).collect(Collectors.toSet());
        var after = Set.copyOf(ids(facts));
        return new ImportPlan.Item(
                id,
                true,
                contract,
                facts,
                ids(facts).stream().filter(e -> !before.contains(e)).toList(),
                known.endpoints().stream()
                        .map(Endpoint::id)
                        .filter(e -> !after.contains(e))
                        .toList(),
                ids(facts).stream()
                        .filter(before::contains)
                        .filter(e -> differs(e, facts, known))
                        .toList(),
                contract.files().equals(known.api().files()));
    }

    /// Compares what the contract shows; what people said stays as it is.
    private static boolean differs(EndpointId endpoint, ContractFacts facts, ApiInventory known) {
        var after = facts.facts().get(endpoint);
        return after != null
                && known.factsOf(endpoint).all().stream()
                        .filter(f -> f.source().word().equals("contract")
                                || f.source().word().equals("inferred"))
                        .anyMatch(f -> !f.value().equals(after.value(f.name())));
    }

    private static List<EndpointId> ids(ContractFacts facts) {
        return facts.endpoints().stream().map(Endpoint::id).toList();
    }

    /// Names the API that the contract becomes or is a new version of. Among several of one title the one that came
    /// from a file of the same name is meant; two contracts of one import never become one API.
    private String idFor(Contract contract, Set<String> taken) {
        var slug = slug(contract.title());
        var file = contract.files().getFirst().path();
        for (var n = 1; now.api(numbered(slug, n)).isPresent(); n++) {
            var id = numbered(slug, n);
            if (cameFrom(id, file) && taken.add(id)) {
                return id;
            }
        }
        var n = 1;
        while (!taken.add(numbered(slug, n))) {
            n++;
        }
        return numbered(slug, n);
    }

    private boolean cameFrom(String id, String file) {
        return now.state()
                .api(id)
                .filter(api ->
                        !api.files().isEmpty() && api.files().getFirst().path().equals(file))
                .isPresent();
    }

    private static String numbered(String slug, int n) {
        return n == 1 ? slug : slug + "-" + n;
    }

    /// Letters and digits in lower case, all else a dash; at most 60 characters.
    static String slug(String title) {
        var plain = Normalizer.normalize(title, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-+|-+$", "");
        var cut = plain.length() > 60 ? plain.substring(0, 60) : plain;
        return cut.isEmpty() ? "api" : cut;
    }
}
