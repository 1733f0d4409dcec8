package dev.merlon.engine.spec.reading;

import dev.merlon.engine.model.Location;
import dev.merlon.engine.problem.Problem;
import dev.merlon.engine.problem.WorkbenchException;
import dev.merlon.engine.spec.tree.ArrayNode;
import dev.merlon.engine.spec.tree.Document;
import dev.merlon.engine.spec.tree.Node;
import dev.merlon.engine.spec.tree.ObjectNode;
import dev.merlon.engine.spec.tree.UnreadableException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/// Recognises what a file is. What is no contract is refused in one line that says what it seems to be.
public final class Detection {

    private static final int LOOKED_AT = 4096;
    private static final String SUPPORTED =
            "Merlon reads Swagger 2.0, OpenAPI 3.0, 3.1 and 3.2, and Postman collections 2.0 and 2.1";
    private static final Pattern GRAPHQL = Pattern.compile(
            "(?s)(\\s|#[^\\n]*\\n|\"\"\".*?\"\"\")*+(type|schema|interface|enum|input|union|scalar|directive|extend|query|mutation)\\b[^:]*[{=@].*");

    private static final Pattern COLLECTION_VERSION = Pattern.compile("/v(\\d+\\.\\d+)\\.\\d+[^/]*/collection");

    private Detection() {}

    /// @throws WorkbenchException where the first bytes already show another kind of file
    static void refuseForeignBytes(byte[] bytes, String label) throws WorkbenchException {
        var kind = foreignBytes(bytes);
        if (kind.isPresent()) {
            throw notAContract(kind.get(), Location.ofFile(label));
        }
    }

    private static Optional<String> foreignBytes(byte[] bytes) {
        if (begins(bytes, 0x89, 'P', 'N', 'G')) {
            return Optional.of("a PNG image");
        }
        if (begins(bytes, 0x1F, 0x8B)) {
            return Optional.of("a gzip archive: unpack it first");
        }
        if (begins(bytes, 'P', 'K', 3, 4) || begins(bytes, 'P', 'K', 5, 6)) {
            return Optional.of("a zip archive: give it a name that ends in .zip");
        }
        if (begins(bytes, '%', 'P', 'D', 'F')) {
            return Optional.of("a PDF document");
        }
        return foreignText(bytes);
    }

    private static Optional<String> foreignText(byte[] bytes) {
        var head = new String(Arrays.copyOf(bytes, Math.min(bytes.length, LOOKED_AT)), StandardCharsets.UTF_8);
        var text = head.replace("\uFEFF", "").stripLeading();
        if (text.startsWith("<")) {
            return Optional.of(markup(text.toLowerCase(java.util.Locale.ROOT)));
        }
        if (text.startsWith("#%RAML")) {
            return Optional.of("a RAML document");
        }
        if (GRAPHQL.matcher(text).matches()) {
            return Optional.of("a GraphQL schema");
        }
        boolean utf16 = begins(bytes, 0xFF, 0xFE) || begins(bytes, 0xFE, 0xFF);
        return !utf16 && isBinary(bytes) ? Optional.of("binary data") : Optional.empty();
    }

    private static String markup(String text) {
        if (text.contains("<html") || text.contains("<!doctype html")) {
            return "an HTML page: the download probably needed a login";
        }
        return text.contains("wsdl") ? "a WSDL document (XML)" : "XML";
    }

    /// Control characters, or much that is neither ASCII nor valid UTF-8. UTF-16, with its zero in every other
    /// byte, is left to the decoder, which explains it better.
    private static boolean isBinary(byte[] bytes) {
        int looked = Math.min(bytes.length, LOOKED_AT);
        int controls = 0;
        int zeros = 0;
        for (int i = 0; i < looked; i++) {
            int b = bytes[i] & 0xFF;
            zeros += b == 0 ? 1 : 0;
            controls += b > 0 && b < 32 && b != '\t' && b != '\n' && b != '\r' && b != 27 ? 1 : 0;
        }
        boolean utf16 = zeros > looked / 4 && zeros <= looked / 2 + 1;
        return !utf16 && (controls > looked / 50 + 2 || zeros > looked / 50 + 2);
    }

    private static boolean begins(byte[] bytes, int... expected) {
        if (bytes.length < expected.length) {
            return false;
        }
        for (int i = 0; i < expected.length; i++) {
            if ((bytes[i] & 0xFF) != expected[i]) {
                return false;
            }
        }
        return true;
    }

    /// A file that is no JSON or YAML at all, with a hint where its name and its content do not agree.
    static WorkbenchException explained(UnreadableException e, byte[] bytes, String name) {
        var problem = e.problem();
        boolean yamlInJson = problem.code().equals("SPEC-SYNTAX")
                && name.endsWith(".json")
                && new String(bytes, 0, Math.min(bytes.length, 200), StandardCharsets.UTF_8)
                        .stripLeading()
                        .matches("(?s)(openapi|swagger|info|#|---).*");
        return new WorkbenchException(
                yamlInJson
                        ? Problem.error(problem.code(), "this looks like YAML: name the file .yaml", problem.place())
                        : problem);
    }

    /// @throws WorkbenchException where the tree is no contract that Merlon reads
    public static Dialect dialect(Document document, Remarks remarks) throws WorkbenchException {
        if (!(document.root() instanceof ObjectNode root)) {
            throw new WorkbenchException(Problem.error(
                    "SPEC-NOT-AN-OBJECT",
                    "a contract is an object, but this file holds "
                            + document.root().kind(),
                    document.root().valuePlace()));
        }
        var openapi = root.get("openapi");
        var swagger = root.get("swagger");
        if (openapi.isPresent() && swagger.isPresent()) {
            throw unsupported("both \"openapi\" and \"swagger\" are given: keep the one that is meant", swagger.get());
        }
        if (openapi.isPresent()) {
            return version(openapi.get(), true, remarks);
        }
        if (swagger.isPresent()) {
            return version(swagger.get(), false, remarks);
        }
        throw otherKind(root);
    }

