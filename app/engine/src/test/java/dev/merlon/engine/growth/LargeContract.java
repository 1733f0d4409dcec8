package dev.merlon.engine.growth;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Writes an OpenAPI 3.0 contract of any number of endpoints, as a large company's gateway would export one:
/// services by tag, six endpoints on each resource, components that refer to each other, several ways to
/// authenticate. About 2.1 KB for each endpoint in JSON, so that 22,000 endpoints make 47 MB. The same number
/// always gives the same text.
public final class LargeContract {

    private static final int ENDPOINTS_OF_RESOURCE = 6;
    private static final int RESOURCES_OF_SERVICE = 24;

    private static final List<String> NOUNS = List.of(
            "account",
            "payment",
            "invoice",
            "customer",
            "order",
            "shipment",
            "ticket",
            "device",
            "policy",
            "claim",
            "contract",
            "product",
            "employee",
            "patient",
            "subscription",
            "message",
            "report",
            "document",
            "booking",
            "voucher",
            "transfer",
            "card",
            "address",
            "session");
    private static final List<String> DOMAINS = List.of(
            "retail", "lending", "claims", "logistics", "billing", "identity", "fleet", "health", "energy", "media");

    private final int resources;

    private LargeContract(int endpoints) {
        this.resources = Math.max(1, Math.ceilDiv(endpoints, ENDPOINTS_OF_RESOURCE));
    }

    /// @param file  `.json` or `.yaml`
    public static void write(int endpoints, Path file) throws IOException {
        boolean json = file.toString().endsWith(".json");
        try (var out = Files.newBufferedWriter(file)) {
            out.append(json ? "{" : "");
            new LargeContract(endpoints).write(new TreeWriter(out, json));
            out.append(json ? "\n}\n" : "");
        }
    }

    private void write(TreeWriter out) throws IOException {
        out.member(0, true, "openapi", "3.0.3");
        out.member(0, false, "info", Map.of("title", "Gateway", "version", "2026.11"));
        out.member(0, false, "servers", List.of(Map.of("url", "https://api.gateway-co.com")));
        out.member(0, false, "security", List.of(Map.of("token", List.of())));
        out.open(0, false, "paths");
        for (int r = 0; r < resources; r++) {
            out.member(1, r == 0, path(r), collection(r));
            out.member(1, false, path(r) + "/{" + noun(r) + "Id}", single(r));
            out.member(1, false, path(r) + "/{" + noun(r) + "Id}/" + action(r), act(r));
        }
        out.close(0);
        out.open(0, false, "components");
        out.member(1, true, "securitySchemes", schemes());
        out.member(1, false, "parameters", parameters());
        out.member(1, false, "responses", responses());
        out.open(1, false, "schemas");
        out.member(2, true, "Error", object(Map.of("code", text(40), "message", text(400), "traceId", text(64))));
        out.member(2, false, "Money", object(Map.of("currency", text(3), "amount", number(0, 1_000_000))));
        for (int r = 0; r < resources; r++) {
            out.member(2, false, name(r), object(properties(r)));
            out.member(2, false, name(r) + "Page", page(r));
        }
        out.close(1);
        out.close(0);
    }

    private static String noun(int r) {
        return NOUNS.get(r % NOUNS.size());
    }

    private static int service(int r) {
        return r / RESOURCES_OF_SERVICE;
    }

    private static String domain(int r) {
        return DOMAINS.get(service(r) % DOMAINS.size()) + "-" + service(r);
    }

    private static String name(int r) {
        var noun = noun(r);
        return Character.toUpperCase(noun.charAt(0)) + noun.substring(1) + service(r);
    }

    private static String path(int r) {
        return "/" + domain(r) + "/v" + (1 + r % 3) + "/" + noun(r) + "s";
    }

    private static String action(int r) {
        return List.of("approve", "export", "cancel", "transfer", "history", "attachments")
                .get(r % 6);
    }

    private static Map<String, Object> collection(int r) {
        var list = operation("list" + name(r) + "s", "Lists the " + noun(r) + "s that the caller may see", r);
        list.put("parameters", List.of(ref("parameters", "Limit"), ref("parameters", "Cursor"), filter(r)));
        list.put("responses", answers("200", content(ref("schemas", name(r) + "Page"))));
        var create = operation("create" + name(r), "Creates one " + noun(r) + " and gives its id", r);
        create.put("requestBody", Map.of("required", true, "content", content(ref("schemas", name(r)))));
        create.put("responses", answers("201", content(ref("schemas", name(r)))));
        return members("get", list, "post", create);
    }

    private static Map<String, Object> single(int r) {
        var get = operation("get" + name(r), "Reads one " + noun(r) + " by its id", r);
        get.put("responses", answers("200", content(ref("schemas", name(r)))));
        var patch = operation("update" + name(r), "Changes what is given of one " + noun(r), r);
        patch.put("requestBody", Map.of("content", content(ref("schemas", name(r)))));
        patch.put("responses", answers("200", content(ref("schemas", name(r)))));
        var delete = operation("delete" + name(r), "Removes one " + noun(r) + " for good", r);
        delete.put("responses", answers("204", Map.of()));
        return members("parameters", List.of(id(r)), "get", get, "patch", patch, "delete", delete);
    }

    private static Map<String, Object> act(int r) {
        var act = operation(action(r) + name(r), "Lets a caller " + action(r) + " one " + noun(r), r);
        var body = Map.of(
                "type",
                "object",
                "properties",
                members(
                        "reason",
                        text(500),
                        "callbackUrl",
                        Map.of("type", "string", "format", "uri"),
                        "amount",
                        ref("schemas", "Money"),
                        "notify",
                        Map.of("type", "array", "items", text(120))));
        act.put("parameters", List.of(id(r)));
        act.put("requestBody", Map.of("content", content(body)));
        act.put("responses", answers("202", content(ref("schemas", name(r)))));
        return members("post", act);
    }

