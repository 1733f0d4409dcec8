package dev.merlon.engine.fact.remark;

import dev.merlon.engine.fact.family.FactWriter;
import dev.merlon.engine.fact.family.Subject;
import dev.merlon.engine.spec.Contract;
import dev.merlon.engine.spec.tree.Node;
import dev.merlon.engine.spec.view.MediaType;
import dev.merlon.engine.spec.view.Response;
import dev.merlon.engine.spec.view.Schema;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Remarks on the contract as a whole.
public final class ApiRemarks {

    private static final int MOST = 50;
    private static final Pattern OPT_OUT =
            Pattern.compile("x-.*(no|skip|disable|without|ignore)-?(auth|authentication|security).*");
    private static final Set<String> PROTECTING =
            Set.of("strict-transport-security", "x-content-type-options", "content-security-policy", "x-frame-options");
    private static final String CORS = "access-control-allow-origin";

    private final Contract contract;
    private final List<Subject> subjects;
    private final Node root;

    public ApiRemarks(Contract contract, List<Subject> subjects) {
        this.contract = contract;
        this.subjects = subjects;
        this.root = contract.root();
    }

    public void write(FactWriter out) {
        var paths = root.get("paths").orElse(root);
        var optOut = Stream.of(
                        root,
                        root.get("info").orElse(root),
                        root.get("components").orElse(root))
                .flatMap(node -> node.members().stream())
                .filter(member ->
                        OPT_OUT.matcher(member.name().toLowerCase(Locale.ROOT)).matches())
                .toList();
        out.list(
                "api.authOptOut",
                optOut.stream().map(Node.Member::name).toList(),
                optOut.isEmpty() ? root : optOut.getFirst().value());
        var ignored = ignored();
        out.list(
                "api.ignoredSiblings",
                ignored.stream().map(Node::pointer).toList(),
                ignored.isEmpty() ? root : ignored.getFirst());
        out.say("api.documentsFailures", answers().anyMatch(ApiRemarks::failure), paths);
        out.say("api.errorShapes", errorShapes().size(), paths);
        out.say("api.documentsCors", header(Set.of(CORS)), paths);
        out.say("api.documentsProtectingHeaders", header(PROTECTING), paths);
        var bare = contract.servers().size() < 2
                ? List.<String>of()
                : contract.servers().stream()
                        .filter(server -> server.description().isBlank())
                        .map(server -> server.url())
                        .toList();
        out.list("api.undescribedServers", bare, root.get("servers").orElse(root));
    }

    private Stream<Response> answers() {
        return subjects.stream().flatMap(subject -> subject.operation().responses().stream());
    }

    private static boolean failure(Response response) {
        return response.status().startsWith("5") || response.status().equals("default");
    }

    private boolean header(Set<String> names) {
        return answers()
                .flatMap(response -> response.headers().stream())
                .anyMatch(header -> names.contains(header.name().toLowerCase(Locale.ROOT)));
    }

    /// References beside which limits stand that OpenAPI 2.0 and 3.0 leave out of account.
    private List<Node> ignored() {
        var version = root.text("openapi").orElse("2");
        var found = new ArrayList<Node>();
        if (!version.startsWith("3.0") && !version.startsWith("2")) {
            return found;
        }
        var open = new ArrayDeque<Node>();
        open.push(root);
        while (!open.isEmpty() && found.size() < MOST) {
            var node = open.pop();
            if (Schema.narrows(node) && node.text("$ref").isPresent() && !underName(node)) {
                found.add(node);
            }
            node.members().forEach(member -> open.push(member.value()));
            node.items().forEach(open::push);
        }
        return found;
    }

    /// A property that is itself called `$ref`, or an example.
    private static boolean underName(Node node) {
        var key = node.key().orElse("");
        return key.equals("properties") || key.equals("example") || key.equals("value") || key.startsWith("x-");
    }

    /// How many different sets of properties errors have.
    private Set<String> errorShapes() {
        var shapes = new TreeSet<String>();
        answers()
                .filter(response -> response.status().startsWith("4") || failure(response))
                .flatMap(response -> response.content().stream())
                .map(MediaType::givenSchema)
                .flatMap(schema -> schema.stream())
                .filter(schema -> !schema.properties().isEmpty())
                .forEach(schema -> shapes.add(
                        String.join(",", new TreeSet<>(schema.properties().keySet()))));
        return shapes;
    }
}
