package dev.merlon.engine.exchange.threatcomposer;

import dev.merlon.engine.model.threatmodel.Value;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/// Ids as the tool wants them, 36 characters long, and the numbers that it shows. An id of another form is made
/// into one, always the same.
final class ComposerIds {

    private static final int LENGTH = 36;

    private final Map<String, String> ids = new HashMap<>();
    private long highest;

    /// Gives a part of some kind its id in the file.
    ///
    /// @param kept  what is kept for it: its number, if it has one
    void give(String kind, String id, Value.Members kept) {
        ids.put(
                kind + "/" + id,
                id.length() == LENGTH
                        ? id
                        : UUID.nameUUIDFromBytes((kind + "/" + id).getBytes(StandardCharsets.UTF_8))
                                .toString());
        highest = Math.max(highest, number(kept));
    }

    String of(String kind, String id) {
        return ids.getOrDefault(kind + "/" + id, id);
    }

    boolean has(String kind, String id) {
        return ids.containsKey(kind + "/" + id);
    }

    private static long number(Value.Members kept) {
        return kept.get("numericId").orElse(null) instanceof Value.Number(var number)
                        && number.compareTo(BigDecimal.valueOf(1_000_000_000)) < 0
                ? number.longValue()
                : 0;
    }

    /// A number that no part has.
    long next() {
        return ++highest;
    }
}
