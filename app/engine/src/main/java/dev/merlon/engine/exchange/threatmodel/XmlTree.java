package dev.merlon.engine.exchange.threatmodel;

import dev.merlon.engine.model.Location;
import dev.merlon.engine.problem.WorkbenchException;
import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Reads XML into a tree with places. Whatever a document type could bring is refused: no model needs one.
final class XmlTree {

    private static final int MOST_ELEMENTS = 2_000_000;
    private static final int DEEPEST = 60;
    private static final int LONGEST_TEXT = 20_000_000;

    private final String label;
    private final XMLStreamReader reader;
    private final Deque<Open> open = new ArrayDeque<>();
    private int elements;
    private long characters;

    private record Open(
            String name,
            String namespace,
            Map<String, String> attributes,
            List<XmlElement> children,
            StringBuilder text,
            Location place) {

        XmlElement close() {
            return new XmlElement(name, namespace, attributes, children, text.toString(), place);
        }
    }

    private XmlTree(String label, XMLStreamReader reader) {
        this.label = label;
        this.reader = reader;
    }

    /// Whether the first character that counts is `<`, whatever the encoding.
    static boolean looksLike(byte[] bytes) {
        for (var i = 0; i < Math.min(bytes.length, 1_000); i++) {
            var b = bytes[i] & 0xFF;
            var mark = b == 0 || b == 0xEF || b == 0xBB || b == 0xBF || b == 0xFE || b == 0xFF;
            if (!mark && b > ' ') {
                return b == '<';
            }
        }
        return false;
    }

    static XmlElement read(String label, byte[] bytes) throws WorkbenchException {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, true);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing outside of the file is read");
        });
        try {
            var reader = factory.createXMLStreamReader(new ByteArrayInputStream(bytes));
            try {
                return new XmlTree(label, reader).read();
            } catch (XMLStreamException e) {
                throw unreadable(label, e);
            } finally {
                reader.close();
            }
        } catch (XMLStreamException e) {
            throw unreadable(label, e);
        }
    }

    private XmlElement read() throws XMLStreamException, WorkbenchException {
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.DTD ->
                    throw ModelContent.refused(
                            "MODEL-XML-DTD",
                            "a document type (DTD) could bring in other files or texts without end: no model needs"
                                    + " one",
                            place());
                case XMLStreamConstants.ENTITY_REFERENCE ->
                    throw ModelContent.refused(
                            "MODEL-XML-ENTITY", "an entity that XML itself does not know: no model needs one", place());
                case XMLStreamConstants.START_ELEMENT -> start();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> text();
                case XMLStreamConstants.END_ELEMENT -> {
                    var closed = open.pop().close();
                    var around = open.peek();
                    if (around == null) {
                        return closed;
                    }
                    around.children.add(closed);
                }
                default -> {}
            }
        }
        throw ModelContent.refused("MODEL-SYNTAX", "there is no element in it", place());
    }

    private void start() throws WorkbenchException {
        if (++elements > MOST_ELEMENTS) {
            throw ModelContent.refused("MODEL-LIMIT", "more than " + MOST_ELEMENTS + " elements in one file", place());
        }
        if (open.size() >= DEEPEST) {
            throw ModelContent.refused(
                    "MODEL-LIMIT", "elements are nested deeper than " + DEEPEST + " levels", place());
        }
        var attributes = new LinkedHashMap<String, String>();
        for (var i = 0; i < reader.getAttributeCount(); i++) {
            attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
        }
        var namespace = reader.getNamespaceURI();
        open.push(new Open(
                reader.getLocalName(),
                namespace == null ? "" : namespace,
                attributes,
                new ArrayList<>(),
                new StringBuilder(),
                place()));
    }

    private void text() throws WorkbenchException {
        var around = open.peek();
        if (around == null) {
            return;
        }
        characters += reader.getTextLength();
        if (characters > LONGEST_TEXT) {
            throw ModelContent.refused(
                    "MODEL-LIMIT", "more than " + LONGEST_TEXT + " characters of text in one file", place());
        }
        around.text.append(reader.getText());
    }

    private Location place() {
        return place(label, reader.getLocation());
    }

    private static Location place(String label, javax.xml.stream.Location at) {
        return at == null || at.getLineNumber() < 1
                ? Location.ofFile(label)
                : new Location(label, at.getLineNumber(), Math.max(1, at.getColumnNumber()), "");
    }

    private static WorkbenchException unreadable(String label, XMLStreamException e) {
        var said = String.valueOf(e.getMessage());
        var line = said.indexOf("Message:");
        var text = (line < 0 ? said : said.substring(line + "Message:".length())).strip();
        return ModelContent.refused(
                "MODEL-SYNTAX", "it is no XML that can be read: " + text, place(label, e.getLocation()));
    }
}
