package dev.merlon.engine.report.preview;

import dev.merlon.engine.report.Preview;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.model.SharedStrings;

/// The first rows and columns of one sheet (ECMA-376 part 1, 18.3.1.99 `worksheet`).
final class SheetHead {

    private static final int ROWS = 48;
    private static final int COLUMNS = 12;
    private static final double WIDTH = 8.43;

    private final XMLStreamReader xml;
    private final SharedStrings texts;
    private final Faces faces;
    private final double[] widths = new double[COLUMNS];
    private final List<List<Preview.Cell>> rows = new ArrayList<>();
    private int columns = 1;
    private boolean whole = true;
    private boolean past;

    SheetHead(XMLStreamReader xml, SharedStrings texts, Faces faces) {
        this.xml = xml;
        this.texts = texts;
        this.faces = faces;
        Arrays.fill(widths, WIDTH);
    }

    Preview.Sheet read(String name) throws XMLStreamException {
        while (xml.hasNext() && !ended()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                element();
            }
        }
        return new Preview.Sheet(
                name, IntStream.range(0, columns).mapToObj(i -> widths[i]).toList(), rows, whole);
    }

    /// What follows the cells says nothing that is shown.
    private boolean ended() {
        return past
                || xml.getEventType() == XMLStreamConstants.END_ELEMENT
                        && xml.getLocalName().equals("sheetData");
    }

    private void element() throws XMLStreamException {
        switch (xml.getLocalName()) {
            case "col" -> width();
            case "row" -> row();
            case "c" -> cell();
            default -> {}
        }
    }

    private void width() {
        var last = Math.min(number("max"), COLUMNS);
        for (var column = number("min"); column <= last; column++) {
            widths[column - 1] = Double.parseDouble(xml.getAttributeValue(null, "width"));
        }
    }

    /// Rows without cells may be missing in the file; the row after the last one that is shown only tells that
    /// there is more.
    private void row() {
        var number = number("r");
        while (rows.size() < Math.min(number, ROWS)) {
            rows.add(new ArrayList<>());
        }
        if (number > ROWS) {
            whole = false;
            past = true;
        }
    }

    private void cell() throws XMLStreamException {
        var column = new CellReference(xml.getAttributeValue(null, "r")).getCol();
        if (column >= COLUMNS) {
            whole = false;
            return;
        }
        var style = xml.getAttributeValue(null, "s") == null ? 0 : number("s");
        var type = xml.getAttributeValue(null, "t");
        var value = value();
        var isNumber = type == null || type.equals("n");
        var text = isNumber && !value.isEmpty()
                ? faces.format(style, Double.parseDouble(value))
                : "s".equals(type) ? texts.getItemAt(Integer.parseInt(value)).getString() : value;
        columns = Math.max(columns, column + 1);
        rows.getLast().add(new Preview.Cell(column, text, faces.face(style, isNumber)));
    }

    /// The text of `v` or of the `t` in `is`; a formula's own text is not it.
    private String value() throws XMLStreamException {
        var value = new StringBuilder();
        while (xml.next() != XMLStreamConstants.END_ELEMENT
                || !xml.getLocalName().equals("c")) {
            var inside = xml.getEventType() == XMLStreamConstants.START_ELEMENT;
            if (inside && (xml.getLocalName().equals("v") || xml.getLocalName().equals("t"))) {
                value.append(xml.getElementText());
            }
        }
        return value.toString();
    }

    private int number(String attribute) {
        return Integer.parseInt(xml.getAttributeValue(null, attribute));
    }
}
