package dev.merlon.engine.exchange.threatmodel;

import dev.merlon.engine.model.threatmodel.Box;
import dev.merlon.engine.model.threatmodel.Zone;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What lies in which trust boundary, where a format says no more of it than the picture does.
public final class Enclosures {

    private record Area(String id, Box box) {}

    private final List<Area> areas = new ArrayList<>();

    /// @param zones  of one diagram
    public Enclosures(List<Zone> zones) {
        zones.forEach(z -> {
            var box = z.box();
            if (box != null) {
                areas.add(new Area(z.id(), box));
            }
        });
        areas.sort(Comparator.comparing(a -> a.box.area()));
    }

    /// The id of the smallest boundary that is larger and holds the middle of a box; empty where there is none.
    ///
    /// @param box  null where nobody said where it stands
    public String around(@Nullable Box box) {
        if (box == null) {
            return "";
        }
        return areas.stream()
                .filter(a -> box.area().compareTo(a.box.area()) < 0 && a.box.holds(box))
                .map(Area::id)
                .findFirst()
                .orElse("");
    }
}
