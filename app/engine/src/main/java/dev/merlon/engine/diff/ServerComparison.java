package dev.merlon.engine.diff;

import dev.merlon.engine.fact.address.Servers;
import dev.merlon.engine.model.Severity;
import dev.merlon.engine.model.diff.DifferenceKind;
import dev.merlon.engine.model.diff.Drift;
import dev.merlon.engine.spec.view.Operation;
import dev.merlon.engine.spec.view.Server;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Compares the addresses at which an endpoint answers: whether one of them is not encrypted, and at which hosts they
/// are. A contract that names no address is not compared.
final class ServerComparison {

    private static final int SHOWN = 4;
    private static final Set<String> PLAIN = Set.of("http", "ws");

    void compare(Operation before, Operation after, Consumer<Draft> out) {
        var were = before.servers();
        var are = after.servers();
        if (were.isEmpty() || are.isEmpty()) {
            return;
        }
        var unencrypted = newlyPlain(were, are);
        if (unencrypted.isPresent()) {
            out.accept(encryption(Drift.WEAKER, were, are, were.getFirst(), unencrypted.get()));
        }
        var encrypted = newlyPlain(are, were);
        if (encrypted.isPresent()) {
            out.accept(encryption(Drift.STRONGER, were, are, encrypted.get(), are.getFirst()));
        }
        hosts(were, are, out);
    }

    private static Draft encryption(Drift drift, List<Server> were, List<Server> are, Server from, Server to) {
        return new Draft(
                DifferenceKind.SERVER,
                drift,
                DifferenceKind.SERVER.severity(),
                "servers",
                urls(were),
                urls(are),
                from.place(),
                to.place());
    }

    /// An address without encryption at a host that had none, or where none was at all. That a host without encryption
    /// moved is no change of encryption.
    private static Optional<Server> newlyPlain(List<Server> were, List<Server> are) {
        var plain =
                were.stream().filter(ServerComparison::plain).map(Servers::host).collect(Collectors.toSet());
        var known = were.stream().map(Servers::host).collect(Collectors.toSet());
        return are.stream()
                .filter(ServerComparison::plain)
                .filter(server -> !plain.contains(Servers.host(server)))
                .filter(server -> plain.isEmpty() || known.contains(Servers.host(server)))
                .findFirst();
    }

    private static void hosts(List<Server> were, List<Server> are, Consumer<Draft> out) {
        var left = hosts(were);
        var right = hosts(are);
        if (left.isEmpty() || right.isEmpty() || left.equals(right)) {
            return;
        }
        boolean moved = left.stream().noneMatch(right::contains);
        out.accept(new Draft(
                DifferenceKind.SERVER,
                Drift.NOT_COMPARABLE,
                moved ? Severity.HIGH : Severity.MEDIUM,
                "servers",
                words(left),
                words(right),
                foreign(were, right).place(),
                foreign(are, left).place()));
    }

    /// The first that the other side does not have, else the first.
    private static Server foreign(List<Server> servers, Set<String> others) {
        return servers.stream()
                .filter(s -> !others.contains(Servers.host(s)))
                .findFirst()
                .orElseGet(servers::getFirst);
    }

    private static Set<String> hosts(List<Server> servers) {
        return servers.stream()
                .map(Servers::host)
                .filter(host -> !host.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean plain(Server server) {
        return schemes(server).anyMatch(PLAIN::contains);
    }

    /// A scheme that is a variable stands for each of its values.
    private static Stream<String> schemes(Server server) {
        if (!server.scheme().isEmpty()) {
            return Stream.of(server.scheme());
        }
        return server.variables().stream()
                .filter(v -> server.url().startsWith("{" + v.name() + "}:"))
                .flatMap(v -> Stream.concat(v.values().stream(), Stream.of(v.defaultValue())));
    }

    private static String urls(List<Server> servers) {
        return words(servers.stream().map(Server::url).collect(Collectors.toCollection(TreeSet::new)));
    }

    private static String words(Set<String> all) {
        var shown = all.stream().limit(SHOWN).collect(Collectors.joining(", "));
        return all.size() > SHOWN ? shown + " and " + (all.size() - SHOWN) + " more" : shown;
    }
}
