package dev.merlon.engine.library.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// A mapping read field by field. What is missing or of another kind is a [YamlException] at its place; the
/// schema says the same in more detail, but is not consulted for the built-in files.
public record Fields(YamlNode.Mapping mapping) {

    public static final String SHAPE = "LIBRARY-SHAPE";

    public static Fields of(YamlNode node) throws YamlException {
        if (node instanceof YamlNode.Mapping mapping) {
            return new Fields(mapping);
        }
        throw new YamlException(SHAPE, "expected fields (name: value)", node);
    }

    public YamlNode required(String name) throws YamlException {
        return mapping.find(name).orElseThrow(() -> new YamlException(SHAPE, "missing field " + name, mapping));
    }

    public Optional<YamlNode> optional(String name) {
        return mapping.find(name);
    }

    public String text(String name) throws YamlException {
        return textOf(required(name));
    }

    /// Empty where the field is missing.
    public String textOrEmpty(String name) throws YamlException {
        var node = mapping.find(name);
        return node.isPresent() ? textOf(node.get()) : "";
    }

    public int number(String name) throws YamlException {
        return intOf(required(name));
    }

    public int numberOr(String name, int otherwise) throws YamlException {
        var node = mapping.find(name);
        return node.isPresent() ? intOf(node.get()) : otherwise;
    }

    /// The constant of that name, written in lower case.
    public <E extends Enum<E>> E word(String name, Class<E> type) throws YamlException {
        return constant(name, required(name), type);
    }

    /// The constant of that name, or another where the field is missing.
    public <E extends Enum<E>> E wordOr(String name, E otherwise) throws YamlException {
        var node = mapping.find(name);
        return node.isPresent() ? constant(name, node.get(), otherwise.getDeclaringClass()) : otherwise;
    }

    /// The constants of these names; none where the field is missing.
    public <E extends Enum<E>> List<E> words(String name, Class<E> type) throws YamlException {
        var constants = new ArrayList<E>();
        for (var item : items(name)) {
            constants.add(constant(name, item, type));
        }
        return constants;
    }

    /// @param name  the field's, for the message
    public static <E extends Enum<E>> E constant(String name, YamlNode node, Class<E> type) throws YamlException {
        var text = textOf(node);
        for (var constant : type.getEnumConstants()) {
            if (constant.name().toLowerCase(Locale.ROOT).equals(text)) {
                return constant;
            }
        }
        throw new YamlException(SHAPE, "unknown " + name + ": " + text, node);
    }

    /// None where the field is missing.
    public List<YamlNode> items(String name) throws YamlException {
        var node = mapping.find(name);
        return node.isPresent() ? itemsOf(node.get()) : List.of();
    }

    public List<String> texts(String name) throws YamlException {
        var texts = new ArrayList<String>();
        for (var item : items(name)) {
            texts.add(textOf(item));
        }
        return texts;
    }

    public List<Integer> numbers(String name) throws YamlException {
        var numbers = new ArrayList<Integer>();
        for (var item : items(name)) {
            numbers.add(intOf(item));
        }
        return numbers;
    }

    /// No entries where the field is missing.
    public Map<String, YamlNode.Entry> entries(String name) throws YamlException {
        var node = mapping.find(name);
        return node.isPresent() ? Fields.of(node.get()).mapping().entries() : Map.of();
    }

    public Map<String, String> textByName(String name) throws YamlException {
        var texts = new LinkedHashMap<String, String>();
        for (var entry : entries(name).values()) {
            texts.put(entry.key().text(), textOf(entry.value()));
        }
        return texts;
    }

    public static List<YamlNode> itemsOf(YamlNode node) throws YamlException {
        if (node instanceof YamlNode.Sequence sequence) {
            return sequence.items();
        }
        throw new YamlException(SHAPE, "expected a list", node);
    }

    public static String textOf(YamlNode node) throws YamlException {
        if (node instanceof YamlNode.Scalar scalar && !scalar.isNull()) {
            return scalar.text();
        }
        throw new YamlException(SHAPE, "expected a text", node);
    }

    public static int intOf(YamlNode node) throws YamlException {
        if (node instanceof YamlNode.Scalar scalar && scalar.isInt()) {
            try {
                return Integer.parseInt(scalar.text());
            } catch (NumberFormatException _) {
                throw new YamlException(SHAPE, "number too large", node);
            }
        }
        throw new YamlException(SHAPE, "expected a whole number", node);
    }
}
