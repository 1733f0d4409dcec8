package dev.merlon.engine.store.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Reads the members of a kept thing's JSON.
///
/// Each method throws [IllegalArgumentException] where a member is missing or of the wrong form; members that
/// it is not asked for are passed over, so that a form can grow.
public record Fields(JsonNode json) {

    public String text(String name) {
        return require(name, json.get(name)).textValue();
    }

    public @Nullable String textOrNull(String name) {
        return absent(name) ? null : text(name);
    }

    public long number(String name) {
        var value = json.get(name);
        if (value == null || !value.canConvertToLong()) {
            throw new IllegalArgumentException("no number " + name);
        }
        return value.longValue();
    }

    /// For members that a form came to have later.
    public long numberOr(String name, long without) {
        return absent(name) ? without : number(name);
    }

    public Instant instant(String name) {
        return parsed(name, Instant::parse);
    }

    public @Nullable Instant instantOrNull(String name) {
        return absent(name) ? null : instant(name);
    }

    public @Nullable LocalDate dateOrNull(String name) {
        return absent(name) ? null : parsed(name, LocalDate::parse);
    }

    public LocalDate date(String name) {
        return parsed(name, LocalDate::parse);
    }

    public <E extends Enum<E>> E oneOf(Class<E> type, String name) {
        return Enum.valueOf(type, text(name));
    }

    public <E extends Enum<E>> @Nullable E oneOfOrNull(Class<E> type, String name) {
        return absent(name) ? null : oneOf(type, name);
    }

    public <T> List<T> list(String name, Function<JsonNode, T> item) {
        var value = json.get(name);
        if (value == null || !value.isArray()) {
            throw new IllegalArgumentException("no list " + name);
        }
        var items = new ArrayList<T>(value.size());
        value.forEach(each -> items.add(item.apply(each)));
        return items;
    }

    public List<String> texts(String name) {
        return list(name, each -> require(name, each).textValue());
    }

    private boolean absent(String name) {
        var value = json.get(name);
        return value == null || value.isNull();
    }

    private <T> T parsed(String name, Function<String, T> parser) {
        try {
            return parser.apply(text(name));
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("no date in " + name, e);
        }
    }

    private static JsonNode require(String name, @Nullable JsonNode value) {
        if (value == null || !value.isTextual()) {
            throw new IllegalArgumentException("no text " + name);
        }
        return value;
    }
}
