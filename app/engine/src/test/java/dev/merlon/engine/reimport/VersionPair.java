package dev.merlon.engine.reimport;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/// Two versions of a real contract, the second made from the first by a seed: some operations are renamed in
/// the ways in which people rename them, others are dropped, others come.
///
/// @param renamed  the operation ids of the second version by those of the first
record VersionPair(ObjectNode before, ObjectNode after, Map<String, String> renamed) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head", "options");
    private static final List<String> WORDS = List.of(
            "ledger", "parcel", "voucher", "roster", "beacon", "quota", "fleet", "depot", "pledge", "kiosk", "tariff",
            "docket", "casket", "garden", "harbor", "ticket", "anchor", "signal", "bundle", "module");

    private record Operation(String path, String method, ObjectNode node) {
        String id() {
            return node.path("operationId").asText();
        }
    }

    /// @param share  of the operations are renamed; half as many are dropped, and half as many come
    static VersionPair of(Path contract, double share, long seed) throws IOException {
        var before = (ObjectNode) JSON.readTree(contract.toFile());
        var after = before.deepCopy();
        var random = new Random(seed);
        var ids = new ArrayList<String>();
        var seen = new HashSet<String>();
        operations(before).stream()
                .map(Operation::id)
                .filter(id -> !id.isEmpty() && seen.add(id))
                .forEach(ids::add);
        Collections.shuffle(ids, random);
        var count = Math.max(4, (int) (ids.size() * share));
        var renamed = new HashMap<String, String>();
        for (var i = 0; i < count; i++) {
            renamed.put(ids.get(i), rename(after, ids.get(i), i % 4, random));
        }
        ids.subList(count, count + count / 2).forEach(id -> drop(after, id));
        ids.subList(count + count / 2, 2 * count).forEach(id -> drop(before, id));
        return new VersionPair(before, after, renamed);
    }

    private static List<Operation> operations(ObjectNode contract) {
        var operations = new ArrayList<Operation>();
        contract.get("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(member -> {
                    if (METHODS.contains(member.getKey())) {
                        operations.add(new Operation(path.getKey(), member.getKey(), (ObjectNode) member.getValue()));
                    }
                }));
        return operations;
    }

    private static Operation find(ObjectNode contract, String id) {
        return operations(contract).stream()
                .filter(o -> o.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static void drop(ObjectNode contract, String id) {
        var operation = find(contract, id);
        ((ObjectNode) contract.get("paths").get(operation.path())).remove(operation.method());
    }

    /// @param way  0: another operation id; 1: and another word in the path; 2: another id altogether, under a new
    ///             version's prefix; 3: another word in the path, other tags, a parameter and a property more
    private static String rename(ObjectNode contract, String id, int way, Random random) {
        var operation = find(contract, id);
        var newId = way == 2 ? word(random) + "_" + word(random) + "_" + random.nextInt(1000) : otherWord(id, random);
        operation.node().put("operationId", newId);
        if (way == 1 || way == 3) {
            move(contract, operation, otherSegment(operation.path(), random));
        }
        if (way == 2) {
            move(contract, operation, "/next" + operation.path());
        }
        if (way == 3) {
            change(operation.node(), random);
        }
        return newId;
    }

    private static void change(ObjectNode operation, Random random) {
        operation.putArray("tags").add(word(random));
        var parameters =
                operation.get("parameters") instanceof ArrayNode known ? known : operation.putArray("parameters");
        parameters
                .addObject()
                .put("name", word(random))
                .put("in", "query")
                .putObject("schema")
                .put("type", "string");
    }

    private static void move(ObjectNode contract, Operation operation, String path) {
        var paths = (ObjectNode) contract.get("paths");
        var old = (ObjectNode) paths.get(operation.path());
        old.remove(operation.method());
        var target = paths.get(path) instanceof ObjectNode known ? known : paths.putObject(path);
        if (old.has("parameters")) {
            target.set("parameters", old.get("parameters").deepCopy());
        }
        target.set(operation.method(), operation.node());
    }

    private static String otherSegment(String path, Random random) {
        var parts = path.split("/");
        for (var i = parts.length - 1; i > 0; i--) {
            if (!parts[i].isEmpty() && !parts[i].contains("{")) {
                parts[i] = word(random) + "-" + parts[i].length();
                return String.join("/", parts);
            }
        }
        return "/" + word(random) + path;
    }

    private static String otherWord(String id, Random random) {
        var words = id.split("(?<=[a-z0-9])(?=[A-Z])|[^A-Za-z0-9]+");
        words[random.nextInt(words.length)] = word(random);
        return String.join("_", words).toLowerCase(java.util.Locale.ROOT) + "_" + random.nextInt(1000);
    }

    private static String word(Random random) {
        return WORDS.get(random.nextInt(WORDS.size()));
    }
}
