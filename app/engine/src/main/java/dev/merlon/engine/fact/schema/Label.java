package dev.merlon.engine.fact.schema;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How people call a value: `body.address.street`, or `Address.street` where it stands in a component. Written
/// out only when somebody reads it.
///
/// @param holder  what holds the value; null for the outermost
/// @param about   what the outermost is about, which its name does not tell: the endpoint's resource; else empty
public record Label(@Nullable Label holder, String name, String about) {

    private static final int LONGEST = 12;

    public static Label root(String name) {
        return new Label(null, name, "");
    }

    public static Label root(String name, String about) {
        return new Label(null, name, about);
    }

    public Label with(String property) {
        return new Label(this, property, "");
    }

    public String text() {
        if (holder == null) {
            return name;
        }
        var parts = new ArrayList<String>();
        for (var at = this; at != null && parts.size() < LONGEST; at = at.holder) {
            parts.add(at.name);
        }
        return String.join(".", parts.reversed());
    }

    /// The names of what holds a property of this, the nearest first, four or five at most.
    public List<String> surroundings() {
        var names = new ArrayList<String>();
        for (var at = this; at != null && names.size() < 4; at = at.holder) {
            names.add(at.name);
            if (!at.about.isEmpty()) {
                names.add(at.about);
            }
        }
        return names;
    }
}
