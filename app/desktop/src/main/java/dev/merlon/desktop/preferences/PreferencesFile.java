package dev.merlon.desktop.preferences;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.slf4j.LoggerFactory;

/// The preferences as a JSON file. A file that is missing or cannot be read gives the standard ones:
/// preferences never keep anybody from starting. Written beside and then moved, so that it is whole or as it
/// was.
public final class PreferencesFile {

    private static final JsonFactory JSON = new JsonFactory();

    private final Path file;

    public PreferencesFile(Path file) {
        this.file = file;
    }

    /// In the place that the operating system has for it.
    public static PreferencesFile ofUser() {
        return new PreferencesFile(folder(
                        System.getProperty("os.name", ""),
                        System.getenv(),
                        Path.of(System.getProperty("user.home", ".")))
                .resolve("preferences.json"));
    }

    static Path folder(String os, Map<String, String> environment, Path home) {
        var name = os.toLowerCase(Locale.ROOT);
        if (name.startsWith("mac")) {
            return home.resolve("Library/Application Support/Merlon");
        }
        var variable = name.startsWith("windows") ? "APPDATA" : "XDG_CONFIG_HOME";
        var base = environment.getOrDefault(variable, "");
        var fallback = home.resolve(name.startsWith("windows") ? "AppData/Roaming" : ".config");
        return (base.isEmpty() ? fallback : Path.of(base)).resolve(name.startsWith("windows") ? "Merlon" : "merlon");
    }

    public Preferences read() {
        if (!Files.exists(file)) {
            return Preferences.standard();
        }
        try (var parser = JSON.createParser(Files.readAllBytes(file))) {
            parser.nextToken();
            return of(object(parser));
        } catch (IOException | DateTimeException | InvalidPathException e) {
            LoggerFactory.getLogger(PreferencesFile.class)
                    .warn("preferences cannot be read, the standard ones hold: {}", e.toString());
            return Preferences.standard();
        }
    }

    public void write(Preferences preferences) throws IOException {
        var folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        var beside = Files.createTempFile(folder, "preferences", ".tmp");
        try {
            try (var json = JSON.createGenerator(beside.toFile(), com.fasterxml.jackson.core.JsonEncoding.UTF8)) {
                write(preferences, json.useDefaultPrettyPrinter());
            }
            Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    private static void write(Preferences preferences, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("theme", preferences.theme());
        json.writeNumberField("fontScale", preferences.fontScale());
        json.writeStringField("userName", preferences.userName());
        json.writeBooleanField("railCollapsed", preferences.railCollapsed());
        json.writeBooleanField("inspectorFolded", preferences.inspectorFolded());
        json.writeStringField("library", preferences.library());
        json.writeArrayFieldStart("recent");
        for (var each : preferences.recent()) {
            json.writeStartObject();
            json.writeStringField("folder", each.folder().toString());
            json.writeStringField("name", each.name());
            json.writeNumberField("apis", each.apis());
            json.writeNumberField("posture", each.posture());
            json.writeStringField("openedAt", each.openedAt().toString());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static Preferences of(Map<String, Object> values) {
        var standard = Preferences.standard();
        var recent = new ArrayList<RecentWorkspace>();
        if (values.get("recent") instanceof List<?> list) {
            for (var item : list) {
                if (item instanceof Map<?, ?> fields) {
                    recent.add(recent(fields));
                }
            }
        }
        return new Preferences(
                values.get("theme") instanceof String theme ? theme : standard.theme(),
                values.get("fontScale") instanceof Number scale ? scale.intValue() : standard.fontScale(),
                values.get("userName") instanceof String name ? name : standard.userName(),
                Boolean.TRUE.equals(values.get("railCollapsed")),
                Boolean.TRUE.equals(values.get("inspectorFolded")),
                values.get("library") instanceof String library ? library : standard.library(),
                recent);
    }

    private static RecentWorkspace recent(Map<?, ?> fields) {
        return new RecentWorkspace(
                Path.of(String.valueOf(fields.get("folder"))),
                String.valueOf(fields.get("name")),
                fields.get("apis") instanceof Number apis ? apis.intValue() : 0,
                fields.get("posture") instanceof Number posture ? posture.doubleValue() : -1,
                Instant.parse(String.valueOf(fields.get("openedAt"))));
    }

    private static Map<String, Object> object(JsonParser parser) throws IOException {
        var values = new HashMap<String, Object>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            var name = parser.currentName();
            var value = value(parser, parser.nextToken());
            if (value != null) {
                values.put(name, value);
            }
        }
        return values;
    }

    private static @org.jspecify.annotations.Nullable Object value(JsonParser parser, JsonToken token)
            throws IOException {
        return switch (token) {
            case VALUE_STRING -> parser.getText();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getDoubleValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case START_OBJECT -> object(parser);
            case START_ARRAY -> {
                var items = new ArrayList<Object>();
                for (var next = parser.nextToken(); next != JsonToken.END_ARRAY; next = parser.nextToken()) {
                    if (next == null) {
                        throw new IOException("the file ends too early");
                    }
                    var item = value(parser, next);
                    if (item != null) {
                        items.add(item);
                    }
                }
                yield items;
            }
            default -> null;
        };
    }
}
