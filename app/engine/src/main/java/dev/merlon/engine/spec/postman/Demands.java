package dev.merlon.engine.spec.postman;

import dev.merlon.engine.spec.postman.Calls.Call;
import dev.merlon.engine.spec.tree.Node;
import dev.merlon.engine.spec.tree.ObjectNode;
import dev.merlon.engine.spec.view.Security;
import dev.merlon.engine.spec.view.Security.Origin;
import dev.merlon.engine.spec.view.SecurityRequirement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// What a caller shows at an endpoint, as its requests do: by the authorisation that applies, by an `Authorization`
/// header of their own, by a header or parameter that is named as a key.
final class Demands {

    private static final Pattern KEY_HEADER = Pattern.compile(
            "(?i)x-?api-?key|api-?key|apikey|x-api-token|x-auth-token|x-access-token|x-auth-key|private-token"
                    + "|ocp-apim-subscription-key|x-functions-key|subscription-key");
    private static final Pattern KEY_QUERY =
            Pattern.compile("(?i)api_?key|access_?token|auth_?token|subscription-key|appid");

    private final ObjectNode collection;
    private final Schemes schemes;

    Demands(ObjectNode collection, Schemes schemes) {
        this.collection = collection;
        this.schemes = schemes;
    }

    /// What applies where a request says nothing: the collection's own.
    Security ofCollection() {
        var auth = collection.get("auth").filter(ObjectNode.class::isInstance).map(ObjectNode.class::cast);
        return auth.filter(a -> a.text("type").isPresent())
                .map(a -> new Security(Origin.CONTRACT, alternatives(schemes.asked(a), a), a))
                .orElseGet(() -> new Security(Origin.UNSAID, List.of(), collection));
    }

    /// What one request shows.
    ///
    /// @param asked  empty where it shows nothing, which is said where `said`, else left open
    private record Shown(Map<String, List<String>> asked, Node node, boolean said, boolean shared, boolean answered) {}

    /// What a caller must show, over all requests to one endpoint. One that shows nothing beside others that do is
    /// most often a test of refusal: it counts only where a good answer to it was saved.
    Security of(List<Call> calls, List<Inputs> inputs) {
        var all = new ArrayList<Shown>();
        for (int i = 0; i < calls.size(); i++) {
            all.add(shown(calls.get(i), inputs.get(i)));
        }
        var asking = all.stream().filter(s -> !s.asked().isEmpty()).toList();
        var open = all.stream().filter(s -> s.asked().isEmpty() && s.said()).toList();
        if (asking.isEmpty()) {
            return open.isEmpty()
                    ? new Security(Origin.UNSAID, List.of(), calls.getFirst().item())
                    : new Security(
                            origin(open.getFirst()), List.of(), open.getFirst().node());
        }
        var distinct = new LinkedHashMap<Map<String, List<String>>, Shown>();
        asking.forEach(s -> distinct.putIfAbsent(s.asked(), s));
        var alternatives = new ArrayList<SecurityRequirement>();
        distinct.values().forEach(s -> alternatives.addAll(alternatives(s.asked(), s.node())));
        open.stream()
                .filter(Shown::answered)
                .findFirst()
                .ifPresent(s -> alternatives.add(new SecurityRequirement(Map.of(), s.node())));
        var first = asking.getFirst();
        return alternatives.size() == 1
                ? new Security(origin(first), alternatives, first.node())
                : new Security(Origin.OPERATION, alternatives, calls.getFirst().item());
    }

    private static Origin origin(Shown shown) {
        return shown.shared() ? Origin.CONTRACT : Origin.OPERATION;
    }

    private static List<SecurityRequirement> alternatives(Map<String, List<String>> asked, Node node) {
        return asked.isEmpty() ? List.of() : List.of(new SecurityRequirement(asked, node));
    }

    private Shown shown(Call call, Inputs inputs) {
        var asked = new LinkedHashMap<String, List<String>>();
        call.givenAuth().ifPresent(auth -> asked.putAll(schemes.asked(auth)));
        boolean byAuth = !asked.isEmpty();
        Node node = call.givenAuth().map(Node.class::cast).orElse(call.item());
        for (var field : inputs.headers()) {
            boolean authorization = field.name().equalsIgnoreCase("Authorization");
            if (!field.disabled()
                    && (authorization
                            ? !byAuth
                            : KEY_HEADER.matcher(field.name()).matches())) {
                var name = authorization
                        ? schemes.authorization(field.value(), field.node())
                        : schemes.key("header", field.name(), field.node());
                node = asked.put(name, List.of()) != null ? node : byAuth ? call.item() : field.node();
            }
        }
        for (var query : inputs.query()) {
            if (!query.disabled() && KEY_QUERY.matcher(query.name()).matches()) {
                var name = schemes.key("query", query.name(), query.node());
                node = asked.put(name, List.of()) != null ? node : call.item();
            }
        }
        boolean said = call.givenAuth().isPresent();
        boolean shared = call.shared() && node == call.givenAuth().orElse(null);
        return new Shown(asked, node, said, shared, answered(call));
    }

    private static boolean answered(Call call) {
        return call.responses().stream()
                .flatMap(r -> r.get("code").flatMap(Node::text).stream())
                .anyMatch(code -> code.startsWith("2"));
    }

    /// Headers that are spoken of elsewhere, or that every client sends.
    static final Set<String> NO_PARAMETERS = Set.of(
            "authorization",
            "content-type",
            "accept",
            "accept-encoding",
            "accept-language",
            "user-agent",
            "host",
            "content-length",
            "connection",
            "cache-control",
            "postman-token",
            "cookie");
}
