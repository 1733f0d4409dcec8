package dev.merlon.engine.fact.family;

import dev.merlon.engine.fact.address.Paths;
import dev.merlon.engine.fact.address.Servers;
import dev.merlon.engine.fact.remark.ApiRemarks;
import dev.merlon.engine.fact.schema.Facet;
import dev.merlon.engine.fact.word.Vocabulary;
import dev.merlon.engine.spec.Contract;
import dev.merlon.engine.spec.tree.Node;
import dev.merlon.engine.spec.view.Operation;
import dev.merlon.engine.spec.view.Reference;
import dev.merlon.engine.spec.view.Server;
import dev.merlon.engine.spec.view.ServerVariable;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// What a contract shows about the API as a whole: profile, transport, data and the contract's own state.
public final class ApiFacts {

    private static final List<String> AUDIENCE =
            List.of("x-audience", "x-api-audience", "x-visibility", "x-api-visibility");

    private final Contract contract;
    private final List<Subject> subjects;
    private final Vocabulary vocabulary;
    private final Node root;

    public ApiFacts(Contract contract, List<Subject> subjects, Vocabulary vocabulary) {
        this.contract = contract;
        this.subjects = subjects;
        this.vocabulary = vocabulary;
        this.root = contract.root();
    }

    public void write(FactWriter out) {
        profile(out);
        transport(out);
        data(out);
        state(out);
        new ApiSecurityFacts(contract, subjects).write(out);
        new ApiGuesses(contract, subjects, vocabulary).write(out);
        new ApiRemarks(contract, subjects).write(out);
    }

    private void profile(FactWriter out) {
        var info = root.get("info").orElse(root);
        out.say("api.owner", "", info);
        out.list("api.data", List.of(), info);
        out.say("api.version", contract.version(), info.get("version").orElse(info));
        out.say(
                "api.contact",
                contract.givenContact().isPresent(),
                info.get("contact").orElse(info));
        var audience = AUDIENCE.stream()
                .flatMap(name -> contract.extension(name).stream())
                .findFirst();
        out.say("api.audienceDeclared", audience.isPresent(), audience.orElse(info));
        audience.flatMap(Node::text).ifPresent(text -> apiClass(text.toLowerCase(Locale.ROOT), audience.get(), out));
        out.say("api.endpoints", contract.operations().size(), root.get("paths").orElse(root));
        out.say("api.webhooks", contract.webhooks().size(), root.get("webhooks").orElse(root));
    }

    private static void apiClass(String audience, Node place, FactWriter out) {
        var word = audience.contains("public")
                ? "public"
                : audience.contains("partner") ? "partner" : audience.contains("intern") ? "internal" : "";
        if (!word.isEmpty()) {
            out.say("api.class", word, place);
        }
    }

    private void transport(FactWriter out) {
        var home = root.get("servers").or(() -> root.get("host")).orElse(root);
        var all = contract.operations().stream().flatMap(each -> each.servers().stream());
        var servers = Stream.concat(contract.servers().stream(), all).distinct().toList();
        out.say("api.serverDeclared", !servers.isEmpty(), home);
        servers("api.plainHttpServers", servers, AuthenticationFacts::plain, Servers::shown, home, out);
        servers(
                "api.nonProductionServers",
                servers,
                each -> Servers.nonProduction(each, vocabulary),
                Servers::shown,
                home,
                out);
        servers(
                "api.serverCredentials",
                servers,
                each -> Servers.credential(each).isPresent(),
                Servers::shown,
                home,
                out);
        var open = servers.stream()
                .flatMap(server -> server.variables().stream()
                        .filter(variable -> variable.values().isEmpty() && Servers.hostVariable(server, variable)))
                .toList();
        out.list(
                "api.openServerVariables",
                open.stream().map(ServerVariable::name).toList(),
                open.isEmpty() ? home : open.getFirst().node());
    }

