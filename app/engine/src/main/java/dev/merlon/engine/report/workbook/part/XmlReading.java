package dev.merlon.engine.report.workbook.part;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/// Reads a part of a stranger's workbook: no document types, no entities of its own, nothing from outside.
public final class XmlReading extends DefaultHandler {

    private static final int DEEPEST = 100;

    private final Deque<Element> open = new ArrayDeque<>();
    private final StringBuilder text = new StringBuilder();
    private @Nullable Element root;
    private String prefix = "";

    private XmlReading() {}

    /// @throws IOException where the part is not well formed, or declares a document type
    public static Element of(byte[] part) throws IOException {
        var reading = new XmlReading();
        try {
            var factory = SAXParserFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.newSAXParser().parse(new InputSource(new ByteArrayInputStream(part)), reading);
        } catch (SAXException | ParserConfigurationException e) {
            throw new IOException("not well formed: " + e.getMessage(), e);
        }
        if (reading.root == null) {
            throw new IOException("empty");
        }
        return reading.root;
    }

    @Override
    public void startElement(String uri, String localName, String name, Attributes attributes) throws SAXException {
        flush();
        if (open.size() >= DEEPEST) {
            throw new SAXException("deeper than " + DEEPEST + " elements");
        }
        if (open.isEmpty()) {
            findPrefix(name, attributes);
        }
        var element = new Element(plain(name));
        if (open.isEmpty() && !prefix.isEmpty()) {
            element.set("xmlns", XmlOut.MAIN);
        }
        for (var i = 0; i < attributes.getLength(); i++) {
            element.set(attributes.getQName(i), attributes.getValue(i));
        }
        var parent = open.peek();
        if (parent == null) {
            root = element;
        } else {
            parent.add(element);
        }
        open.push(element);
    }

    /// Some makers of workbooks give every element a prefix. It is taken off, so that cells can be added
    /// without one.
    private void findPrefix(String name, Attributes attributes) {
        var colon = name.indexOf(':');
        if (colon > 0 && XmlOut.MAIN.equals(attributes.getValue("xmlns:" + name.substring(0, colon)))) {
            prefix = name.substring(0, colon + 1);
        }
    }

    private String plain(String name) {
        return !prefix.isEmpty() && name.startsWith(prefix) ? name.substring(prefix.length()) : name;
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        text.append(characters, start, length);
    }

    @Override
    public void endElement(String uri, String localName, String name) {
        flush();
        open.pop();
    }

    private void flush() {
        var parent = open.peek();
        if (parent != null && !text.isEmpty()) {
            parent.add(text.toString());
        }
        text.setLength(0);
    }
}
