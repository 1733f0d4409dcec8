package dev.merlon.engine.library.yaml;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A YAML value that knows where it stands.
public sealed interface YamlNode {

    /// 1-based, where the value begins.
    int line();

    /// 1-based, where the value begins.
    int column();

    /// @param plain  written without quotes and not as a block, so that it may be a number or a boolean
    record Scalar(String text, boolean plain, int line, int column) implements YamlNode {

        public boolean isBool() {
            return plain && (text.equals("true") || text.equals("false"));
        }

        public boolean isInt() {
            return plain && text.matches("-?(0|[1-9][0-9]{0,17})");
        }

        public boolean isNumber() {
            return plain && text.matches("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][-+]?[0-9]+)?");
        }

        public boolean isNull() {
            return plain && (text.isEmpty() || text.equals("null") || text.equals("~"));
        }
    }

    record Sequence(List<YamlNode> items, int line, int column) implements YamlNode {}

    /// @param entries  in the file's order
    record Mapping(Map<String, Entry> entries, int line, int column) implements YamlNode {

        public Optional<YamlNode> find(String key) {
            return Optional.ofNullable(entries.get(key)).map(Entry::value);
        }
    }

    /// One key of a mapping with its value.
    record Entry(Scalar key, YamlNode value) {}
}
