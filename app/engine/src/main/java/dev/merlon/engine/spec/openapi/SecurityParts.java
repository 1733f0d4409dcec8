package dev.merlon.engine.spec.openapi;

import dev.merlon.engine.spec.reading.Dialect;
import dev.merlon.engine.spec.reading.Remarks;
import dev.merlon.engine.spec.tree.ArrayNode;
import dev.merlon.engine.spec.tree.Node;
import dev.merlon.engine.spec.tree.ObjectNode;
import dev.merlon.engine.spec.view.OAuthFlow;
import dev.merlon.engine.spec.view.Security;
import dev.merlon.engine.spec.view.Security.Origin;
import dev.merlon.engine.spec.view.SecurityRequirement;
import dev.merlon.engine.spec.view.SecurityScheme;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Reads security schemes and what a caller must show.
final class SecurityParts {

    private final Dialect dialect;
    private final Links links;
    private final Remarks remarks;
    private final Map<String, SecurityScheme> schemes;
    private final Set<String> undefined = new LinkedHashSet<>();
    private final Security ofContract;

    SecurityParts(Dialect dialect, Node root, Links links, Remarks remarks) {
        this.dialect = dialect;
        this.links = links;
        this.remarks = remarks;
        this.schemes = schemes(root);
        this.ofContract = own(root, Origin.CONTRACT, new Security(Origin.UNSAID, List.of(), root));
    }

    Map<String, SecurityScheme> schemes() {
        return schemes;
    }

    Security ofContract() {
        return ofContract;
    }

    /// What applies to an operation: its own, else the contract's.
    Security of(Node operation) {
        return own(operation, Origin.OPERATION, ofContract);
    }

    private Security own(Node holder, Origin origin, Security otherwise) {
        var written = holder.get("security");
        if (written.isEmpty()) {
            return otherwise;
        }
        if (!(written.get() instanceof ArrayNode array)) {
            remarks.warn(
                    "SPEC-WRONG-TYPE",
                    "\"security\" is " + written.get().kind() + " but should be an array: it is read as if it were not"
                            + " there, not as no authentication",
                    written.get().place());
            return otherwise;
        }
        var alternatives = new ArrayList<SecurityRequirement>();
        for (var item : array.items()) {
            remarks.asObject(item, "a security requirement").ifPresent(o -> alternatives.add(requirement(o)));
        }
        var security = new Security(origin, alternatives, array);
        if (origin == Origin.OPERATION && security.anonymous() && !otherwise.anonymous()) {
            remarks.note(
                    "SPEC-SECURITY-REMOVED",
                    "the operation lets everybody in, though the contract asks for credentials by default",
                    array.place());
        }
        return security;
    }

    private SecurityRequirement requirement(ObjectNode node) {
        var asked = new LinkedHashMap<String, List<String>>();
        for (var member : node.members()) {
            asked.put(member.name(), remarks.texts(node, member.name()));
            if (!schemes.containsKey(member.name()) && undefined.add(member.name())) {
                remarks.warn(
                        "SPEC-UNDEFINED-SCHEME",
                        "security scheme \"" + member.name() + "\" is asked for but not defined",
                        member.value().place());
            }
        }
        return new SecurityRequirement(asked, node);
    }

    private Map<String, SecurityScheme> schemes(Node root) {
        var holder = dialect.isSwagger()
                ? remarks.object(root, "securityDefinitions")
                : remarks.object(root, "components").flatMap(c -> remarks.object(c, "securitySchemes"));
        var out = new LinkedHashMap<String, SecurityScheme>();
        holder.ifPresent(h -> h.members().forEach(m -> {
            if (!m.name().startsWith("x-") || m.value().get("type").isPresent()) {
                links.target(m.value())
                        .flatMap(t -> remarks.asObject(t, "security scheme " + m.name()))
                        .ifPresent(s -> out.put(m.name(), scheme(m.name(), s)));
            }
        }));
        return out;
    }

    private SecurityScheme scheme(String name, ObjectNode node) {
        var type = remarks.text(node, "type");
        boolean basic = dialect.isSwagger() && type.equals("basic");
        var http = basic ? "basic" : remarks.text(node, "scheme").toLowerCase(Locale.ROOT);
        return new SecurityScheme(
                name,
                basic ? "http" : type,
                remarks.text(node, "in"),
                remarks.text(node, "name"),
                http,
                remarks.text(node, "bearerFormat"),
                flows(node, type),
                remarks.text(node, "openIdConnectUrl"),
                remarks.text(node, "description"),
                remarks.flag(node, "deprecated"),
                node);
    }

    private List<OAuthFlow> flows(ObjectNode node, String type) {
        if (dialect.isSwagger()) {
            return type.equals("oauth2") ? List.of(flow(renamed(remarks.text(node, "flow")), node)) : List.of();
        }
        var out = new ArrayList<OAuthFlow>();
        remarks.object(node, "flows")
                .ifPresent(flows -> flows.members().stream()
                        .filter(m -> !m.name().startsWith("x-"))
                        .forEach(m -> remarks.asObject(m.value(), "flow " + m.name())
                                .ifPresent(f -> out.add(flow(m.name(), f)))));
        return out;
    }

    private static String renamed(String flow) {
        return switch (flow) {
            case "application" -> "clientCredentials";
            case "accessCode" -> "authorizationCode";
            default -> flow;
        };
    }

    private OAuthFlow flow(String kind, ObjectNode node) {
        var scopes = new LinkedHashMap<String, String>();
        remarks.object(node, "scopes")
                .ifPresent(named -> named.members()
                        .forEach(m -> scopes.put(m.name(), m.value().text().orElse(""))));
        return new OAuthFlow(
                kind,
                remarks.text(node, "authorizationUrl"),
                remarks.text(node, "tokenUrl"),
                remarks.text(node, "refreshUrl"),
                remarks.text(node, "deviceAuthorizationUrl"),
                scopes,
                node);
    }
}
