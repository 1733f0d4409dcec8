package dev.merlon.engine.diff;

import dev.merlon.engine.fact.EndpointNames;
import dev.merlon.engine.fact.address.Servers;
import dev.merlon.engine.model.Endpoint;
import dev.merlon.engine.model.EndpointId;
import dev.merlon.engine.spec.Contract;
import dev.merlon.engine.spec.view.Operation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Which endpoints of two contracts are the same: those that a person called so; those with the same id; else
/// with the same method and path, names of parameters left out; else with the same method and whole address, so
/// that a base path that moved from Swagger 2's `basePath` into a server's address makes no new endpoint.
///
/// @param both     in the order of the newer contract
/// @param added    only in the newer one
/// @param removed  only in the older one
record EndpointPairs(List<Pair> both, List<Side> added, List<Side> removed) {

    /// An endpoint of one contract.
    record Side(Endpoint endpoint, Operation operation) {}

    record Pair(Side before, Side after) {}

    /// @param renamed  key of a newer endpoint → key of the older one that it was
    static EndpointPairs of(Contract before, Contract after, String api, Map<String, String> renamed) {
        var left = sides(before, api);
        var right = sides(after, api);
        var found = new int[right.size()];
        Arrays.fill(found, -1);
        var was = right.stream().map(side -> renamed.get(side.endpoint().id().key()));
        match(left, found, side -> side.endpoint().id().key(), was.toList());
        match(left, right, found, side -> side.endpoint().id().key());
        match(
                left,
                right,
                found,
                side -> EndpointId.keyOf(
                        side.operation().method(), side.operation().path()));
        match(left, right, found, EndpointPairs::address);
        var both = new ArrayList<Pair>();
        var added = new ArrayList<Side>();
        for (int i = 0; i < found.length; i++) {
            if (found[i] < 0) {
                added.add(right.get(i));
            } else {
                both.add(new Pair(left.get(found[i]), right.get(i)));
            }
        }
        var taken = taken(left, found);
        var removed = IntStream.range(0, left.size())
                .filter(i -> !taken[i])
                .mapToObj(left::get)
                .toList();
        return new EndpointPairs(both, added, removed);
    }

    private static List<Side> sides(Contract contract, String api) {
        var names = new EndpointNames(api);
        return contract.operations().stream()
                .map(operation -> new Side(names.endpoint(operation), operation))
                .toList();
    }

    /// @param found  of each of the right its number on the left; negative where it has none yet
    private static void match(List<Side> left, List<Side> right, int[] found, Function<Side, String> key) {
        match(left, found, key, right.stream().map(key).toList());
    }

    /// @param sought  by which key each of the right is to be found on the left; null where by none
    private static void match(List<Side> left, int[] found, Function<Side, String> key, List<@Nullable String> sought) {
        var taken = taken(left, found);
        Map<String, Integer> free = HashMap.newHashMap(left.size());
        for (int i = 0; i < taken.length; i++) {
            if (!taken[i]) {
                free.putIfAbsent(key.apply(left.get(i)), i);
            }
        }
        for (int i = 0; i < found.length && !free.isEmpty(); i++) {
            var wanted = sought.get(i);
            if (found[i] < 0 && wanted != null) {
                found[i] = Objects.requireNonNullElse(free.remove(wanted), -1);
            }
        }
    }

    private static boolean[] taken(List<Side> left, int[] found) {
        var taken = new boolean[left.size()];
        Arrays.stream(found).filter(i -> i >= 0).forEach(i -> taken[i] = true);
        return taken;
    }

    private static String address(Side side) {
        var operation = side.operation();
        var base = operation.servers().stream().findFirst().map(Servers::path).orElse("");
        return EndpointId.keyOf(operation.method(), base + operation.path());
    }
}
