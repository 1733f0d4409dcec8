package dev.merlon.engine.fact.word;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/// One node of a built-in file of words. A fault in such a file is a bug of ours, so reading it is strict.
public final class WordFile {

    private static final String FOLDER = "/dev/merlon/threat-models/";

    private final String name;
    private final Map<?, ?> node;

    private WordFile(String name, Map<?, ?> node) {
        this.name = name;
        this.node = node;
    }

    /// @param name  `data-classes.yaml`, in the folder of the built-in library
    public static WordFile builtIn(String name) {
        try (var stream = WordFile.class.getResourceAsStream(FOLDER + name)) {
            if (stream == null) {
                throw new IllegalStateException("the built-in library lacks " + name);
            }
            return of(name, new Load(LoadSettings.builder().build()).loadFromInputStream(stream));
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    private static WordFile of(String name, Object node) {
        if (node instanceof Map<?, ?> map) {
            return new WordFile(name, map);
        }
        throw new IllegalStateException(name + ": a map is expected, not " + node);
    }

    public List<String> keys() {
        return node.keySet().stream().map(Object::toString).toList();
    }

    /// The map under the key; empty where there is none.
    public WordFile child(String key) {
        return of(name + "/" + key, value(key).orElse(Map.of()));
    }

    /// The maps in the list under the key.
    public List<WordFile> children(String key) {
        return list(key).stream().map(each -> of(name + "/" + key, each)).toList();
    }

    /// The texts in the list under the key; a single text is a list of one.
    public List<String> texts(String key) {
        return list(key).stream().map(Object::toString).toList();
    }

    public String text(String key) {
        return value(key).map(Object::toString).orElse("");
    }

    public boolean flag(String key) {
        return value(key).equals(Optional.of(true));
    }

    /// A number between 0 and 1.
    public double share(String key) {
        if (value(key).orElse(0) instanceof Number number && number.doubleValue() > 0 && number.doubleValue() <= 1) {
            return number.doubleValue();
        }
        throw new IllegalStateException(name + ": " + key + " is no share");
    }

    /// All texts of a map of texts, in the file's order.
    public Map<String, String> pairs() {
        var pairs = new LinkedHashMap<String, String>();
        node.forEach((key, value) -> pairs.put(key.toString(), value.toString()));
        return pairs;
    }

    private List<?> list(String key) {
        return value(key)
                .<List<?>>map(value -> value instanceof List<?> list ? list : List.of(value))
                .orElse(List.of());
    }

    private Optional<Object> value(String key) {
        return Optional.ofNullable(node.get(key));
    }
}
