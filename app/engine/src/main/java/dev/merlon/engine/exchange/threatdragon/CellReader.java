package dev.merlon.engine.exchange.threatdragon;

import dev.merlon.engine.exchange.threatmodel.Enclosures;
import dev.merlon.engine.exchange.threatmodel.ModelDraft;
import dev.merlon.engine.exchange.threatmodel.Taken;
import dev.merlon.engine.model.threatmodel.Box;
import dev.merlon.engine.model.threatmodel.Element;
import dev.merlon.engine.model.threatmodel.ElementKind;
import dev.merlon.engine.model.threatmodel.Extras;
import dev.merlon.engine.model.threatmodel.Flow;
import dev.merlon.engine.model.threatmodel.Zone;
import dev.merlon.engine.model.threatmodel.ZoneForm;
import dev.merlon.engine.problem.WorkbenchException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads the cells of one diagram.
final class CellReader {

    private final String diagram;
    private final boolean first;
    private final ModelDraft draft;
    private final DragonThreats threats;
    private final Map<String, String> ids = new HashMap<>();
    private final List<Zone> zones = new ArrayList<>();
    private Enclosures enclosures = new Enclosures(List.of());

    /// @param diagram  its id in the model
    /// @param first    whether the cells are of version 1: then what is in `data` is in the cell itself
    CellReader(String diagram, boolean first, ModelDraft draft, DragonThreats threats) {
        this.diagram = diagram;
        this.first = first;
        this.draft = draft;
        this.threats = threats;
    }

    /// What a cell is.
    private enum Kind {
        ACTOR,
        PROCESS,
        STORE,
        NOTE,
        FLOW,
        BOX,
        LINE;

        boolean isElement() {
            return this == ACTOR || this == PROCESS || this == STORE || this == NOTE;
        }
    }

    /// A cell and the id that it has in the model.
    private record Cell(Taken all, Taken data, Kind kind, String id) {}

    /// Trust boundaries first, then elements, then flows: so the order of threats is the same in a file that Merlon
    /// wrote.
    void read(List<Taken> found) throws WorkbenchException {
        var cells = new ArrayList<Cell>();
        var whole = new ArrayList<Taken>();
        for (var each : found) {
            var own = each.text("id");
            if (own.equals(Picture.WHOLE)) {
                whole.add(each);
                continue;
            }
            var id = draft.id("part", own, each.place());
            ids.putIfAbsent(own, id);
            var data = first ? each : each.part("data");
            cells.add(new Cell(each, data, kind(each.text("shape"), data.text("type")), id));
        }
        for (var cell : cells) {
            if (cell.kind == Kind.BOX || cell.kind == Kind.LINE) {
                zones.add(zone(cell));
            }
        }
        enclosures = new Enclosures(zones);
        zones.forEach(z -> draft.add(z.within(enclosures.around(z.box()))));
        for (var cell : cells) {
            if (cell.kind.isElement()) {
                draft.add(element(cell));
            }
        }
        for (var cell : cells) {
            if (cell.kind == Kind.FLOW) {
                draft.add(flow(cell));
            }
        }
        for (var each : whole) {
            threats.read(each, first ? each : each.part("data"), "");
        }
    }

    private static Kind kind(String shape, String type) {
        var word = (type.isEmpty() ? shape : type).toLowerCase(Locale.ROOT);
        if (word.contains("flow")) {
            return Kind.FLOW;
        }
        if (word.contains("bound")) {
            return word.contains("box") || shape.toLowerCase(Locale.ROOT).contains("box") ? Kind.BOX : Kind.LINE;
        }
        if (word.contains("actor")) {
            return Kind.ACTOR;
        }
        if (word.contains("store")) {
            return Kind.STORE;
        }
        return word.contains("text") ? Kind.NOTE : Kind.PROCESS;
    }

    private Zone zone(Cell cell) throws WorkbenchException {
        var name = name(cell);
        var description = cell.data.text("description");
        var box = cell.kind == Kind.BOX ? box(cell.all) : null;
        threats.read(cell.all, cell.data, cell.id);
        return new Zone(
                cell.id,
                name,
                description,
                "",
                cell.kind == Kind.BOX ? ZoneForm.BOX : ZoneForm.LINE,
                "",
                null,
                diagram,
                box,
                List.of(),
                extras(cell));
    }

    private Element element(Cell cell) throws WorkbenchException {
        var box = box(cell.all);
        var name = name(cell);
        var description = cell.data.text("description");
        var scope = outOfScope(cell.data);
        threats.read(cell.all, cell.data, cell.id);
        return new Element(
                cell.id,
                name,
                description,
                switch (cell.kind) {
                    case ACTOR -> ElementKind.ACTOR;
                    case STORE -> ElementKind.STORE;
                    case NOTE -> ElementKind.NOTE;
                    default -> ElementKind.PROCESS;
                },
                "",
                enclosures.around(box),
                scope,
                List.of(),
                List.of(),
                diagram,
                box,
                List.of(),
                extras(cell));
    }

    private Flow flow(Cell cell) throws WorkbenchException {
        var data = cell.data;
        var source = end(cell.all.part("source"));
        var target = end(cell.all.part("target"));
        var both = Boolean.TRUE.equals(data.truth("isBidirectional"));
        var scope = outOfScope(data);
        var name = name(cell);
        threats.read(cell.all, data, cell.id);
        return new Flow(
                cell.id,
                name,
                data.text("description"),
                source,
                target,
                both,
                data.text("protocol"),
                data.truth("isEncrypted"),
                data.truth("isPublicNetwork"),
                List.of(),
                scope,
                diagram,
                List.of(),
                extras(cell));
    }

    private String end(Taken end) {
        var cell = end.text(first ? "id" : "cell");
        return ids.getOrDefault(cell, cell);
    }

    private static @Nullable String outOfScope(Taken data) {
        var out = data.truth("outOfScope");
        var reason = data.text("reasonOutOfScope");
        return Boolean.TRUE.equals(out) ? reason : null;
    }

    private static @Nullable Box box(Taken cell) {
        if (cell.view("position", "x").isEmpty()
                || cell.view("position", "y").isEmpty()
                || cell.view("size", "width").isEmpty()
                || cell.view("size", "height").isEmpty()) {
            return null;
        }
        var position = cell.part("position");
        var size = cell.part("size");
        var x = position.number("x");
        var y = position.number("y");
        var width = size.number("width");
        var height = size.number("height");
        return x == null || y == null || width == null || height == null ? null : new Box(x, y, width, height);
    }

    /// The name, or where a cell has none, what is written beside it in the picture.
    private String name(Cell cell) {
        if (!first && cell.data.has("name")) {
            return cell.data.text("name");
        }
        for (var holder : List.of("text", "label", "labelText")) {
            var drawn = cell.all.view("attrs", holder, "text");
            var beside = drawn.isBlank() ? cell.all.view("labels", "0", "attrs", holder, "text") : drawn;
            if (!beside.isBlank()) {
                return beside;
            }
        }
        return "";
    }

    private Extras extras(Cell cell) {
        cell.data.drop("hasOpenThreats");
        return DragonExtras.ofCell(first, cell.all.rest());
    }
}
