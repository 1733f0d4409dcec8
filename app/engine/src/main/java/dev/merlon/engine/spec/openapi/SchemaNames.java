package dev.merlon.engine.spec.openapi;

import dev.merlon.engine.spec.tree.Document;
import dev.merlon.engine.spec.tree.Node;
import dev.merlon.engine.spec.tree.Pointer;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// The names that a reference may use in place of a file and a pointer: `$id`, `$anchor` and `$dynamicAnchor` of JSON
/// Schema 2020-12 (Core, sections 8.2 and 9.2), and the `$self` of an OpenAPI 3.2 document. A name is never fetched:
/// it leads to a schema of the contract's own files, or nowhere. Thread-safe.
final class SchemaNames {

    private final Map<Document, Named> documents = new ConcurrentHashMap<>();

    /// What one file names.
    ///
    /// @param byUri    schemas with an `$id` by their absolute address, the file's root by its `$self`
    /// @param uris     the same the other way round
    /// @param anchors  by the schema with an `$id` in which they stand, else by the file's root
    private record Named(Map<String, Node> byUri, Map<Node, URI> uris, Map<Node, Map<String, Node>> anchors) {}

    /// What a reference names, where it is a name.
    ///
    /// @param reference  the node with the text
    /// @param file       the text before `#`, empty where there is none
    /// @param fragment   the text after `#`
    /// @param read       the files that were read
    Optional<Node> find(Node reference, String file, String fragment, Collection<Document> read) {
        var own = named(reference.document());
        var home = home(reference, own);
        if (file.isEmpty()) {
            return part(home, fragment);
        }
        var base = own.uris().get(home);
        var uri = base == null ? Optional.<URI>empty() : resolved(base, file);
        return uri.flatMap(u -> read.stream()
                .flatMap(d -> Optional.ofNullable(named(d).byUri().get(u.toString())).stream())
                .findFirst()
                .flatMap(resource -> part(resource, fragment)));
    }

    private Optional<Node> part(Node resource, String fragment) {
        if (fragment.isEmpty() || fragment.startsWith("/")) {
            return Pointer.follow(resource, fragment);
        }
        var anchors = named(resource.document()).anchors().get(resource);
        return anchors == null ? Optional.empty() : Optional.ofNullable(anchors.get(fragment));
    }

    /// The schema with an `$id` around a node, else the file's root.
    private static Node home(Node node, Named named) {
        Node at = node;
        while (!named.uris().containsKey(at)) {
            var parent = at.parent();
            if (parent.isEmpty()) {
                return at;
            }
            at = parent.get();
        }
        return at;
    }

    private Named named(Document document) {
        return documents.computeIfAbsent(document, SchemaNames::namesIn);
    }

    /// A node to look at, and the schema with an `$id` around it.
    private record Step(Node node, Node home) {}

    private static Named namesIn(Document document) {
        var root = document.root();
        var named = new Named(new HashMap<>(), new IdentityHashMap<>(), new IdentityHashMap<>());
        var own = URI.create("file:/").resolve(path(document.name()));
        name(root, root.text("$self").flatMap(self -> resolved(own, self)).orElse(own), named);
        var seen = Collections.<Node>newSetFromMap(new IdentityHashMap<>());
        var open = new ArrayList<Step>(List.of(new Step(root, root)));
        while (!open.isEmpty()) {
            var step = open.removeLast();
            if (document.isShared(step.node()) && !seen.add(step.node())) {
                continue;
            }
            var home = look(step, named);
            step.node().items().forEach(item -> open.add(new Step(item, home)));
            step.node().members().forEach(m -> open.add(new Step(m.value(), home)));
        }
        return named;
    }

    /// @return the schema with an `$id` around what is inside
    private static Node look(Step step, Named named) {
        var node = step.node();
        var base = named.uris().get(step.home());
        var id = node.text("$id").flatMap(text -> base == null ? Optional.empty() : resolved(base, text));
        id.ifPresent(uri -> name(node, uri, named));
        var home = id.isPresent() ? node : step.home();
        for (var name : List.of("$anchor", "$dynamicAnchor")) {
            node.text(name)
                    .ifPresent(anchor -> named.anchors()
                            .computeIfAbsent(home, _ -> new HashMap<>())
                            .putIfAbsent(anchor, node));
        }
        return home;
    }

    private static void name(Node node, URI uri, Named named) {
        named.uris().put(node, uri);
        named.byUri().putIfAbsent(uri.toString(), node);
    }

    private static String path(String name) {
        try {
            return new URI(null, null, "/" + name, null).getRawPath();
        } catch (URISyntaxException e) {
            return "/";
        }
    }

    /// Without its fragment; nothing where the text is no address.
    private static Optional<URI> resolved(URI base, String text) {
        int hash = text.indexOf('#');
        try {
            return Optional.of(base.resolve(new URI(hash < 0 ? text : text.substring(0, hash))));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
