package dev.merlon.engine.report.pdf;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDNumberTreeNode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDParentTreeValue;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;

/// What is a heading, a paragraph, a table: the structure that a screen reader follows (ISO 32000-1, 14.7).
final class Tags {

    private final PDStructureTreeRoot root = new PDStructureTreeRoot();
    private final PDStructureElement top = new PDStructureElement("Document", root);
    private final Map<PDPage, List<PDStructureElement>> marked = new LinkedHashMap<>();

    Tags() {
        root.appendKid(top);
    }

    PDStructureElement top() {
        return top;
    }

    static PDStructureElement below(PDStructureElement parent, String type) {
        var element = new PDStructureElement(type, parent);
        parent.appendKid(element);
        return element;
    }

    /// The number under which the next content of that page belongs to the element.
    int mark(PDStructureElement element, PDPage page) {
        var ofPage = marked.computeIfAbsent(page, _ -> new ArrayList<>());
        var number = ofPage.size();
        ofPage.add(element);
        var reference = new PDMarkedContentReference();
        reference.setMCID(number);
        reference.setPage(page);
        element.appendKid(reference);
        return number;
    }

    /// Ties the structure to the document, when all of it is there.
    void close(PDDocument document) {
        var numbers = new LinkedHashMap<Integer, PDParentTreeValue>();
        for (var each : marked.entrySet()) {
            var parents = new COSArray();
            each.getValue().forEach(parents::add);
            each.getKey().setStructParents(numbers.size());
            each.getKey().getCOSObject().setName(COSName.getPDFName("Tabs"), "S");
            numbers.put(numbers.size(), new PDParentTreeValue(parents));
        }
        var tree = new PDNumberTreeNode(PDParentTreeValue.class);
        tree.setNumbers(numbers);
        root.setParentTree(tree);
        root.setParentTreeNextKey(numbers.size());
        var info = new PDMarkInfo();
        info.setMarked(true);
        document.getDocumentCatalog().setMarkInfo(info);
        document.getDocumentCatalog().setStructureTreeRoot(root);
    }
}
