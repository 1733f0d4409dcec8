package dev.merlon.engine.store.form.dataflow;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.merlon.engine.model.DataClass;
import dev.merlon.engine.model.dataflow.Boundary;
import dev.merlon.engine.model.dataflow.DataFlow;
import dev.merlon.engine.model.dataflow.DataFlowDiagram;
import dev.merlon.engine.model.dataflow.DiagramEdits;
import dev.merlon.engine.model.dataflow.Element;
import dev.merlon.engine.model.dataflow.ElementKind;
import dev.merlon.engine.model.drawing.Mark;
import dev.merlon.engine.store.form.Fields;
import dev.merlon.engine.store.form.Form;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/// Only what people added is written: what the model draws by itself is no part of it, nor are endpoints.
public final class DataFlowDiagramForm implements Form<DataFlowDiagram> {

    private static final String TRUST = "TRUST";
    private static final String GROUP = "GROUP";

    @Override
    public Class<DataFlowDiagram> type() {
        return DataFlowDiagram.class;
    }

    @Override
    public ObjectNode write(DataFlowDiagram diagram) {
        var edits = diagram.edits();
        var json = Form.object().put("id", diagram.id()).put("name", diagram.name());
        json.set("apis", Form.array(diagram.apis()));
        json.put("detail", diagram.detail().name());
        var places = json.putArray("places");
        edits.places()
                .forEach((id, place) -> places.addObject()
                        .put("id", id)
                        .put("x", (long) place.x())
                        .put("y", (long) place.y()));
        pairs(json, "names", "name", edits.names());
        pairs(json, "homes", "boundary", edits.homes());
        json.set("hidden", Form.array(edits.hidden()));
        var elements = json.putArray("elements");
        edits.elements()
                .forEach(e -> elements.addObject()
                        .put("id", e.id())
                        .put("kind", e.kind().name())
                        .put("name", e.name())
                        .put("note", e.note())
                        .put("boundary", e.boundary()));
        var boundaries = json.putArray("boundaries");
        edits.boundaries()
                .forEach(b -> boundaries
                        .addObject()
                        .put("id", b.id())
                        .put("name", b.name())
                        .put("parent", b.parent())
                        .put("kind", b.trust() ? TRUST : GROUP));
        var flows = json.putArray("flows");
        edits.flows().forEach(f -> {
            var flow = flows.addObject()
                    .put("id", f.id())
                    .put("from", f.from())
                    .put("to", f.to())
                    .put("name", f.name());
            flow.set("sends", classes(f.sends()));
            flow.set("returns", classes(f.returns()));
        });
        json.set("settled", Form.array(edits.settled()));
        return json;
    }

    private static void pairs(ObjectNode json, String name, String member, Map<String, String> pairs) {
        var array = json.putArray(name);
        pairs.forEach((id, value) -> array.addObject().put("id", id).put(member, value));
    }

    private static JsonNode classes(List<DataClass> classes) {
        return Form.array(classes.stream().map(DataClass::name).toList());
    }

    @Override
    public DataFlowDiagram read(Fields fields) {
        var places = new TreeMap<String, Mark.Point>();
        fields.list("places", Fields::new)
                .forEach(place -> places.put(place.text("id"), new Mark.Point(place.number("x"), place.number("y"))));
        return new DataFlowDiagram(
                fields.text("id"),
                fields.text("name"),
                fields.texts("apis"),
                fields.oneOf(DataFlowDiagram.Detail.class, "detail"),
                new DiagramEdits(
                        places,
                        pairs(fields, "names", "name"),
                        pairs(fields, "homes", "boundary"),
                        new TreeSet<>(fields.texts("hidden")),
                        fields.list("elements", DataFlowDiagramForm::element),
                        fields.list("boundaries", DataFlowDiagramForm::boundary),
                        fields.list("flows", DataFlowDiagramForm::flow),
                        new TreeSet<>(fields.texts("settled"))));
    }

    private static Map<String, String> pairs(Fields fields, String name, String member) {
        var pairs = new TreeMap<String, String>();
        fields.list(name, Fields::new).forEach(pair -> pairs.put(pair.text("id"), pair.text(member)));
        return pairs;
    }

    private static Element element(JsonNode json) {
        var fields = new Fields(json);
        return Element.plain(
                fields.text("id"),
                fields.oneOf(ElementKind.class, "kind"),
                fields.text("name"),
                fields.text("note"),
                fields.text("boundary"));
    }

    private static Boundary boundary(JsonNode json) {
        var fields = new Fields(json);
        return new Boundary(
                fields.text("id"),
                fields.text("name"),
                fields.text("parent"),
                fields.text("kind").equals(TRUST));
    }

    private static DataFlow flow(JsonNode json) {
        var fields = new Fields(json);
        return new DataFlow(
                fields.text("id"),
                fields.text("from"),
                fields.text("to"),
                fields.text("name"),
                classes(fields, "sends"),
                classes(fields, "returns"),
                List.of());
    }

    private static List<DataClass> classes(Fields fields, String name) {
        return fields.texts(name).stream().map(DataClass::valueOf).toList();
    }
}
