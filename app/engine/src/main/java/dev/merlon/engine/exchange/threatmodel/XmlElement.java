package dev.merlon.engine.exchange.threatmodel;

import dev.merlon.engine.model.Location;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// An element of an XML file.
///
/// @param name        without its prefix
/// @param namespace   may be empty
/// @param attributes  by name without prefix
/// @param text        all its own text, in order, not that of its children
public record XmlElement(
        String name,
        String namespace,
        Map<String, String> attributes,
        List<XmlElement> children,
        String text,
        Location place) {

    public XmlElement {
        attributes = Map.copyOf(attributes);
        children = List.copyOf(children);
    }

    public Optional<XmlElement> child(String childName) {
        return children.stream().filter(c -> c.name.equals(childName)).findFirst();
    }

    public List<XmlElement> children(String childName) {
        return children.stream().filter(c -> c.name.equals(childName)).toList();
    }

    /// The text of a child, stripped; empty where there is none.
    public String textOf(String childName) {
        return child(childName).map(c -> c.text.strip()).orElse("");
    }

    public String attribute(String attributeName) {
        return attributes.getOrDefault(attributeName, "");
    }
}
