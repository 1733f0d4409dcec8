package dev.merlon.engine.fact.family;

import dev.merlon.engine.fact.address.Servers;
import dev.merlon.engine.fact.word.Trait;
import dev.merlon.engine.fact.word.Vocabulary;
import dev.merlon.engine.spec.Contract;
import dev.merlon.engine.spec.tree.Node;
import java.util.List;
import java.util.Optional;

/// Facts that only people know for sure, where the contract gives a strong sign. What has none stays unknown,
/// and only a *yes* is ever concluded: a contract that is silent proves nothing.
final class ApiGuesses {

    private final Contract contract;
    private final List<Subject> subjects;
    private final Vocabulary vocabulary;

    ApiGuesses(Contract contract, List<Subject> subjects, Vocabulary vocabulary) {
        this.contract = contract;
        this.subjects = subjects;
        this.vocabulary = vocabulary;
    }

    void write(FactWriter out) {
        exposure(out);
        tenants()
                .ifPresent(place ->
                        out.guess("api.multiTenant", true, "an endpoint takes a tenant's id in a header", 0.7, place));
        browsers()
                .ifPresent(place -> out.guess(
                        "api.browserClients", true, "a session cookie or the implicit flow is used", 0.75, place));
    }

    /// All servers must say the same.
    private void exposure(FactWriter out) {
        var servers = contract.servers();
        if (servers.isEmpty()) {
            return;
        }
        var place = servers.getFirst().node();
        if (servers.stream().allMatch(Servers::internal)) {
            out.guess("api.exposure", "internal network", "every server has a private address", 0.8, place);
        } else if (servers.stream().anyMatch(each -> Servers.publicName(each, vocabulary))
                && servers.stream().noneMatch(Servers::internal)) {
            out.guess("api.exposure", "internet", "a server has a public host name", 0.6, place);
        }
    }

    private Optional<Node> tenants() {
        return subjects.stream()
                .flatMap(subject -> subject.inputs().stream())
                .filter(input -> input.in("header") && input.traits().contains(Trait.TENANT))
                .findFirst()
                .map(input -> input.parameter().node());
    }

    private Optional<Node> browsers() {
        return subjects.stream()
                .flatMap(subject -> subject.demand().used().stream())
                .filter(scheme -> (scheme.type().equals("apiKey") && scheme.in().equals("cookie"))
                        || scheme.flows().stream().anyMatch(flow -> flow.kind().equals("implicit")))
                .findFirst()
                .map(scheme -> scheme.node());
    }
}
