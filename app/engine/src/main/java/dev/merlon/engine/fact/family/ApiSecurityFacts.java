package dev.merlon.engine.fact.family;

import dev.merlon.engine.spec.Contract;
import dev.merlon.engine.spec.tree.Node;
import dev.merlon.engine.spec.view.OAuthFlow;
import dev.merlon.engine.spec.view.Security;
import dev.merlon.engine.spec.view.SecurityScheme;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/// The security schemes that a contract defines, and what it asks for by default.
final class ApiSecurityFacts {

    private static final Set<String> WEAK_KINDS = Set.of("basic", "digest", "oauth1");
    private static final Set<String> WEAK_FLOWS = Set.of("implicit", "password");
    private static final Set<String> PEOPLE_FLOWS = Set.of("authorizationCode", "password", "deviceAuthorization");

    private final Contract contract;
    private final List<Subject> subjects;
    private final Node home;

    ApiSecurityFacts(Contract contract, List<Subject> subjects) {
        this.contract = contract;
        this.subjects = subjects;
        var root = contract.root();
        this.home = root.get("components")
                .flatMap(components -> components.get("securitySchemes"))
                .or(() -> root.get("securityDefinitions"))
                .orElse(root);
    }

    void write(FactWriter out) {
        var schemes = contract.schemes().values();
        out.list("api.schemes", schemes.stream().map(Demand::kind).toList(), home);
        var security = contract.security();
        var asked = security.origin() == Security.Origin.CONTRACT && !security.anonymous();
        out.say("api.globalSecurity", asked, security.node());
        out.say("api.globalSecurityOptional", security.optional(), security.node());
        out.list("api.unusedWeakSchemes", unusedWeak(), home);
        out.list("api.oauthFlows", flows().map(OAuthFlow::kind).toList(), home);
        out.list(
                "api.insecureAuthUrls",
                addresses().stream().filter(ApiSecurityFacts::insecure).toList(),
                home);
        out.list(
                "api.oddAuthUrls",
                addresses().stream().filter(ApiSecurityFacts::odd).toList(),
                home);
        out.list(
                "api.flowsWithoutRefresh",
                flows().filter(flow -> PEOPLE_FLOWS.contains(flow.kind())
                                && flow.refreshUrl().isEmpty())
                        .map(OAuthFlow::kind)
                        .toList(),
                home);
        var jwt = subjects.stream().filter(each -> each.demand().jwt()).findFirst();
        out.say(
                "api.jwt",
                jwt.isPresent(),
                jwt.map(each -> each.demand().security().node()).orElse(home));
        performed("api.issuesTokens", out, "login", "token");
        performed("api.revokesTokens", out, "logout");
    }

    private void performed(String fact, FactWriter out, String... flows) {
        var first = subjects.stream().filter(subject -> subject.flow(flows)).findFirst();
        if (first.isPresent()) {
            out.guess(
                    fact,
                    true,
                    "the name of " + first.get().operation().label(),
                    0.75,
                    first.get().node());
        } else {
            out.say(fact, false, contract.root().get("paths").orElse(contract.root()));
        }
    }

    private List<String> unusedWeak() {
        var used = new HashSet<SecurityScheme>();
        subjects.forEach(subject -> used.addAll(subject.demand().used()));
        return contract.schemes().values().stream()
                .filter(scheme -> weak(scheme) && !used.contains(scheme))
                .map(SecurityScheme::name)
                .toList();
    }

    private static boolean weak(SecurityScheme scheme) {
        return WEAK_KINDS.contains(Demand.kind(scheme))
                || (scheme.type().equals("apiKey") && scheme.in().equals("query"))
                || scheme.flows().stream().anyMatch(flow -> WEAK_FLOWS.contains(flow.kind()));
    }

    private Stream<OAuthFlow> flows() {
        return contract.schemes().values().stream().flatMap(scheme -> scheme.flows().stream());
    }

    private List<String> addresses() {
        var all = new ArrayList<String>();
        contract.schemes().values().forEach(scheme -> all.add(scheme.openIdConnectUrl()));
        flows().forEach(flow -> all.addAll(
                List.of(flow.authorizationUrl(), flow.tokenUrl(), flow.refreshUrl(), flow.deviceAuthorizationUrl())));
        return all.stream().filter(url -> !url.isEmpty()).toList();
    }

    private static boolean insecure(String url) {
        return !url.toLowerCase(Locale.ROOT).startsWith("https://");
    }

    private static boolean odd(String url) {
        try {
            var uri = new URI(url);
            return uri.getUserInfo() != null || uri.getFragment() != null;
        } catch (URISyntaxException e) {
            return true;
        }
    }
}
