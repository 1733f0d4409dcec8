package dev.merlon.engine.diff;

import dev.merlon.engine.diff.caller.CallerWords;
import dev.merlon.engine.diff.caller.Callers;
import dev.merlon.engine.diff.shape.SchemaPairs;
import dev.merlon.engine.job.Job;
import dev.merlon.engine.model.Endpoint;
import dev.merlon.engine.model.Location;
import dev.merlon.engine.model.Severity;
import dev.merlon.engine.model.diff.ContractDiff;
import dev.merlon.engine.model.diff.DifferenceKind;
import dev.merlon.engine.model.diff.Drift;
import dev.merlon.engine.problem.Problem;
import dev.merlon.engine.spec.Contract;
import dev.merlon.engine.spec.tree.Node;
import dev.merlon.engine.spec.view.Operation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Compares two contracts in security terms. Neither is expanded: each scheme, requirement and pair of schemas is
/// looked at once, and endpoints are found by the way back. Used once, by one thread.
public final class ContractComparison {

    private static final Set<String> WRITING = Set.of("POST", "PUT", "PATCH", "DELETE");
    private static final int CHECK_EVERY = 64;

    private final Contract before;
    private final Contract after;
    private final DifferenceLog log = new DifferenceLog();
    private final SchemaPairs schemas;
    private final SecurityComparison security;

    private ContractComparison(Contract before, Contract after, SchemaPairs schemas) {
        this.before = before;
        this.after = after;
        this.schemas = schemas;
        this.security = new SecurityComparison(before, after);
    }

    /// @param api  the id under which endpoints are named
    public static ContractDiff of(Contract before, Contract after, String api, Job job) {
        return of(before, after, api, Map.of(), job);
    }

    /// @param renamed  key of a newer endpoint → key of the older one that a person said it was
    public static ContractDiff of(Contract before, Contract after, String api, Map<String, String> renamed, Job job) {
        return of(before, after, EndpointPairs.of(before, after, api, renamed), new SchemaPairs(), job);
    }

    static ContractDiff of(Contract before, Contract after, EndpointPairs pairs, SchemaPairs schemas, Job job) {
        return new ContractComparison(before, after, schemas).compare(pairs, job);
    }

    private ContractDiff compare(EndpointPairs pairs, Job job) {
        var endpoints = new ArrayList<Endpoint>();
        var servers = new ServerComparison();
        var lives = new LifecycleComparison();
        var bodies = new BodyComparison(schemas);
        for (var pair : pairs.both()) {
            int number = endpoints.size();
            if (number % CHECK_EVERY == 0) {
                job.checkCancelled();
                job.progress("comparing endpoints", 0.5 * number / pairs.both().size());
            }
            endpoints.add(pair.after().endpoint());
            var was = pair.before().operation();
            var is = pair.after().operation();
            security.compare(was, is).ifPresent(draft -> log.add(draft, number));
            servers.compare(was, is, draft -> log.add(draft, number));
            lives.compare(was, is, draft -> log.add(draft, number));
            bodies.compare(number, was, is);
        }
        onlyOneHas(pairs.added(), Drift.WEAKER, endpoints);
        onlyOneHas(pairs.removed(), Drift.STRONGER, endpoints);
        job.progress("comparing schemas", 0.5);
        schemas.compare(job, reached -> log.add(reached.draft(), reached.endpoints(), reached.counted()));
        return new ContractDiff(
                side(before),
                side(after),
                log.differences(endpoints),
                pairs.both().size(),
                pairs.added().size(),
                pairs.removed().size(),
                remarks());
    }

    private void onlyOneHas(List<EndpointPairs.Side> sides, Drift drift, List<Endpoint> endpoints) {
        boolean added = drift == Drift.WEAKER;
        var home = paths(added ? before : after);
        for (var side : sides) {
            var operation = side.operation();
            var callers = added ? security.after(operation) : security.before(operation);
            boolean writes = WRITING.contains(operation.method());
            var there = words(callers, writes);
            var missing = home.getOrDefault(operation.path(), placeOfPaths(added ? before : after));
            log.add(
                    new Draft(
                            DifferenceKind.ENDPOINT,
                            writes || callers.anybody() ? drift : Drift.NOT_COMPARABLE,
                            severity(callers, writes),
                            "endpoint",
                            added ? "not there" : there,
                            added ? there : "not there",
                            added ? missing : operation.place(),
                            added ? operation.place() : missing),
                    endpoints.size());
            endpoints.add(side.endpoint());
        }
    }

    private static String words(Callers callers, boolean writes) {
        var asks = callers.anybody() ? "lets anybody in" : "asks for " + new CallerWords(false).words(callers);
        return writes ? "writes, " + asks : asks;
    }

    private static Severity severity(Callers callers, boolean writes) {
        if (callers.anybody()) {
            return Severity.HIGH;
        }
        return writes ? DifferenceKind.ENDPOINT.severity() : Severity.LOW;
    }

    private static Map<String, Location> paths(Contract contract) {
        var paths = new HashMap<String, Location>();
        for (Operation operation : contract.operations()) {
            paths.putIfAbsent(operation.path(), operation.pathNode().place());
        }
        return paths;
    }

    private static Location placeOfPaths(Contract contract) {
        Node root = contract.root();
        return root.get("paths").orElse(root).place();
    }

    private static ContractDiff.Side side(Contract contract) {
        return new ContractDiff.Side(
                contract.title(),
                contract.version(),
                contract.dialect(),
                contract.root().document().label(),
                contract.operations().size());
    }

    private List<Problem> remarks() {
        if (!schemas.cut()) {
            return List.of();
        }
        return List.of(Problem.warning(
                "DIFF-LIMIT",
                "these contracts hold more pairs of schemas than are compared: some limits and fields were not looked"
                        + " at",
                after.root().place()));
    }
}
