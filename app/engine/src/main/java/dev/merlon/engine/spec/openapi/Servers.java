package dev.merlon.engine.spec.openapi;

import dev.merlon.engine.spec.reading.Dialect;
import dev.merlon.engine.spec.reading.Remarks;
import dev.merlon.engine.spec.tree.Node;
import dev.merlon.engine.spec.view.Server;
import dev.merlon.engine.spec.view.ServerVariable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads the addresses at which an API answers.
final class Servers {

    private final Dialect dialect;
    private final Node root;
    private final Remarks remarks;

    Servers(Dialect dialect, Node root, Remarks remarks) {
        this.dialect = dialect;
        this.root = root;
        this.remarks = remarks;
    }

    List<Server> ofContract() {
        return of(root).orElse(List.of());
    }

    /// Those that a contract, a path or an operation names itself; nothing where it says nothing.
    Optional<List<Server>> of(Node holder) {
        if (dialect.isSwagger()) {
            return swagger(holder);
        }
        return remarks.array(holder, "servers").map(array -> {
            var out = new ArrayList<Server>();
            for (var item : array.items()) {
                remarks.asObject(item, "a server").ifPresent(server -> out.add(server(server)));
            }
            return out;
        });
    }

    private Server server(Node node) {
        var variables = new ArrayList<ServerVariable>();
        remarks.object(node, "variables")
                .ifPresent(named -> named.members()
                        .forEach(m -> remarks.asObject(m.value(), "server variable " + m.name())
                                .ifPresent(v -> variables.add(new ServerVariable(
                                        m.name(), remarks.text(v, "default"), remarks.texts(v, "enum"), v)))));
        return new Server(remarks.text(node, "url"), remarks.text(node, "description"), variables, node);
    }

    /// Swagger 2: schemes at the root or at an operation, host at the root only.
    private Optional<List<Server>> swagger(Node holder) {
        boolean schemed = holder.get("schemes").isPresent();
        var host = remarks.text(root, "host");
        if (!schemed && (holder != root || host.isEmpty())) {
            return Optional.empty();
        }
        var at = holder.get("schemes").or(() -> root.get("host")).orElse(holder);
        var schemes = remarks.texts(holder, "schemes");
        var urls = schemes.isEmpty()
                ? List.of("//" + host)
                : schemes.stream().map(s -> s + "://" + host).toList();
        return Optional.of(
                urls.stream().map(url -> new Server(url, "", List.of(), at)).toList());
    }

    /// What Swagger 2 puts before every path, without a slash at its end.
    String basePath() {
        if (!dialect.isSwagger()) {
            return "";
        }
        var base = remarks.text(root, "basePath").strip();
        while (base.endsWith("/")) {
            base = base.substring(0, base.length() - 1);
        }
        return base.isEmpty() || base.startsWith("/") ? base : "/" + base;
    }
}
