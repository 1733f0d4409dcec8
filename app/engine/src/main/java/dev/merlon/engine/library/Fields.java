package dev.merlon.engine.library;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// A mapping read field by field. What is missing or of another kind is a [YamlException] at its place; the
/// schema says the same in more detail, but is not consulted for the built-in files.
record Fields(YamlNode.Mapping mapping) {

    static final String SHAPE = "LIBRARY-SHAPE";

    static Fields of(YamlNode node) throws YamlException {
        if (node instanceof YamlNode.Mapping mapping) {
            return new Fields(mapping);
        }
        throw new YamlException(SHAPE, "expected fields (name: value)", node);
    }

    YamlNode required(String name) throws YamlException {
        return mapping.find(name).orElseThrow(() -> new YamlException(SHAPE, "missing field " + name, mapping));
    }

    Optional<YamlNode> optional(String name) {
        return mapping.find(name);
    }

    String text(String name) throws YamlException {
        return textOf(required(name));
    }

    /// Empty where the field is missing.
    String textOrEmpty(String name) throws YamlException {
        var node = mapping.find(name);
        return node.isPresent() ? textOf(node.get()) : "";
    }

    int number(String name) throws YamlException {
        return intOf(required(name));
    }

    int numberOr(String name, int otherwise) throws YamlException {
        var node = mapping.find(name);
        return node.isPresent() ? intOf(node.get()) : otherwise;
    }

    /// The constant of that name, written in lower case.
    <E extends Enum<E>> E word(String name, Class<E> type) throws YamlException {
        var text = text(name);
        for (var constant : type.getEnumConstants()) {
            if (constant.name().toLowerCase(Locale.ROOT).equals(text)) {
                return constant;
            }
        }
        throw new YamlException(SHAPE, "unknown " + name + ": " + text, required(name));
    }

    /// None where the field is missing.
    List<YamlNode> items(String name) throws YamlException {
        var node = mapping.find(name);
        return node.isPresent() ? itemsOf(node.get()) : List.of();
    }

    List<String> texts(String name) throws YamlException {
        var texts = new ArrayList<String>();
        for (var item : items(name)) {
            texts.add(textOf(item));
        }
        return texts;
    }

    List<Integer> numbers(String name) throws YamlException {
        var numbers = new ArrayList<Integer>();
        for (var item : items(name)) {
            numbers.add(intOf(item));
        }
        return numbers;
    }

    /// No entries where the field is missing.
    Map<String, YamlNode.Entry> entries(String name) throws YamlException {
        var node = mapping.find(name);
        return node.isPresent() ? Fields.of(node.get()).mapping().entries() : Map.of();
    }

    Map<String, String> textByName(String name) throws YamlException {
        var texts = new LinkedHashMap<String, String>();
        for (var entry : entries(name).values()) {
            texts.put(entry.key().text(), textOf(entry.value()));
        }
        return texts;
    }

    static List<YamlNode> itemsOf(YamlNode node) throws YamlException {
        if (node instanceof YamlNode.Sequence sequence) {
            return sequence.items();
        }
        throw new YamlException(SHAPE, "expected a list", node);
    }

    static String textOf(YamlNode node) throws YamlException {
        if (node instanceof YamlNode.Scalar scalar && !scalar.isNull()) {
            return scalar.text();
        }
        throw new YamlException(SHAPE, "expected a text", node);
    }

    static int intOf(YamlNode node) throws YamlException {
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
