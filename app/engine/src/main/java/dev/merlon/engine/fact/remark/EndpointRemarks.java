package dev.merlon.engine.fact.remark;

import dev.merlon.engine.fact.family.FactWriter;
import dev.merlon.engine.fact.family.Family;
import dev.merlon.engine.fact.family.Subject;
import dev.merlon.engine.spec.tree.Node;
import dev.merlon.engine.spec.view.Parameter;
import dev.merlon.engine.spec.view.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Remarks on single endpoints.
public final class EndpointRemarks implements Family {

    private static final Set<String> WITHOUT_BODY = Set.of("204", "205", "304");
    private static final Set<String> WITH_SCOPES = Set.of("oauth2", "openIdConnect");

    /// The scopes that reading endpoints ask for, by the resource that they share with others.
    private final Map<String, Set<String>> readScopes = new HashMap<>();

    private final boolean rolesCount;

    /// @param subjects    every endpoint of the contract
    /// @param rolesCount  other schemes than OAuth may name roles in place of scopes (OpenAPI 3.1 and later)
    public EndpointRemarks(List<Subject> subjects, boolean rolesCount) {
        this.rolesCount = rolesCount;
        for (var subject : subjects) {
            if (!subject.write()) {
                readScopes.computeIfAbsent(subject.stem(), _ -> new HashSet<>()).addAll(scopes(subject));
            }
        }
    }

    @Override
    public void write(Subject subject, FactWriter out) {
        var operation = subject.operation();
        var node = operation.node();
        var security = operation.security().node();
        var inputs = node.get("parameters").orElse(node);
        out.list("endpoint.untypedParameters", untyped(subject), inputs);
        out.say("endpoint.optionalBody", optionalBody(subject), body(subject));
        var bodies = bodyWhereNone(subject);
        out.list(
                "endpoint.bodyWhereNone",
                bodies.stream().map(Response::status).toList(),
                bodies.isEmpty() ? node : bodies.getFirst().node());
        out.say("endpoint.bareList", bareList(subject), node.get("responses").orElse(node));
        out.list("endpoint.scopesWithoutOAuth", scopesWithoutOAuth(subject), security);
        var own = scopes(subject);
        var read = readScopes.getOrDefault(subject.stem(), Set.of());
        out.say("endpoint.sameScopesAsReads", subject.write() && !own.isEmpty() && read.containsAll(own), security);
    }

    private static Node body(Subject subject) {
        return subject.operation()
                .givenBody()
                .map(given -> given.node())
                .orElse(subject.operation().node());
    }

    private static List<String> untyped(Subject subject) {
        return subject.operation().parameters().stream()
                .filter(parameter ->
                        parameter.givenSchema().isEmpty() && parameter.content().isEmpty())
                .map(Parameter::name)
                .toList();
    }

    /// A body that may be left out although it has parts that must not be.
    private static boolean optionalBody(Subject subject) {
        return subject.write()
                && subject.operation()
                        .givenBody()
                        .filter(body -> !body.required())
                        .filter(body -> body.content().stream()
                                .flatMap(media -> media.givenSchema().stream())
                                .anyMatch(schema -> !schema.required().isEmpty()))
                        .isPresent();
    }

    private static List<Response> bodyWhereNone(Subject subject) {
        return subject.operation().responses().stream()
                .filter(response -> !response.content().isEmpty())
                .filter(response -> WITHOUT_BODY.contains(response.status())
                        || subject.operation().method().equals("HEAD"))
                .toList();
    }

    private static boolean bareList(Subject subject) {
        return subject.operation().responses().stream()
                .filter(Response::successful)
                .flatMap(response -> response.content().stream())
                .flatMap(media -> media.givenSchema().stream())
                .anyMatch(schema -> schema.is("array"));
    }

    private List<String> scopesWithoutOAuth(Subject subject) {
        var found = new ArrayList<String>();
        if (rolesCount) {
            return found;
        }
        for (var alternative : subject.operation().security().alternatives()) {
            alternative.schemes().forEach((name, scopes) -> {
                var scheme = subject.demand().defined().get(name);
                if (scheme != null && !WITH_SCOPES.contains(scheme.type())) {
                    found.addAll(scopes);
                }
            });
        }
        return found;
    }

    private static Set<String> scopes(Subject subject) {
        var scopes = new HashSet<String>();
        for (var alternative : subject.operation().security().alternatives()) {
            alternative.schemes().values().forEach(scopes::addAll);
        }
        return scopes;
    }
}
