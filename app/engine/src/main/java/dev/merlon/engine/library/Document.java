package dev.merlon.engine.library;

import dev.merlon.engine.library.yaml.Flaw;
import dev.merlon.engine.library.yaml.YamlException;
import dev.merlon.engine.library.yaml.YamlNode;
import dev.merlon.engine.library.yaml.YamlReader;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;

/// A file as it was read: a tree, or what is wrong with it.
sealed interface Document {

    record Tree(YamlNode root, String text) implements Document {}

    record Unreadable(Flaw flaw) implements Document {}

    /// Reads files at the same time, as every start pays for it.
    static Map<String, Document> all(SortedMap<String, byte[]> files) {
        return List.copyOf(files.entrySet()).parallelStream()
                .collect(Collectors.toConcurrentMap(Map.Entry::getKey, e -> of(e.getKey(), e.getValue())));
    }

    private static Document of(String name, byte[] bytes) {
        if (name.endsWith(".yml")) {
            return new Unreadable(new Flaw("LIBRARY-NAME", "is not read; let its name end in .yaml", 0, 0));
        }
        try {
            var text = YamlReader.text(bytes);
            return new Tree(YamlReader.read(text), text);
        } catch (YamlException e) {
            return new Unreadable(e.flaw());
        }
    }
}
