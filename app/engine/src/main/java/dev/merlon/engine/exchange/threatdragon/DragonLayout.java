package dev.merlon.engine.exchange.threatdragon;

import dev.merlon.engine.model.threatmodel.Box;
import dev.merlon.engine.model.threatmodel.Element;
import dev.merlon.engine.model.threatmodel.Zone;
import dev.merlon.engine.model.threatmodel.ZoneForm;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A place for everything in a diagram that says of something not where it stands: elements in rows, trust zones
/// around theirs, one beside the other. What lies in a zone is told by places alone, so no box may touch another.
final class DragonLayout {

    private static final int WIDTH = 160;
    private static final int HEIGHT = 80;
    private static final int GAP = 60;
    private static final int DEEPEST = 30;

    private final Map<String, List<Zone>> zonesIn = new HashMap<>();
    private final Map<String, List<Element>> elementsIn = new HashMap<>();
    private final Map<String, Box> boxes = new LinkedHashMap<>();

    private DragonLayout() {}

    /// @return by id; nothing where everything has its place already
    static Map<String, Box> of(List<Zone> zones, List<Element> elements) {
        var missing = elements.stream().anyMatch(e -> e.box() == null)
                || zones.stream().anyMatch(z -> z.form() == ZoneForm.BOX && z.box() == null);
        if (!missing) {
            return Map.of();
        }
        var layout = new DragonLayout();
        layout.nest(zones, elements);
        layout.place("", GAP, GAP, 0);
        return layout.boxes;
    }

    private void nest(List<Zone> zones, List<Element> elements) {
        var around = new HashMap<String, String>();
        var boxed = new HashMap<String, Zone>();
        elements.forEach(e -> around.put(e.id(), e.parent()));
        zones.forEach(z -> around.put(z.id(), z.parent()));
        zones.stream().filter(z -> z.form() == ZoneForm.BOX).forEach(z -> boxed.put(z.id(), z));
        for (var zone : boxed.values()) {
            zonesIn.computeIfAbsent(zoneAround(zone.parent(), around, boxed), _ -> new ArrayList<>())
                    .add(zone);
        }
        zonesIn.values().forEach(in -> in.sort((a, b) -> a.id().compareTo(b.id())));
        for (var element : elements) {
            elementsIn
                    .computeIfAbsent(zoneAround(element.parent(), around, boxed), _ -> new ArrayList<>())
                    .add(element);
        }
    }

    /// An element within an element is drawn beside it, in the same zone.
    private static String zoneAround(String parent, Map<String, String> around, Map<String, Zone> boxed) {
        var at = parent;
        while (!at.isEmpty() && !boxed.containsKey(at)) {
            at = around.getOrDefault(at, "");
        }
        return at;
    }

    private record Size(int width, int height) {}

    /// Places what is in a zone, and says how much room it takes.
    private Size place(String zone, int left, int top, int depth) {
        var elements = elementsIn.getOrDefault(zone, List.of());
        var columns = (int) Math.ceil(Math.sqrt(elements.size()));
        for (var i = 0; i < elements.size(); i++) {
            boxes.put(
                    elements.get(i).id(),
                    Box.of(
                            left + (long) (i % columns) * (WIDTH + GAP),
                            top + (long) (i / columns) * (HEIGHT + GAP),
                            WIDTH,
                            HEIGHT));
        }
        var right = left + columns * (WIDTH + GAP);
        var rows = columns == 0 ? 0 : (elements.size() + columns - 1) / columns;
        var bottom = top + rows * (HEIGHT + GAP);
        for (var inner : depth > DEEPEST ? List.<Zone>of() : zonesIn.getOrDefault(zone, List.of())) {
            var size = place(inner.id(), right + GAP, top + GAP, depth + 1);
            boxes.put(inner.id(), Box.of(right, top, size.width + GAP, size.height + GAP));
            right += size.width + 2 * GAP;
            bottom = Math.max(bottom, top + size.height + 2 * GAP);
        }
        return new Size(Math.max(right - left, WIDTH), Math.max(bottom - top, HEIGHT));
    }
}
