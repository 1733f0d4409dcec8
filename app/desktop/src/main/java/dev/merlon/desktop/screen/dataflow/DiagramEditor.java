package dev.merlon.desktop.screen.dataflow;

import dev.merlon.engine.dataflow.Frame;
import dev.merlon.engine.dataflow.layout.DiagramLayout;
import dev.merlon.engine.model.dataflow.Boundary;
import dev.merlon.engine.model.dataflow.DataFlow;
import dev.merlon.engine.model.dataflow.DiagramEdits;
import dev.merlon.engine.model.dataflow.Element;
import dev.merlon.engine.model.dataflow.ElementKind;
import dev.merlon.engine.model.drawing.Mark;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The changes that a person can make to a diagram as it is shown. Each gives the diagram as it would be;
/// nothing is kept here.
final class DiagramEditor {

    private final DiagramLayout shown;
    private final DiagramEdits edits;

    DiagramEditor(DiagramLayout shown) {
        this.shown = shown;
        edits = shown.diagram().edits();
    }

    private DiagramEdit edit(String key, String about, DiagramEdits next, Set<String> chosen) {
        return new DiagramEdit(key, about, shown.diagram().withEdits(next), chosen);
    }

    /// All elements among these, those inside of boundaries too.
    Set<String> elementsOf(Collection<String> ids) {
        var boundaries = new HashSet<>(ids);
        shown.graph().boundaries().stream()
                .filter(b -> boundaries.contains(b.parent()))
                .forEach(b -> boundaries.add(b.id()));
        return shown.graph().elements().stream()
                .filter(e -> ids.contains(e.id()) || boundaries.contains(e.boundary()))
                .map(Element::id)
                .collect(Collectors.toSet());
    }

    /// Where the elements among these would be, moved by so much.
    Map<String, Mark.Point> shifted(Collection<String> ids, double dx, double dy) {
        var places = new HashMap<String, Mark.Point>();
        for (var id : elementsOf(ids)) {
            shown.places()
                    .element(id)
                    .ifPresent(f -> places.put(id, new Mark.Point(Math.rint(f.x() + dx), Math.rint(f.y() + dy))));
        }
        return places;
    }

    /// Moved; a single element that is let go in another boundary stands in that from then on.
    DiagramEdit move(Collection<String> ids, double dx, double dy) {
        var places = shifted(ids, dx, dy);
        var next = edits.placed(places);
        if (ids.size() == 1 && places.size() == 1) {
            var id = ids.iterator().next();
            next = under(id, places.values().iterator().next())
                    .map(boundary -> edits.placed(places).housed(List.of(id), boundary))
                    .orElse(next);
        }
        return edit("moved", names(ids), next, Set.copyOf(ids));
    }

    /// The innermost boundary that the element would be let go in, where it is another than its own and none around
    /// or inside of that.
    private Optional<String> under(String id, Mark.Point corner) {
        var element = shown.graph().element(id).orElse(null);
        if (element == null) {
            return Optional.empty();
        }
        var frame = Frame.of(element.kind(), corner);
        var middle = new Mark.Point(frame.middleX(), frame.middleY());
        return shown.graph().boundaries().reversed().stream()
                .filter(b -> shown.places()
                        .boundary(b.id())
                        .filter(f -> f.holds(middle))
                        .isPresent())
                .map(Boundary::id)
                .findFirst()
                .filter(b -> !b.equals(element.boundary()));
    }

    DiagramEdit add(ElementKind kind, String name, Mark.Point at) {
        var id = shown.diagram().freeId();
        var frame = Frame.of(kind, at);
        var corner = new Mark.Point(at.x() - frame.width() / 2, at.y() - frame.height() / 2);
        var home = shown.graph().boundaries().reversed().stream()
                .filter(b ->
                        shown.places().boundary(b.id()).filter(f -> f.holds(at)).isPresent())
                .map(Boundary::id)
                .findFirst()
                .orElse("");
        return edit(
                "added",
                name,
                edits.with(Element.plain(id, kind, name, "", home)).placed(Map.of(id, corner)),
                Set.of(id));
    }

    /// A flow between two elements; where there is one already, that is chosen.
    Optional<DiagramEdit> connect(String from, String to) {
        if (shown.graph().element(from).isEmpty() || shown.graph().element(to).isEmpty()) {
            return Optional.empty();
        }
        if (shown.graph().flows().stream().anyMatch(f -> f.from().equals(from) && f.to().equals(to))) {
            return Optional.empty();
        }
        var id = shown.diagram().freeId();
        return Optional.of(edit(
                "connected",
                shown.graph().nameOf(from) + " – " + shown.graph().nameOf(to),
                edits.with(DataFlow.plain(id, from, to, "")),
                Set.of(id)));
    }

    DiagramEdit rename(String id, String name) {
        return edit("renamed", name, edits.named(id, name), Set.of(id));
    }

    /// A boundary around what is chosen.
    ///
    /// @param trust  else a mere group
    Optional<DiagramEdit> surround(Collection<String> ids, String name, boolean trust) {
        var inside = ids.stream()
                .filter(id -> shown.graph().element(id).isPresent()
                        || shown.graph().boundary(id).isPresent())
                .toList();
        if (inside.isEmpty()) {
            return Optional.empty();
        }
        var id = shown.diagram().freeId();
        var homes = inside.stream().map(this::home).distinct().toList();
        var parent = homes.size() == 1 ? homes.getFirst() : "";
        return Optional.of(edit(
                trust ? "bounded" : "grouped",
                name,
                edits.with(new Boundary(id, name, parent, trust)).housed(inside, id),
                Set.of(id)));
    }

    private String home(String id) {
        return shown.graph()
                .element(id)
                .map(Element::boundary)
                .or(() -> shown.graph().boundary(id).map(Boundary::parent))
                .orElse("");
    }

    DiagramEdit house(Collection<String> ids, String boundary) {
        return edit("housed", names(ids), edits.housed(ids, boundary), Set.copyOf(ids));
    }

    Optional<DiagramEdit> hide(Set<String> ids) {
        return ids.isEmpty() ? Optional.empty() : Optional.of(edit("hidden", names(ids), edits.without(ids), Set.of()));
    }

    DiagramEdit show(String id) {
        var hidden = new HashSet<>(edits.hidden());
        hidden.remove(id);
        return edit("shown", shown.derived().nameOf(id), edits.withHidden(hidden), Set.of(id));
    }

    DiagramEdit layOut() {
        return edit("laidout", shown.diagram().name(), edits.laidOut(), Set.of());
    }

    private String names(Collection<String> ids) {
        return ids.size() == 1 ? shown.graph().nameOf(ids.iterator().next()) : String.valueOf(ids.size());
    }
}
