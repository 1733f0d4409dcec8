package dev.merlon.engine.report.plain;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import dev.merlon.engine.model.Location;
import dev.merlon.engine.report.view.Tool;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/// What the JSON formats share. One item per line, so that two files can be compared line by line; streamed.
public final class JsonParts {

    private static final JsonFactory FACTORY = new JsonFactory();

    private JsonParts() {}

    /// The fields of an object.
    @FunctionalInterface
    public interface Fields {
        void write(JsonGenerator json) throws IOException;
    }

    /// A whole file: its format and the tool, then the fields.
    ///
    /// @param out  left open
    public static void document(OutputStream out, String format, Fields fields) throws IOException {
        try (var json = FACTORY.createGenerator(out)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.setPrettyPrinter(new ItemPerLine());
            json.writeStartObject();
            json.writeStringField("format", format);
            json.writeObjectFieldStart("tool");
            json.writeStringField("name", Tool.MERLON.name());
            json.writeStringField("version", Tool.MERLON.version());
            json.writeEndObject();
            fields.write(json);
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    public static void location(JsonGenerator json, String name, Location place) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeStringField("file", place.file());
        json.writeNumberField("line", place.line());
        json.writeNumberField("column", place.column());
        json.writeStringField("pointer", place.pointer());
        json.writeEndObject();
    }

    public static void texts(JsonGenerator json, String name, List<String> items) throws IOException {
        json.writeArrayFieldStart(name);
        for (var item : items) {
            json.writeString(item);
        }
        json.writeEndArray();
    }

    /// A line break after each field of the root and each item of its lists.
    private static final class ItemPerLine extends MinimalPrettyPrinter {

        private static final long serialVersionUID = 1L;

        @Override
        public void writeObjectEntrySeparator(JsonGenerator json) throws IOException {
            separate(json, 1);
        }

        @Override
        public void writeArrayValueSeparator(JsonGenerator json) throws IOException {
            separate(json, 2);
        }

        private static void separate(JsonGenerator json, int deepest) throws IOException {
            json.writeRaw(',');
            if (json.getOutputContext().getNestingDepth() <= deepest) {
                json.writeRaw('\n');
            }
        }
    }
}