    private static Map<String, Object> operation(String id, String summary, int r) {
        var out = members(
                "operationId",
                id,
                "tags",
                List.of(domain(r)),
                "summary",
                summary,
                "description",
                summary
                        + ". It is part of the service " + domain(r) + ", which answers for the data of its own "
                        + noun(r)
                        + "s only; calls are counted by client and by tenant, and refused calls are recorded.");
        switch (r % 7) {
            case 1 -> out.put("security", List.of(Map.of("key", List.of())));
            case 2 ->
                out.put("security", List.of(Map.of("oauth", List.of(noun(r) + ":write")), Map.of("key", List.of())));
            case 3 -> out.put("security", List.of(Map.of("basic", List.of())));
            case 4 -> out.put("security", List.of());
            default -> {}
        }
        return out;
    }

    private static Map<String, Object> filter(int r) {
        return members(
                "name", "filter", "in", "query", "description", "Only " + noun(r) + "s that fit", "schema", text(200));
    }

    private static Map<String, Object> id(int r) {
        return members(
                "name",
                noun(r) + "Id",
                "in",
                "path",
                "required",
                true,
                "schema",
                r % 2 == 0 ? Map.of("type", "string", "format", "uuid") : Map.of("type", "integer", "minimum", 1));
    }

    private static Map<String, Object> answers(String good, Map<String, Object> content) {
        var answer = members("description", "done");
        if (!content.isEmpty()) {
            answer.put("content", content);
        }
        var out = members(good, answer);
        for (var status : List.of("400", "401", "403", "404", "429", "500")) {
            out.put(status, ref("responses", "E" + status));
        }
        return out;
    }

    private static Map<String, Object> content(Map<String, Object> schema) {
        return Map.of("application/json", Map.of("schema", schema));
    }

    private static Map<String, Object> properties(int r) {
        var out = members(
                "id", Map.of("type", "string", "format", "uuid", "readOnly", true),
                "name", text(120),
                "status", Map.of("type", "string", "enum", List.of("open", "held", "closed")),
                "createdAt", Map.of("type", "string", "format", "date-time"),
                "ownerId", text(36));
        out.put("total", ref("schemas", "Money"));
        for (int i = 0; i < 14; i++) {
            out.put(
                    List.of(
                                    "email",
                                    "phone",
                                    "note",
                                    "iban",
                                    "street",
                                    "city",
                                    "birthDate",
                                    "role",
                                    "count",
                                    "rate",
                                    "tags",
                                    "externalId",
                                    "language",
                                    "score")
                            .get(i),
                    field(i, r));
        }
        out.put("parent", ref("schemas", name(Math.max(0, r - 1))));
        return out;
    }

    private static Map<String, Object> field(int i, int r) {
        var about = "What is known of this " + noun(r) + " in field " + i + ", as the service keeps it.";
        return switch (i % 4) {
            case 0 -> members("type", "string", "maxLength", 200, "description", about);
            case 1 -> members("type", "string", "description", about, "example", "value " + i);
            case 2 -> members("type", "integer", "format", "int64", "description", about);
            default -> members("type", "array", "maxItems", 50, "items", text(80));
        };
    }

    private static Map<String, Object> page(int r) {
        return object(members("items", Map.of("type", "array", "items", ref("schemas", name(r))), "next", text(200)));
    }

    private static Map<String, Object> object(Map<String, Object> properties) {
        return members("type", "object", "additionalProperties", false, "properties", properties);
    }

    private static Map<String, Object> text(int most) {
        return members("type", "string", "maxLength", most);
    }

    private static Map<String, Object> number(int least, int most) {
        return members("type", "number", "minimum", least, "maximum", most);
    }

    private static Map<String, Object> ref(String kind, String name) {
        return members("$ref", "#/components/" + kind + "/" + name);
    }

    private static Map<String, Object> schemes() {
        return members(
                "token", members("type", "http", "scheme", "bearer", "bearerFormat", "JWT"),
                "key", members("type", "apiKey", "in", "header", "name", "X-Api-Key"),
                "basic", members("type", "http", "scheme", "basic"),
                "oauth",
                        members(
                                "type",
                                "oauth2",
                                "flows",
                                members(
                                        "clientCredentials",
                                        members("tokenUrl", "https://id.gateway-co.com/token", "scopes", scopes()))));
    }

    private static Map<String, Object> scopes() {
        var out = new LinkedHashMap<String, Object>();
        NOUNS.forEach(n -> out.put(n + ":write", "change " + n + "s"));
        return out;
    }

    private static Map<String, Object> parameters() {
        return members(
                "Limit",
                        members(
                                "name",
                                "limit",
                                "in",
                                "query",
                                "schema",
                                members("type", "integer", "minimum", 1, "maximum", 100)),
                "Cursor", members("name", "cursor", "in", "query", "schema", text(200)));
    }

    private static Map<String, Object> responses() {
        var out = new LinkedHashMap<String, Object>();
        for (var status : List.of("400", "401", "403", "404", "429", "500")) {
            out.put("E" + status, members("description", "refused", "content", content(ref("schemas", "Error"))));
        }
        return out;
    }

    /// Names and values in turn; the order stays.
    private static Map<String, Object> members(Object... namesAndValues) {
        var out = new LinkedHashMap<String, Object>();
        var given = new ArrayList<>(List.of(namesAndValues));
        for (int i = 0; i < given.size(); i += 2) {
            out.put((String) given.get(i), given.get(i + 1));
        }
        return out;
    }
}
