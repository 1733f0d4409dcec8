package dev.merlon.engine.exchange.tm7;

import dev.merlon.engine.exchange.threatmodel.Enclosures;
import dev.merlon.engine.exchange.threatmodel.ModelContent;
import dev.merlon.engine.exchange.threatmodel.ModelDraft;
import dev.merlon.engine.exchange.threatmodel.ModelReader;
import dev.merlon.engine.exchange.threatmodel.XmlElement;
import dev.merlon.engine.model.threatmodel.About;
import dev.merlon.engine.model.threatmodel.Assumption;
import dev.merlon.engine.model.threatmodel.Diagram;
import dev.merlon.engine.model.threatmodel.Element;
import dev.merlon.engine.model.threatmodel.ElementKind;
import dev.merlon.engine.model.threatmodel.Extras;
import dev.merlon.engine.model.threatmodel.Flow;
import dev.merlon.engine.model.threatmodel.ThreatModel;
import dev.merlon.engine.model.threatmodel.Zone;
import dev.merlon.engine.model.threatmodel.ZoneForm;
import dev.merlon.engine.problem.Problem;
import dev.merlon.engine.problem.WorkbenchException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Reads models and templates.
final class Tm7Reader implements ModelReader {

    private static final String METHOD = "STRIDE";

    @Override
    public boolean knows(ModelContent content) {
        return content instanceof ModelContent.Xml(var _, var root)
                && ((root.name().equals("ThreatModel")
                                && root.child("DrawingSurfaceList").isPresent())
                        || (root.name().equals("KnowledgeBase")
                                && root.child("ThreatTypes").isPresent()));
    }

    @Override
    public ThreatModel read(ModelContent content, List<Problem> remarks) throws WorkbenchException {
        if (!(content instanceof ModelContent.Xml(var _, var root))) {
            throw new IllegalArgumentException("a model of the Threat Modeling Tool is XML");
        }
        var draft = new ModelDraft(remarks);
        return root.name().equals("KnowledgeBase") ? template(root, draft) : model(root, draft);
    }

    private static ThreatModel model(XmlElement root, ModelDraft draft) throws WorkbenchException {
        for (var surface :
                root.child("DrawingSurfaceList").map(XmlElement::children).orElse(List.of())) {
            surface(surface, draft);
        }
        var threats = new Tm7Threats(draft);
        for (var instance :
                root.child("ThreatInstances").map(XmlElement::children).orElse(List.of())) {
            var value = instance.child("Value");
            if (value.isPresent()) {
                threats.instance(value.get());
            }
        }
        var meta = root.child("MetaInformation");
        var assumptions = meta.map(m -> m.textOf("Assumptions")).orElse("");
        if (!assumptions.isEmpty()) {
            draft.add(new Assumption("assumptions", assumptions, List.of(), List.of(), Extras.NONE));
        }
        var name = meta.map(m -> m.textOf("ThreatModelName")).orElse("");
        var contributors = meta.map(m -> m.textOf("Contributors")).orElse("");
        return draft.done(
                "",
                new About(
                        name,
                        meta.map(m -> m.textOf("HighLevelSystemDescription")).orElse(""),
                        meta.map(m -> m.textOf("Owner")).orElse(""),
                        meta.map(m -> m.textOf("Reviewer")).orElse(""),
                        contributors.isEmpty() ? List.of() : List.of(contributors.split("\\s*[,;\\n]\\s*"))),
                Extras.NONE);
    }

    /// A template has no picture: only threats that might be.
    private static ThreatModel template(XmlElement root, ModelDraft draft) throws WorkbenchException {
        var manifest = root.child("Manifest");
        new Tm7Threats(draft).types(root);
        return draft.done(
                manifest.map(m -> m.attribute("id")).orElse(""),
                About.named(manifest.map(m -> m.attribute("name")).orElse(""), ""),
                Extras.NONE);
    }