    private static Dialect version(Node field, boolean openapi, Remarks remarks) throws WorkbenchException {
        var name = openapi ? "openapi" : "swagger";
        var text = field.text().orElse("");
        if (!text.isEmpty() && !field.kind().equals("a string")) {
            remarks.warn(
                    "SPEC-VERSION",
                    "\"" + name + "\" is a number: write \"" + (openapi ? text + ".0" : text) + "\" in quotes",
                    field.place());
        }
        var dialect = openapi ? openapi(text) : swagger(text);
        return dialect.orElseThrow(() -> unsupported(
                text.isEmpty()
                        ? "\"" + name + "\" is " + field.kind() + ": it should name a version; " + SUPPORTED
                        : (openapi ? "OpenAPI " : "Swagger ") + text + " is not supported: " + SUPPORTED,
                field));
    }

    private static Optional<Dialect> openapi(String version) {
        if (version.equals("3.0") || version.startsWith("3.0.") || version.equals("3")) {
            return Optional.of(Dialect.OPENAPI_3_0);
        }
        if (version.equals("3.1") || version.startsWith("3.1.")) {
            return Optional.of(Dialect.OPENAPI_3_1);
        }
        return version.equals("3.2") || version.startsWith("3.2.")
                ? Optional.of(Dialect.OPENAPI_3_2)
                : Optional.empty();
    }

    private static Optional<Dialect> swagger(String version) {
        return version.equals("2.0") || version.equals("2") ? Optional.of(Dialect.SWAGGER_2) : Optional.empty();
    }

    private static WorkbenchException otherKind(ObjectNode root) {
        if (root.get("swaggerVersion").isPresent()) {
            var field = root.get("swaggerVersion").get();
            return unsupported("Swagger " + field.text().orElse("1.x") + " is not supported: " + SUPPORTED, field);
        }
        var kind = kind(root);
        if (kind.isPresent()) {
            return notAContract(kind.get(), root.valuePlace());
        }
        return new WorkbenchException(Problem.error(
                "SPEC-NO-VERSION",
                "neither \"openapi\" nor \"swagger\" names a version: " + SUPPORTED,
                root.valuePlace()));
    }

    private static Optional<String> kind(ObjectNode root) {
        if (root.get("requests").filter(ArrayNode.class::isInstance).isPresent()) {
            return Optional.of("a Postman collection of version 1: export it as Collection v2.1");
        }
        if (root.get("_postman_variable_scope").isPresent()
                || (root.get("values").isPresent() && root.get("name").isPresent())) {
            return Optional.of("a Postman environment, which holds values only: open the collection");
        }
        if (root.get("asyncapi").isPresent()) {
            return Optional.of("an AsyncAPI document");
        }
        if (root.get("log").flatMap(l -> l.get("entries")).isPresent()) {
            return Optional.of("a HAR recording of traffic");
        }
        if (root.get("apiVersion").isPresent() && root.get("kind").isPresent()) {
            return Optional.of("a Kubernetes manifest");
        }
        if (root.get("arazzo").isPresent()) {
            return Optional.of("an Arazzo description");
        }
        if (root.get("overlay").isPresent()) {
            return Optional.of("an OpenAPI overlay: apply it to its contract first");
        }
        if (root.get("data").flatMap(d -> d.get("__schema")).isPresent()) {
            return Optional.of("a GraphQL schema");
        }
        boolean schema = root.get("$schema").isPresent() || root.get("$defs").isPresent();
        return schema ? Optional.of("a JSON Schema") : Optional.empty();
    }

    /// The Postman collection that a file holds, where it holds one: itself, or what Postman's own API wraps.
    ///
    /// @throws WorkbenchException where it says that it is of a version that is not supported
    public static Optional<ObjectNode> collection(Document document) throws WorkbenchException {
        if (!(document.root() instanceof ObjectNode root)
                || root.get("openapi").isPresent()
                || root.get("swagger").isPresent()) {
            return Optional.empty();
        }
        var wrapped =
                root.get("collection").filter(ObjectNode.class::isInstance).map(ObjectNode.class::cast);
        var found = Optional.of(root).filter(Detection::isPostman).or(() -> wrapped.filter(Detection::isPostman));
        if (found.isPresent()) {
            refuseOtherVersions(found.get());
        }
        return found;
    }

    private static boolean isPostman(ObjectNode root) {
        var info = root.get("info");
        var schema = info.flatMap(i -> i.text("schema")).orElse("");
        return schema.contains("postman.com") && schema.contains("collection")
                || (root.get("item").isPresent()
                        && info.flatMap(i -> i.get("name").or(() -> i.get("_postman_id")))
                                .isPresent());
    }

    private static void refuseOtherVersions(ObjectNode collection) throws WorkbenchException {
        var schema = collection.get("info").flatMap(i -> i.get("schema"));
        var version = COLLECTION_VERSION.matcher(schema.flatMap(Node::text).orElse(""));
        if (version.find() && !version.group(1).matches("2\\.[01]")) {
            throw unsupported(
                    "Postman collection " + version.group(1) + " is not supported: " + SUPPORTED, schema.orElseThrow());
        }
    }

    private static WorkbenchException notAContract(String kind, Location place) {
        return new WorkbenchException(
                Problem.error("SPEC-NOT-A-CONTRACT", "this is no API contract but " + kind, place));
    }

    private static WorkbenchException unsupported(String text, Node at) {
        return new WorkbenchException(Problem.error("SPEC-VERSION", text, at.place()));
    }
}
