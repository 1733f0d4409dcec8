package dev.merlon.engine.store;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.merlon.engine.model.change.Change;
import dev.merlon.engine.model.change.Edit;
import dev.merlon.engine.model.change.Entity;
import dev.merlon.engine.model.change.EntityKind;
import dev.merlon.engine.model.change.JournalEntry;
import dev.merlon.engine.store.form.EntityJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The journal as JSON, a line for each entry. Of each edit only what came of it is written: what was before
/// follows from the lines above.
public final class JournalLines {

    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(64)
                    .maxStringLength(1_000_000)
                    .maxNumberLength(30)
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build());

    private final EntityJson entities = new EntityJson();
    private final Map<Map.Entry<EntityKind, String>, Entity> now = new HashMap<>();

    private JournalLines() {}

    public static String write(JournalEntry entry) {
        var json = JSON.createObjectNode()
                .put("entry", entry.number())
                .put("at", entry.at().toString())
                .put("who", entry.who())
                .put("label", entry.change().label());
        entry.takesBack().ifPresent(number -> json.put("undoes", number));
        var edits = json.putArray("edits");
        var forms = new EntityJson();
        for (var edit : entry.change().edits()) {
            var each = edits.addObject().put("kind", edit.kind().name()).put("id", edit.id());
            var after = edit.after();
            try {
                each.set("after", after == null ? null : JSON.readTree(forms.write(after)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return json.toString();
    }

    /// @throws IOException with the line, where one is no entry that follows from those before it
    public static List<JournalEntry> read(Iterable<String> lines) throws IOException {
        var reader = new JournalLines();
        var entries = new ArrayList<JournalEntry>();
        for (var line : lines) {
            try {
                entries.add(reader.entry(JSON.readTree(line), entries.size() + 1L));
            } catch (IOException | IllegalArgumentException | DateTimeException e) {
                throw new IOException("line " + (entries.size() + 1) + " is no entry of a journal", e);
            }
        }
        return entries;
    }

    private JournalEntry entry(JsonNode json, long number) {
        if (json.path("entry").asLong() != number) {
            throw new IllegalArgumentException("entries are not in order");
        }
        var edits = new ArrayList<Edit>();
        for (var edit : json.path("edits")) {
            edits.add(edit(edit));
        }
        var undoes = json.get("undoes");
        return new JournalEntry(
                number,
                Instant.parse(json.path("at").asText()),
                json.path("who").asText(),
                new Change(json.path("label").asText(), edits),
                undoes == null ? null : (Long) undoes.asLong());
    }

    private Edit edit(JsonNode json) {
        var kind = EntityKind.valueOf(json.path("kind").asText());
        var id = json.path("id").asText();
        var key = Map.entry(kind, id);
        var before = now.get(key);
        var body = json.path("after");
        var after = body.isObject() ? entities.read(kind, body.toString()) : null;
        if (after == null) {
            now.remove(key);
        } else {
            now.put(key, after);
        }
        return new Edit(kind, id, before, after);
    }
}
