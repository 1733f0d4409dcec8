package dev.merlon.engine.store.form;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.merlon.engine.model.change.Entity;
import java.time.LocalDate;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/// How one kind of thing is kept as JSON. The names are part of the workspace's format: they do not follow the
/// model when it is renamed, and `EntityJsonTest` pins them.
///
/// @param <T> the kind of thing
public interface Form<T extends Entity> {

    Class<T> type();

    ObjectNode write(T entity);

    /// @throws IllegalArgumentException where the JSON is not of this form
    T read(Fields fields);

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /// A day as it is kept; null where there is none.
    static @Nullable String text(@Nullable LocalDate date) {
        return date == null ? null : date.toString();
    }

    static ArrayNode array(Collection<String> texts) {
        var array = JsonNodeFactory.instance.arrayNode();
        texts.forEach(array::add);
        return array;
    }
}