    private static void servers(
            String fact,
            List<Server> all,
            Predicate<Server> which,
            Function<Server, String> name,
            Node home,
            FactWriter out) {
        var found = all.stream().filter(which).toList();
        out.list(
                fact,
                found.stream().map(name).toList(),
                found.isEmpty() ? home : found.getFirst().node());
    }

    private void data(FactWriter out) {
        var taken = subjects.stream()
                .filter(Subject::write)
                .filter(subject -> List.of(Facet.PERSONAL, Facet.HEALTH, Facet.LOCATION, Facet.CHILDREN).stream()
                        .anyMatch(facet -> !subject.inRequest(facet).isEmpty()))
                .findFirst();
        if (taken.isPresent()) {
            out.guess(
                    "api.storesPersonalData",
                    true,
                    "data in the request of " + taken.get().operation().label(),
                    0.8,
                    taken.get().bodyNode());
        } else {
            out.say("api.storesPersonalData", false, root.get("paths").orElse(root));
        }
        var rights = subjects.stream()
                .filter(subject -> vocabulary.sign("dataRights", subject.deed()))
                .findFirst();
        if (rights.isPresent()) {
            out.guess(
                    "api.dataRights",
                    true,
                    "the name of " + rights.get().operation().label(),
                    0.6,
                    rights.get().node());
        } else {
            out.say("api.dataRights", false, root.get("paths").orElse(root));
        }
        var texts = Texts.of(root);
        var secrets = new LinkedHashSet<>(contract.credentials());
        secrets.addAll(texts.secrets());
        pointers("api.secretsInExamples", List.copyOf(secrets), out, true);
        pointers("api.activeMarkup", texts.markup(), out, false);
    }

    private void pointers(String fact, List<Node> nodes, FactWriter out, boolean guessed) {
        var pointers = nodes.stream().map(Node::pointer).sorted().toList();
        if (nodes.isEmpty() || !guessed) {
            out.list(fact, pointers, nodes.isEmpty() ? root : nodes.getFirst());
        } else {
            out.guess(
                    fact,
                    pointers,
                    contract.byExample()
                            ? "a value kept under the name of a secret, or in the form of one"
                            : "the form of well-known secrets",
                    0.8,
                    nodes.getFirst());
        }
    }

    private void state(FactWriter out) {
        references("api.remoteReferences", Reference::foreign, out);
        references("api.unresolvedReferences", each -> !each.foreign(), out);
        var paths = root.get("paths").orElse(root);
        operations(
                "api.duplicateOperationIds",
                duplicates(),
                each -> each.givenOperationId().orElse(""),
                paths,
                out);
        operations("api.ambiguousPaths", Paths.ambiguous(contract.operations()), Operation::path, paths, out);
        operations(
                "api.oddPaths",
                contract.operations().stream()
                        .filter(each -> Paths.odd(each.path()))
                        .toList(),
                Operation::path,
                paths,
                out);
        out.list("api.majorVersions", Paths.majorVersions(contract.operations()), paths);
    }

    private List<Operation> duplicates() {
        var counts = new HashMap<String, Integer>();
        contract.operations()
                .forEach(each -> each.givenOperationId().ifPresent(id -> counts.merge(id, 1, Integer::sum)));
        return contract.operations().stream()
                .filter(each -> each.givenOperationId()
                        .filter(id -> counts.getOrDefault(id, 0) > 1)
                        .isPresent())
                .toList();
    }

    private void references(String fact, Predicate<Reference> which, FactWriter out) {
        Collection<String> targets = new TreeSet<>();
        contract.references().stream().filter(which).forEach(each -> targets.add(each.target()));
        out.list(fact, targets, root);
    }

    private static void operations(
            String fact, List<Operation> found, Function<Operation, String> name, Node home, FactWriter out) {
        out.list(
                fact,
                found.stream().map(name).toList(),
                found.isEmpty() ? home : found.getFirst().node());
    }
}
