package dev.merlon.engine.gate;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import dev.merlon.engine.model.Location;
import dev.merlon.engine.problem.Problem;
import dev.merlon.engine.problem.WorkbenchException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;

/// A baseline as a file: JSON as `report-templates/baseline/baseline.schema.json` describes it, one entry per line in
/// the order of their outcomes, so that two versions of it can be compared line by line.
public final class BaselineFile {

    static final String FORMAT = "merlon-baseline/1";
    static final int MOST_ENTRIES = 1_000_000;
    static final long MOST_BYTES = 256L << 20;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final String name;
    private final JsonParser json;

    private BaselineFile(String name, JsonParser json) {
        this.name = name;
        this.json = json;
    }

    /// @throws WorkbenchException where the file cannot be read or is no baseline, with the place
    public static Baseline read(Path file) throws WorkbenchException {
        var name = file.toString().replace('\\', '/');
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new WorkbenchException("BASELINE-TOO-LARGE", "no baseline is this large", name, null);
            }
            try (var in = Files.newInputStream(file);
                    var json = FACTORY.createParser(in)) {
                return new BaselineFile(name, json).read();
            }
        } catch (JsonProcessingException e) {
            var at = e.getLocation();
            var place = at == null
                    ? Location.ofFile(name)
                    : new Location(name, Math.max(0, at.getLineNr()), Math.max(0, at.getColumnNr()), "");
            throw new WorkbenchException(
                    java.util.List.of(
                            Problem.error("BASELINE-JSON", "is no JSON: " + firstLine(e.getOriginalMessage()), place)),
                    e);
        } catch (IOException e) {
            throw new WorkbenchException("BASELINE-UNREADABLE", "the baseline cannot be read: " + e, name, e);
        }
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("");
    }

    private Baseline read() throws IOException, WorkbenchException {
        if (json.nextToken() != JsonToken.START_OBJECT) {
            throw wrong("a baseline is a JSON object");
        }
        var entries = new TreeMap<String, BaselineEntry>();
        var format = "";
        var listed = false;
        while (json.nextToken() != JsonToken.END_OBJECT) {
            switch (json.currentName()) {
                case "$schema" -> text("$schema");
                case "format" -> {
                    format = text("format");
                    if (!format.equals(FORMAT)) {
                        throw wrong("the format is " + format + "; this version reads " + FORMAT);
                    }
                }
                case "outcomes" -> {
                    entries(entries);
                    listed = true;
                }
                default -> throw wrong("a baseline has no field " + json.currentName());
            }
        }
        if (format.isEmpty() || !listed) {
            throw wrong("a baseline has format and outcomes");
        }
        if (json.nextToken() != null) {
            throw wrong("something follows the baseline");
        }
        return new Baseline(entries);
    }

    private void entries(TreeMap<String, BaselineEntry> entries) throws IOException, WorkbenchException {
        if (json.nextToken() != JsonToken.START_ARRAY) {
            throw wrong("outcomes is a list");
        }
        while (json.nextToken() != JsonToken.END_ARRAY) {
            var entry = new EntryReader(this, json).read();
            if (entries.put(entry.outcome(), entry) != null) {
                throw wrong(entry.outcome() + " is named twice");
            }
            if (entries.size() > MOST_ENTRIES) {
                throw wrong("a baseline has at most " + MOST_ENTRIES + " entries");
            }
        }
    }

    /// The text of the field whose name was just read.
    String text(String field) throws IOException, WorkbenchException {
        if (json.nextToken() != JsonToken.VALUE_STRING || json.getText().isBlank()) {
            throw wrong(field + " is a text that is not empty");
        }
        return json.getText();
    }

    WorkbenchException wrong(String text) {
        var at = json.currentTokenLocation();
        var place = new Location(name, Math.max(1, at.getLineNr()), Math.max(1, at.getColumnNr()), "");
        return new WorkbenchException(Problem.error("BASELINE-FORM", text, place));
    }

    /// Same baseline, same bytes: UTF-8, line feeds.
    ///
    /// @param out  left open
    public static void write(Baseline baseline, OutputStream out) throws IOException {
        try (var json = FACTORY.createGenerator(out)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.setPrettyPrinter(new EntryPerLine());
            json.writeStartObject();
            json.writeStringField("format", FORMAT);
            json.writeFieldName("outcomes");
            json.writeStartArray();
            for (var entry : baseline.entries().values()) {
                write(entry, json);
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    private static void write(BaselineEntry entry, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("outcome", entry.outcome());
        json.writeStringField("severity", EntryReader.word(entry.severity()));
        var acceptance = entry.acceptance();
        if (acceptance != null) {
            json.writeStringField("reason", acceptance.reason());
            json.writeStringField("approver", acceptance.approver());
            if (acceptance.until() != null) {
                json.writeStringField("until", acceptance.until().toString());
            }
        }
        json.writeEndObject();
    }

    private static final class EntryPerLine extends MinimalPrettyPrinter {

        private static final long serialVersionUID = 1L;

        @Override
        public void beforeArrayValues(JsonGenerator json) throws IOException {
            json.writeRaw('\n');
        }

        @Override
        public void writeArrayValueSeparator(JsonGenerator json) throws IOException {
            json.writeRaw(",\n");
        }

        @Override
        public void writeEndArray(JsonGenerator json, int entries) throws IOException {
            json.writeRaw(entries == 0 ? "]" : "\n]");
        }
    }
}
