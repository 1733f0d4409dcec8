package dev.merlon.engine.fact.family;

import dev.merlon.engine.fact.schema.Facet;
import dev.merlon.engine.fact.word.Vocabulary;
import dev.merlon.engine.spec.view.Security;
import dev.merlon.engine.spec.view.Server;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Who may call an endpoint, as far as the contract says.
final class AuthenticationFacts implements Family {

    private final Vocabulary vocabulary;
    private final Security byDefault;
    private final Siblings siblings;
    private final Map<String, Long> signatures = new HashMap<>();

    /// @param byDefault  what the contract asks for where an endpoint says nothing
    AuthenticationFacts(Vocabulary vocabulary, Security byDefault, List<Subject> all) {
        this.byDefault = byDefault;
        this.vocabulary = vocabulary;
        this.siblings = new Siblings(all);
        all.stream()
                .filter(subject -> !subject.flow("admin"))
                .forEach(subject -> signatures.merge(subject.demand().signature(), 1L, Long::sum));
    }

    @Override
    public void write(Subject subject, FactWriter out) {
        var demand = subject.demand();
        var security = demand.security();
        var place = security.node();
        out.say("endpoint.authenticated", demand.authenticated(), place);
        out.say("endpoint.anonymous", demand.anonymous(), place);
        out.say("endpoint.optionalAuth", security.optional(), place);
        out.say("endpoint.securityRemoved", removed(subject), place);
        out.list("endpoint.schemes", demand.kinds(), place);
        out.list("endpoint.undefinedSchemes", demand.undefined(), place);
        out.list("endpoint.apiKeyIn", demand.keyPlaces(), place);
        out.say("endpoint.apiKeyOnly", demand.keyAlone(), place);
        out.say("endpoint.jwt", demand.jwt(), place);
        out.list("endpoint.oauthFlows", demand.flows(), place);
        scopes(subject, out);
        var weaker = siblings.weaker(subject);
        out.say("endpoint.weakerThanSiblings", weaker, place);
        out.say(
                "endpoint.sameAsUserEndpoints",
                subject.flow("admin") && signatures.containsKey(demand.signature()),
                place);
        out.found(
                "endpoint.headerCredential",
                subject.inInputs(Facet.CREDENTIAL, input -> input.in("header") && !ofScheme(input, demand)),
                subject.inputsNode());
        publicByDesign(subject, out);
        var plain = subject.operation().servers().stream()
                .filter(AuthenticationFacts::plain)
                .findFirst();
        out.say("endpoint.plainHttp", plain.isPresent(), plain.map(Server::node).orElse(subject.node()));
    }

    private boolean removed(Subject subject) {
        var security = subject.demand().security();
        return security.origin() == Security.Origin.OPERATION && security.anonymous() && !byDefault.anonymous();
    }

    static boolean plain(Server server) {
        return server.scheme().equals("http") || server.scheme().equals("ws");
    }

    private void scopes(Subject subject, FactWriter out) {
        var demand = subject.demand();
        var place = demand.security().node();
        var scopes = demand.scopes();
        out.list("endpoint.scopes", scopes, place);
        out.say("endpoint.scopesMissing", demand.scopesMissing(), place);
        out.list("endpoint.undeclaredScopes", demand.undeclaredScopes(), place);
        if (subject.write() && !scopes.isEmpty() && scopes.stream().allMatch(vocabulary::readScope)) {
            out.guess("endpoint.readScopeOnWrite", true, "the words of its scopes", 0.8, place);
        } else {
            out.say("endpoint.readScopeOnWrite", false, place);
        }
    }

    private static boolean ofScheme(Input input, Demand demand) {
        return demand.used().stream()
                .anyMatch(scheme -> scheme.parameterName().equalsIgnoreCase(input.name())
                        || (input.name().equalsIgnoreCase("Authorization")
                                && !scheme.type().equals("apiKey")));
    }

    /// Signing in, signing up and recovering an account must be open where the contract leaves them open; what
    /// else is open on purpose only people know.
    private static void publicByDesign(Subject subject, FactWriter out) {
        var doorway = subject.flow("login", "register", "reset", "health") && !subject.flow("admin", "debug");
        if (doorway
                && subject.demand().anonymous()
                && subject.demand().security().origin() != Security.Origin.CONTRACT) {
            out.guess(
                    "endpoint.publicByDesign",
                    true,
                    "a way in by its name, and no security asked for",
                    0.75,
                    subject.node());
        }
    }
}
