package dev.merlon.engine.report.workbook.xlsx;

import dev.merlon.engine.report.workbook.part.Area;
import dev.merlon.engine.report.workbook.part.Element;
import dev.merlon.engine.report.workbook.part.Parts;
import dev.merlon.engine.report.workbook.part.XmlOut;
import dev.merlon.engine.report.workbook.part.XmlReading;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A workbook that somebody designed, taken apart: its sheets with their tables, its names, texts and styles.
/// All else stays as bytes.
final class Template {

    private static final String STRINGS = "xl/sharedStrings.xml";
    private static final String STYLES = "xl/styles.xml";
    private static final List<String> ACTIVE = List.of(
            "vbaProject", "activeX", "externalLinks/", "connections.xml", "embeddings/", "ctrlProps/", "macrosheets/");

    private final Map<String, byte[]> parts;
    private final String bookPart;
    private final Element book;
    private final Element bookRelations;
    private final Element types;
    private final List<TemplateSheet> sheets = new ArrayList<>();
    private final SharedStrings strings;
    private final Styles styles;

    private Template(Map<String, byte[]> parts) throws IOException {
        this.parts = parts;
        this.types = tree("[Content_Types].xml");
        this.bookPart = relation(tree("_rels/.rels"), "/officeDocument", "")
                .orElseThrow(() -> new IOException("no workbook: nothing says which part it is"));
        this.book = tree(bookPart);
        this.bookRelations = tree(Parts.relations(bookPart));
        this.strings = new SharedStrings(treeOr(STRINGS, "sst"));
        this.styles = new Styles(treeOr(STYLES, "styleSheet"));
        for (var sheet : book.child("sheets")
                .orElseThrow(() -> new IOException("a workbook without sheets"))
                .children("sheet")) {
            sheet(sheet);
        }
    }

    /// @throws IOException where it is no workbook, a part of it is not well formed, it is larger than a
    ///                     template may be, or holds anything that acts: macros, controls, embedded files,
    ///                     links to other files
    static Template read(InputStream in) throws IOException {
        var parts = Parts.read(in);
        for (var name : parts.keySet()) {
            for (var active : ACTIVE) {
                if (name.contains(active)) {
                    throw new IOException("a template holds nothing that acts; this one has " + name);
                }
            }
        }
        return new Template(parts);
    }

    private void sheet(Element sheet) throws IOException {
        var id = sheet.text("r:id");
        var relation = bookRelations.children("Relationship").stream()
                .filter(r -> r.text("Id").equals(id) && r.text("Type").endsWith("/worksheet"))
                .findFirst();
        if (relation.isEmpty()) {
            return;
        }
        var part = Parts.resolve(bookPart, relation.get().text("Target"));
        var relations = Parts.relations(part);
        var links = parts.containsKey(relations) ? tree(relations) : new Element("Relationships");
        var found = new TemplateSheet(sheet, part, tree(part), links);
        for (var link : links.children("Relationship")) {
            if (link.text("Type").endsWith("/table")) {
                var table = Parts.resolve(part, link.text("Target"));
                found.tables().add(TemplateTable.of(table, tree(table)));
            }
        }
        sheets.add(found);
    }

    Element tree(String part) throws IOException {
        var bytes = parts.get(part);
        if (bytes == null) {
            throw new IOException("the part " + part + " is missing");
        }
        try {
            return XmlReading.of(bytes);
        } catch (IOException e) {
            throw new IOException(part + ": " + e.getMessage(), e);
        }
    }

    private Element treeOr(String part, String root) throws IOException {
        return parts.containsKey(part) ? tree(part) : new Element(root).set("xmlns", XmlOut.MAIN);
    }

    /// Where the first relation of the type leads.
    private static Optional<String> relation(Element relations, String type, String from) {
        return relations.children("Relationship").stream()
                .filter(r -> r.text("Type").endsWith(type))
                .map(r -> Parts.resolve(from, r.text("Target")))
                .findFirst();
    }

    List<TemplateSheet> sheets() {
        return sheets;
    }

    Optional<TemplateSheet> sheet(String name) {
        return sheets.stream().filter(s -> s.name().equalsIgnoreCase(name)).findFirst();
    }

    SharedStrings strings() {
        return strings;
    }

    Styles styles() {
        return styles;
    }

    Element book() {
        return book;
    }

    /// The names that lead to a block of cells on one sheet; not those for printing and filters.
    Map<String, Place> names() {
        var names = new LinkedHashMap<String, Place>();
        for (var name : definedNames()) {
            place(name.text()).ifPresent(p -> names.put(name.text("name"), p));
        }
        return names;
    }

    List<Element> definedNames() {
        return book.child("definedNames").map(n -> n.children("definedName")).orElse(List.of());
    }

    /// A block of cells on a sheet.
    record Place(TemplateSheet sheet, Area area) {

        String address() {
            return "'" + sheet.name().replace("'", "''") + "'!" + area.absolute();
        }
    }

    /// Reads `Cover!$B$4` and `'Control status'!$A$4:$C$9`.
    Optional<Place> place(String reference) {
        var mark = reference.lastIndexOf('!');
        if (mark <= 0) {
            return Optional.empty();
        }
        var name = reference.substring(0, mark);
        var plain = name.startsWith("'") && name.endsWith("'") && name.length() > 2
                ? name.substring(1, name.length() - 1).replace("''", "'")
                : name;
        var sheet = sheet(plain).orElse(null);
        return sheet == null
                ? Optional.empty()
                : Area.of(reference.substring(mark + 1)).map(a -> new Place(sheet, a));
    }

    /// What a cell of the template shows: a text, a number, or null; of a formula what was cached.
    Object shown(Element cell) {
        var value = cell.child("v").map(Element::text).orElse("");
        return switch (cell.text("t")) {
            case "s" -> value.isEmpty() ? "" : strings.text(Integer.parseInt(value.strip()));
            case "inlineStr" -> cell.child("is").map(SharedStrings::shown).orElse("");
            case "str", "e" -> value;
            case "b" -> value.equals("1");
            default -> value.isEmpty() ? "" : Double.parseDouble(value);
        };
    }

    /// The parts as they came, by name; those that were taken apart are among them.
    Map<String, byte[]> parts() {
        return parts;
    }

    Element types() {
        return types;
    }

    Element bookRelations() {
        return bookRelations;
    }

    String bookPart() {
        return bookPart;
    }

    /// Gives the book a part that it lacked, so that it can be written under its name.
    void declare(String part, String contentType, String relationType) {
        var name = "/" + part;
        if (types.children("Override").stream()
                .noneMatch(o -> o.text("PartName").equals(name))) {
            types.add(new Element("Override").set("PartName", name).set("ContentType", contentType));
        }
        var target = part.substring(part.indexOf('/') + 1);
        if (!relationType.isEmpty()
                && relation(bookRelations, relationType, bookPart).isEmpty()) {
            relate(
                    bookRelations,
                    "http://schemas.openxmlformats.org/officeDocument/2006/relationships" + relationType,
                    target);
        }
    }

    /// @return the id of the new relation
    static String relate(Element relations, String type, String target) {
        var taken = new HashMap<String, Element>();
        relations.children("Relationship").forEach(r -> taken.put(r.text("Id"), r));
        var number = taken.size() + 1;
        while (taken.containsKey("rId" + number)) {
            number++;
        }
        relations.add(new Element("Relationship")
                .set("Id", "rId" + number)
                .set("Type", type)
                .set("Target", target));
        return "rId" + number;
    }
}
