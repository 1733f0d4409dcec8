package dev.merlon.engine.spec.openapi;

import static dev.merlon.engine.fuzz.Bounds.require;

import dev.merlon.engine.fuzz.Bounds;
import dev.merlon.engine.fuzz.Lines;
import dev.merlon.engine.job.Job;
import dev.merlon.engine.problem.WorkbenchException;
import dev.merlon.engine.spec.reading.Contents;
import dev.merlon.engine.spec.reading.Documents;
import dev.merlon.engine.spec.tree.Limits;
import dev.merlon.engine.spec.tree.Node;
import dev.merlon.engine.spec.view.Schema;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Several files in one input, each after a line `=== name`: a contract and what it refers to. No reference asks for a
/// name that could lead out of the folder, however it is written, and a visitor comes to an end.
public final class ReferencesFuzz {

    private static final Limits LIMITS = new Limits(1 << 20, 1 << 20, 40, 20, 200, 20_000, 200, 50_000, 1 << 20, 500);
    private static final String FILE = "=== ";
    private static final Pattern PLAIN = Pattern.compile("[a-z]+(/[a-z]+)*[.](json|yaml)");
    private static final Path FOLDER = Path.of("/chosen/folder");

    private ReferencesFuzz() {}

    public static void fuzzerTestOneInput(byte[] bytes) {
        var files = files(new String(bytes, StandardCharsets.ISO_8859_1));
        try {
            Bounds.hold(bytes.length, () -> read(files));
        } catch (WorkbenchException e) {
            Lines.shape(e);
        }
    }

    private static Map<String, byte[]> files(String input) {
        var files = new LinkedHashMap<String, byte[]>();
        var parts = (input.startsWith(FILE) ? input : FILE + "a.yaml\n" + input).split("(?m)^=== ");
        for (var part : parts) {
            int line = part.indexOf('\n');
            if (line > 0) {
                var name = part.substring(0, line);
                files.put(
                        files.isEmpty() && !PLAIN.matcher(name).matches() ? "a.yaml" : name,
                        part.substring(line + 1).getBytes(StandardCharsets.ISO_8859_1));
            }
        }
        files.putIfAbsent("a.yaml", new byte[0]);
        return files;
    }

    private static void read(Map<String, byte[]> files) throws WorkbenchException {
        var root = files.keySet().iterator().next();
        var documents = new Documents(
                name -> {
                    inside(name);
                    return Optional.ofNullable(files.get(name));
                },
                name -> name,
                LIMITS);
        var contents = OpenApiReader.read(documents, documents.root(root), Job.unwatched());
        contents.problems().forEach(Lines::shape);
        contents.references().forEach(r -> require(r.place().line() > 0, r));
        visit(contents);
        documents.all().forEach(document -> references(document.root(), document.name()));
    }

    /// What is asked for lies inside, also for someone who takes names more freely than we do.
    private static void inside(String name) {
        var path = FOLDER.resolve(name);
        require(path.normalize().equals(path), "asks for " + name);
        require(path.startsWith(FOLDER), "asks for " + name);
        require(name.indexOf('\\') < 0 && name.indexOf('\0') < 0, "asks for " + name);
        require(Target.isTree(name), "asks for " + name);
    }

    private static void visit(Contents contents) {
        var seen = new HashSet<Schema>();
        var open = new ArrayDeque<>(contents.schemas().values());
        contents.operations()
                .forEach(o -> o.parameters().forEach(p -> p.givenSchema().ifPresent(open::push)));
        while (!open.isEmpty()) {
            var schema = open.pop();
            if (seen.add(schema)) {
                parts(schema).forEach(open::push);
            }
        }
    }

    private static Stream<Schema> parts(Schema schema) {
        return Stream.of(
                        schema.properties().values(),
                        schema.patternProperties().values(),
                        schema.items().stream().toList(),
                        schema.prefixItems(),
                        schema.extraProperties().stream().toList(),
                        schema.allOf(),
                        schema.oneOf(),
                        schema.anyOf(),
                        schema.not().stream().toList())
                .flatMap(java.util.Collection::stream);
    }

    /// A reference that is written plainly leads where the file system's own rules lead.
    private static void references(Node root, String from) {
        var open = new ArrayDeque<>(List.of(root));
        for (int looked = 0; !open.isEmpty() && looked < 2_000; looked++) {
            var node = open.pop();
            node.text("$ref").ifPresent(text -> plainly(text, from));
            open.addAll(node.items());
            node.members().forEach(m -> open.add(m.value()));
        }
    }

    private static void plainly(String text, String from) {
        if (!(Target.parse(text, from) instanceof Target.Inside inside)) {
            return;
        }
        var file = text.split("#", 2)[0];
        if (file.matches("[A-Za-z0-9._/-]+") && from.matches("[A-Za-z0-9._/-]+") && !from.startsWith("/")) {
            var wanted = FOLDER.resolve(from).resolveSibling(file).normalize();
            require(FOLDER.resolve(inside.file()).equals(wanted), text + " leads to " + inside.file());
        }
    }
}
