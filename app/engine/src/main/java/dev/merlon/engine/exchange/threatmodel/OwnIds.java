package dev.merlon.engine.exchange.threatmodel;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// The ids of parts as their file had them, before [ModelDraft] told two with the same id apart: where a format
/// asks for less than ids that are unique in the whole model, each gets its own back.
public final class OwnIds {

    private static final Pattern NUMBERED = Pattern.compile("(.+)~[0-9]+");

    private final Set<String> used = new HashSet<>();
    private final Map<String, String> own = new HashMap<>();

    /// Gives a part its id in the file; unique among all that were given one here.
    public void give(String id) {
        var plain = plain(id);
        if (used.add(plain)) {
            own.put(id, plain);
        } else {
            used.add(id);
            own.put(id, id);
        }
    }

    /// The id in the file; the same id for a part that was given none.
    public String of(String id) {
        return own.getOrDefault(id, id);
    }

    /// Without the number that tells it apart.
    public static String plain(String id) {
        var numbered = NUMBERED.matcher(id);
        return numbered.matches() ? numbered.group(1) : id;
    }
}
