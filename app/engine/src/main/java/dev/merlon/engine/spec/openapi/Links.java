package dev.merlon.engine.spec.openapi;

import dev.merlon.engine.model.Location;
import dev.merlon.engine.spec.reading.Dialect;
import dev.merlon.engine.spec.reading.Documents;
import dev.merlon.engine.spec.reading.Remarks;
import dev.merlon.engine.spec.tree.Document;
import dev.merlon.engine.spec.tree.Node;
import dev.merlon.engine.spec.tree.Pointer;
import dev.merlon.engine.spec.view.Reference;
import dev.merlon.engine.spec.view.Reference.Why;
import dev.merlon.engine.spec.view.References;
import dev.merlon.engine.spec.view.Schema;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Follows references inside the contract's own files, and keeps those that it does not follow.
final class Links implements References {

    private final Documents documents;
    private final Dialect dialect;
    private final Remarks remarks;
    private final Map<Node, Optional<Node>> targets = new ConcurrentHashMap<>();
    private final Set<Node> circular = ConcurrentHashMap.newKeySet();
    private final SchemaNames names = new SchemaNames();
    private final Map<Location, Reference> refused = new LinkedHashMap<>();

    Links(Documents documents, Dialect dialect, Remarks remarks) {
        this.documents = documents;
        this.dialect = dialect;
        this.remarks = remarks;
    }

    @Override
    public boolean siblingsCount() {
        return dialect.hasFullSchemas();
    }

    @Override
    public Optional<Node> target(Node node) {
        if (reference(node).isEmpty()) {
            return Optional.of(node);
        }
        var known = targets.get(node);
        if (known == null) {
            return follow(node);
        }
        if (circular.contains(node)) {
            refuseCircular(node);
        }
        return known;
    }

    List<Reference> refused() {
        synchronized (refused) {
            return refused.values().stream()
                    .sorted(Comparator.<Reference, String>comparing(
                                    r -> r.place().file())
                            .thenComparingInt(r -> r.place().line())
                            .thenComparingInt(r -> r.place().column()))
                    .toList();
        }
    }

    /// Follows a chain of references to its end, which then is known for every link of it: no link is followed
    /// twice, so that many references to a long chain cost no more than the chain.
    private Optional<Node> follow(Node start) {
        var chain = new LinkedHashSet<Node>();
        var at = start;
        while (true) {
            var reference = reference(at);
            if (reference.isEmpty() || (at != start && siblingsCount() && Schema.narrows(at))) {
                return ended(chain, at);
            }
            var known = at == start ? null : targets.get(at);
            boolean round = known == null ? !chain.add(at) : circular.contains(at);
            if (round) {
                circular.addAll(chain);
                refuseCircular(start);
                return ended(chain, null);
            }
            if (known != null) {
                return ended(chain, known.orElse(null));
            }
            var next = step(reference.get());
            if (next.isEmpty()) {
                return ended(chain, null);
            }
            at = next.get();
        }
    }

    /// Remembers where the links of a chain lead to.
    ///
    /// @param end  null where they lead nowhere
    private Optional<Node> ended(Set<Node> chain, @Nullable Node end) {
        var target = Optional.ofNullable(end);
        chain.forEach(link -> targets.put(link, target));
        return target;
    }

    private void refuseCircular(Node start) {
        refuse(reference(start).orElse(start), Why.CIRCULAR, "leads back to itself, so it stands for nothing");
    }

    /// Where one reference leads.
    private Optional<Node> step(Node reference) {
        var text = reference.text().filter(_ -> reference.kind().equals("a string"));
        if (text.isEmpty()) {
            refuse(reference, Why.MALFORMED, "is " + reference.kind() + " but should be a string");
            return Optional.empty();
        }
        var named = named(reference, text.get());
        if (named.isPresent()) {
            return named;
        }
        var parsed = Target.parse(text.get(), reference.document().name());
        if (parsed instanceof Target.Refused(var why, var reason)) {
            refuse(reference, why, reason);
            return Optional.empty();
        }
        return switch (parsed) {
            case Target.Refused _ -> Optional.empty();
            case Target.Inside inside -> inside(reference, inside);
        };
    }

    private Optional<Node> inside(Node reference, Target.Inside inside) {
        boolean same = inside.file().equals(reference.document().name());
        var document = same ? Optional.of(reference.document()) : documents.find(inside.file());
        if (document.isEmpty()) {
            refuse(reference, Why.MISSING, "names a file that is not in the contract's folder or cannot be read");
            return Optional.empty();
        }
        var found = part(document.get(), inside.fragment());
        if (found.isEmpty()) {
            boolean malformed = !inside.fragment().startsWith("/") && !siblingsCount();
            refuse(
                    reference,
                    malformed ? Why.MALFORMED : Why.MISSING,
                    malformed ? "has no slash after #, so it names nothing" : "names a part that does not exist");
        }
        return found;
    }

    private Optional<Node> part(Document document, String fragment) {
        if (fragment.isEmpty() || fragment.startsWith("/")) {
            return Pointer.follow(document.root(), fragment);
        }
        return siblingsCount() ? names.find(document.root(), "", fragment, List.of()) : Optional.empty();
    }

    /// By a name that a schema has, before the text is taken for a file: so a name in the form of an address is
    /// followed, and never fetched.
    private Optional<Node> named(Node reference, String text) {
        if (!siblingsCount() || text.isBlank()) {
            return Optional.empty();
        }
        int hash = text.indexOf('#');
        var file = hash < 0 ? text : text.substring(0, hash);
        var fragment = Target.decoded(hash < 0 ? "" : text.substring(hash + 1));
        return fragment.flatMap(f -> names.find(reference, file, f, documents.all()));
    }

    private void refuse(Node reference, Why why, String reason) {
        var written = reference.text().orElse(reference.kind());
        synchronized (refused) {
            var known = refused.putIfAbsent(reference.place(), new Reference(written, why, reference.place()));
            if (known == null) {
                remarks.warn("SPEC-REF-" + why.name(), "reference " + written + " " + reason, reference.place());
            }
        }
    }
}
