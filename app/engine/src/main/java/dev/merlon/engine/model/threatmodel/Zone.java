package dev.merlon.engine.model.threatmodel;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A trust zone, or the boundary of one.
///
/// @param id       unique among all parts of the model
/// @param type     what its format calls its kind; may be empty
/// @param parent   the zone or element around it; empty where there is none
/// @param trust    0 to 100; null where nobody said
/// @param diagram  the one that shows it; may be empty
/// @param box      where it stands there
public record Zone(
        String id,
        String name,
        String description,
        String type,
        ZoneForm form,
        String parent,
        @Nullable BigDecimal trust,
        String diagram,
        @Nullable Box box,
        List<String> tags,
        Extras extras) {

    public Zone {
        tags = List.copyOf(tags);
    }

    public Zone within(String other) {
        return new Zone(id, name, description, type, form, other, trust, diagram, box, tags, extras);
    }

    public Zone placed(String inDiagram, @Nullable Box at) {
        return new Zone(id, name, description, type, form, parent, trust, inDiagram, at, tags, extras);
    }
}
