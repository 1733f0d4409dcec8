package dev.merlon.engine.reimport;

import dev.merlon.engine.job.Job;
import dev.merlon.engine.model.Endpoint;
import dev.merlon.engine.model.EndpointId;
import dev.merlon.engine.model.RemovedEndpoint;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.fact.FactTarget;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Writes down what an import does, from the workspace as it is and as it would be.
///
/// @param renames  those that the import takes as confirmed
public record ReviewWriter(Snapshot before, Snapshot after, List<Rename> renames) {

    /// One contract of the import.
    ///
    /// @param same  not one byte of it differs
    public record Imported(String api, boolean same, List<RenameProposal> proposals) {}

    /// @throws dev.merlon.engine.job.CancelledException where the job is no longer wanted
    public ImportReview review(List<Imported> contracts, Job job) {
        var reviews = new ArrayList<ApiReview>();
        for (var contract : contracts) {
            job.checkCancelled();
            job.progress("comparing", (double) reviews.size() / contracts.size());
            reviews.add(contract.same() ? unchanged(contract) : review(contract));
        }
        return new ImportReview(reviews, before, after);
    }

    private ApiReview unchanged(Imported contract) {
        var api = after.api(contract.api()).orElseThrow().api();
        var score = after.posture().ofApi().get(contract.api());
        return new ApiReview(
                api, api, true, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
                List.of(), List.of(), score, score);
    }

    private ApiReview review(Imported contract) {
        var pairing = new Pairing(before, after, contract.api(), renames);
        var added = new ArrayList<Endpoint>();
        var removed = new ArrayList<Endpoint>();
        var changed = new ArrayList<EndpointChange>();
        var renamed = new ArrayList<EndpointChange>();
        for (var pair : pairing.pairs()) {
            if (pair.inBoth()) {
                var change = change(pair, pairing);
                if (change.renamed()) {
                    renamed.add(change);
                }
                if (!change.facts().isEmpty()) {
                    changed.add(change);
                }
            } else if (pair.before() == null) {
                added.add(pair.is());
            } else {
                removed.add(pair.was());
            }
        }
        return new ApiReview(
                pairing.apiWas().orElse(null),
                pairing.apiIs(),
                false,
                added,
                removed,
                changed,
                renamed,
                returned(added),
                contract.proposals(),
                pairing.components(),
                pairing.apiFacts(),
                new OutcomeChanges(pairing).worstFirst(),
                new CarryOvers(pairing).all(),
                before.posture().ofApi().get(contract.api()),
                after.posture().ofApi().get(contract.api()));
    }

    private static EndpointChange change(Pairing.Pair pair, Pairing pairing) {
        return new EndpointChange(
                pair.was(),
                pair.is(),
                FactChange.between(
                        pairing.factsWere(pair.was()),
                        pairing.factsAre(pair.is()),
                        EnumSet.of(FactTarget.ENDPOINT, FactTarget.SCHEMA)));
    }

    private List<Endpoint> returned(List<Endpoint> added) {
        Set<EndpointId> noted = before.state().removedEndpoints().stream()
                .map(RemovedEndpoint::endpoint)
                .collect(Collectors.toSet());
        return added.stream().filter(e -> noted.contains(e.id())).toList();
    }
}
