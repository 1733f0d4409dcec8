package dev.merlon.engine.report.workbook.part;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// An element of a part as it was read, with its prefixes as they stand, so that what nobody touches is written
/// as it was. Names are compared without their prefix: every maker of workbooks chooses its own.
public final class Element {

    private final String name;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final List<Object> content = new ArrayList<>();

    /// @param name  with its prefix
    public Element(String name) {
        this.name = name;
    }

    public String name() {
        return name;
    }

    public String local() {
        return name.substring(name.indexOf(':') + 1);
    }

    public boolean is(String localName) {
        return local().equals(localName);
    }

    @Nullable
    public String get(String attribute) {
        return attributes.get(attribute);
    }

    /// Empty where the attribute is missing.
    public String text(String attribute) {
        return Objects.requireNonNullElse(attributes.get(attribute), "");
    }

    /// @return the number, or the other one where there is none
    public int number(String attribute, int otherwise) {
        var text = attributes.get(attribute);
        try {
            return text == null ? otherwise : Integer.parseInt(text.strip());
        } catch (NumberFormatException _) {
            return otherwise;
        }
    }

    public Element set(String attribute, String value) {
        attributes.put(attribute, value);
        return this;
    }

    public void unset(String attribute) {
        attributes.remove(attribute);
    }

    public Map<String, String> attributes() {
        return attributes;
    }

    public Stream<Element> children() {
        return content.stream().filter(Element.class::isInstance).map(Element.class::cast);
    }

    public List<Element> children(String localName) {
        return children().filter(e -> e.is(localName)).toList();
    }

    public Optional<Element> child(String localName) {
        return children().filter(e -> e.is(localName)).findFirst();
    }

    /// All elements of the name below this one, at any depth.
    public Stream<Element> below(String localName) {
        return children()
                .flatMap(e -> e.is(localName) ? Stream.concat(Stream.of(e), e.below(localName)) : e.below(localName));
    }

    /// What stands between its tags.
    public String text() {
        var text = new StringBuilder();
        for (var item : content) {
            text.append(item instanceof Element e ? e.text() : (String) item);
        }
        return text.toString();
    }

    public Element add(Object item) {
        content.add(item);
        return this;
    }

    public void addFirst(Element item) {
        content.addFirst(item);
    }

    /// Puts the element before the first child of one of the names, or last.
    public void addBefore(Set<String> localNames, Element item) {
        for (var i = 0; i < content.size(); i++) {
            if (content.get(i) instanceof Element e && localNames.contains(e.local())) {
                content.add(i, item);
                return;
            }
        }
        content.add(item);
    }

    public void remove(Object item) {
        content.removeIf(c -> c == item);
    }

    public void removeAll(String localName) {
        content.removeIf(c -> c instanceof Element e && e.is(localName));
    }

    /// Leaves the text as its only content.
    public Element setText(String text) {
        content.clear();
        content.add(text);
        return this;
    }

    public void clear() {
        content.clear();
    }

    /// A copy that can be changed without this one.
    public Element copy() {
        var copy = new Element(name);
        copy.attributes.putAll(attributes);
        content.forEach(c -> copy.content.add(c instanceof Element e ? e.copy() : c));
        return copy;
    }

    public void writeTo(StringBuilder out) {
        openTo(out);
        if (content.isEmpty()) {
            out.insert(out.length() - 1, '/');
            return;
        }
        contentTo(out);
        closeTo(out);
    }

    public void openTo(StringBuilder out) {
        out.append('<').append(name);
        attributes.forEach((key, value) -> {
            out.append(' ').append(key).append("=\"");
            XmlText.escape(out, value, true);
            out.append('"');
        });
        out.append('>');
    }

    public void contentTo(StringBuilder out) {
        for (var item : content) {
            if (item instanceof Element e) {
                e.writeTo(out);
            } else {
                XmlText.escape(out, (String) item, false);
            }
        }
    }

    public void closeTo(StringBuilder out) {
        out.append("</").append(name).append('>');
    }
}
