package dev.merlon.engine.model.threatmodel;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/// Members that only one format has, by the format's id, as it calls them itself. Each format writes its own again;
/// a format with room for foreign ones may carry the others too.
public record Extras(Map<String, Value.Members> byFormat) {

    public static final Extras NONE = new Extras(Map.of());

    public Extras {
        var kept = new TreeMap<String, Value.Members>();
        byFormat.forEach((format, members) -> {
            if (!members.isEmpty()) {
                kept.put(format, members);
            }
        });
        byFormat = Collections.unmodifiableMap(kept);
    }

    public static Extras of(String format, Value.Members members) {
        return members.isEmpty() ? NONE : new Extras(Map.of(format, members));
    }

    public boolean isEmpty() {
        return byFormat.isEmpty();
    }

    /// What a format keeps here; nothing where it keeps nothing.
    public Value.Members of(String format) {
        return byFormat.getOrDefault(format, Value.Members.NONE);
    }

    /// These, and what another format keeps.
    public Extras and(String format, Value.Members members) {
        var all = new TreeMap<>(byFormat);
        all.put(format, members);
        return new Extras(all);
    }

    /// All but what one format keeps.
    public Extras without(String format) {
        var others = new TreeMap<>(byFormat);
        others.remove(format);
        return new Extras(others);
    }
}