    private static void surface(XmlElement surface, ModelDraft draft) throws WorkbenchException {
        var described = Stencil.of(surface);
        var id = draft.id("diagram", described.guid(), surface.place());
        var header = surface.textOf("Header");
        draft.add(new Diagram(id, described.properties().getOrDefault("Name", header), "", METHOD, Extras.NONE));
        var ids = new HashMap<String, String>();
        var borders = stencils(surface, "Borders");
        var lines = stencils(surface, "Lines");
        for (var stencil : borders) {
            give(stencil, ids, draft);
        }
        for (var stencil : lines) {
            give(stencil, ids, draft);
        }
        var zones = new ArrayList<Zone>();
        for (var stencil : borders) {
            if (isBoundary(stencil)) {
                zones.add(zone(stencil, ZoneForm.BOX, id, ids));
            }
        }
        var enclosures = new Enclosures(zones);
        zones.forEach(z -> draft.add(z.within(enclosures.around(z.box()))));
        for (var stencil : borders) {
            if (!isBoundary(stencil)) {
                draft.add(element(stencil, id, ids, enclosures));
            }
        }
        for (var stencil : lines) {
            if (isBoundary(stencil)) {
                draft.add(zone(stencil, ZoneForm.LINE, id, ids));
            } else {
                draft.add(flow(stencil, id, ids));
            }
        }
    }

    private static List<Stencil> stencils(XmlElement surface, String list) {
        return surface.child(list).map(XmlElement::children).orElse(List.of()).stream()
                .flatMap(pair -> pair.child("Value").stream())
                .map(Stencil::of)
                .filter(s -> !s.generic().isEmpty() || !s.kind().isEmpty())
                .toList();
    }

    private static boolean isBoundary(Stencil stencil) {
        return stencil.generic().startsWith("GE.TB") || stencil.kind().contains("Boundary");
    }

    private static void give(Stencil stencil, Map<String, String> ids, ModelDraft draft) throws WorkbenchException {
        ids.put(stencil.guid(), draft.id("part", stencil.guid(), stencil.xml().place()));
    }

    private static String id(Stencil stencil, Map<String, String> ids) {
        return ids.getOrDefault(stencil.guid(), stencil.guid());
    }

    private static Zone zone(Stencil stencil, ZoneForm form, String diagram, Map<String, String> ids) {
        return new Zone(
                id(stencil, ids),
                stencil.name(),
                "",
                stencil.type(),
                form,
                "",
                null,
                diagram,
                form == ZoneForm.BOX ? stencil.box() : null,
                List.of(),
                stencil.extras());
    }

    private static Element element(Stencil stencil, String diagram, Map<String, String> ids, Enclosures enclosures) {
        var box = stencil.box();
        return new Element(
                id(stencil, ids),
                stencil.name(),
                "",
                kind(stencil),
                stencil.type(),
                enclosures.around(box),
                stencil.outOfScope(),
                List.of(),
                List.of(),
                diagram,
                box,
                List.of(),
                stencil.extras());
    }

    private static ElementKind kind(Stencil stencil) {
        if (stencil.generic().equals("GE.EI") || stencil.kind().equals("StencilRectangle")) {
            return ElementKind.ACTOR;
        }
        if (stencil.generic().equals("GE.DS") || stencil.kind().equals("StencilParallelLines")) {
            return ElementKind.STORE;
        }
        return stencil.generic().equals("GE.A") ? ElementKind.NOTE : ElementKind.PROCESS;
    }

    private static Flow flow(Stencil stencil, String diagram, Map<String, String> ids) {
        return new Flow(
                id(stencil, ids),
                stencil.name(),
                "",
                end(stencil.xml().textOf("SourceGuid"), ids),
                end(stencil.xml().textOf("TargetGuid"), ids),
                false,
                "",
                null,
                null,
                List.of(),
                stencil.outOfScope(),
                diagram,
                List.of(),
                stencil.extras());
    }

    private static String end(String guid, Map<String, String> ids) {
        return guid.startsWith("00000000-") ? "" : ids.getOrDefault(guid, guid);
    }
}
