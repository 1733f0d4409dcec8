package dev.merlon.engine.exchange.otm;

import dev.merlon.engine.exchange.threatmodel.ModelContent;
import dev.merlon.engine.exchange.threatmodel.ModelDraft;
import dev.merlon.engine.exchange.threatmodel.ModelReader;
import dev.merlon.engine.exchange.threatmodel.Taken;
import dev.merlon.engine.exchange.threatmodel.Values;
import dev.merlon.engine.model.threatmodel.About;
import dev.merlon.engine.model.threatmodel.Asset;
import dev.merlon.engine.model.threatmodel.Assumption;
import dev.merlon.engine.model.threatmodel.Diagram;
import dev.merlon.engine.model.threatmodel.Extras;
import dev.merlon.engine.model.threatmodel.ThreatModel;
import dev.merlon.engine.model.threatmodel.Value;
import dev.merlon.engine.problem.Problem;
import dev.merlon.engine.problem.WorkbenchException;
import dev.merlon.engine.spec.tree.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/// Reads models of version 0.1 and 0.2.
final class OtmReader implements ModelReader {

    @Override
    public boolean knows(ModelContent content) {
        return content instanceof ModelContent.Tree(var _, var root, var _)
                && root.text("otmVersion").isPresent();
    }

    @Override
    public ThreatModel read(ModelContent content, List<Problem> remarks) throws WorkbenchException {
        if (!(content instanceof ModelContent.Tree(var _, var rootNode, var _))) {
            throw new IllegalArgumentException("an Open Threat Model is JSON or YAML");
        }
        var root = new Taken(rootNode);
        var draft = new ModelDraft(remarks);
        root.drop("otmVersion");
        var project = root.part("project");
        var attributes = project.part("attributes");
        var pictures = representations(root, draft);
        for (var asset : root.objects("assets")) {
            draft.add(asset(asset, draft));
        }
        var threats = new OtmThreats(draft);
        for (var mitigation : root.objects("mitigations")) {
            threats.mitigation(mitigation);
        }
        for (var threat : root.objects("threats")) {
            threats.define(threat);
        }
        new OtmParts(draft, threats, pictures).read(root);
        threats.occurrences("", attributes);
        for (var assumption : attributes.objects("assumptions")) {
            var id = draft.id("assumption", assumption.text("id"), assumption.place());
            draft.add(new Assumption(
                    id,
                    assumption.text("text"),
                    assumption.texts("about"),
                    assumption.texts("tags"),
                    OtmExtras.of(assumption)));
        }
        var said = project.text("id");
        var id = Boolean.FALSE.equals(attributes.truth(OpenThreatModel.IDENTIFIED)) ? "" : said;
        var about = new About(
                project.text("name"),
                project.text("description"),
                project.text("owner"),
                attributes.text("reviewer"),
                attributes.texts("contributors"));
        var foreign = OtmExtras.foreign(attributes);
        return draft.done(id, about, kept(root, foreign, rootNode, pictures));
    }

    /// What only this format knows of the whole, with the representations that are no diagrams.
    private static Extras kept(Taken root, Extras foreign, Node rootNode, List<String> pictures) {
        var others = new ArrayList<Value>();
        rootNode.get("representations").stream()
                .flatMap(all -> all.items().stream())
                .filter(r -> r.text("id").filter(pictures::contains).isEmpty())
                .forEach(r -> others.add(Values.of(r)));
        var rest = new LinkedHashMap<>(root.rest().all());
        if (!others.isEmpty()) {
            rest.put("representations", new Value.Items(others));
        }
        return foreign.and(OpenThreatModel.ID, new Value.Members(rest));
    }

    /// The ids of those that are diagrams.
    private static List<String> representations(Taken root, ModelDraft draft) throws WorkbenchException {
        var pictures = new ArrayList<String>();
        for (var each : root.objects("representations")) {
            if (!each.view("type").equals("diagram")) {
                continue;
            }
            var id = draft.id("diagram", each.text("id"), each.place());
            each.drop("type");
            var attributes = each.part("attributes");
            pictures.add(id);
            draft.add(new Diagram(
                    id, each.text("name"), each.text("description"), attributes.text("method"), OtmExtras.of(each)));
        }
        return pictures;
    }

    private static Asset asset(Taken asset, ModelDraft draft) throws WorkbenchException {
        var id = draft.id("asset", asset.text("id"), asset.place());
        var risk = asset.part("risk");
        var attributes = asset.part("attributes");
        var rated = !Boolean.FALSE.equals(attributes.truth(OpenThreatModel.RATED));
        var confidentiality = risk.number("confidentiality");
        var integrity = risk.number("integrity");
        var availability = risk.number("availability");
        return new Asset(
                id,
                asset.text("name"),
                asset.text("description"),
                rated ? confidentiality : null,
                rated ? integrity : null,
                rated ? availability : null,
                risk.text("comment"),
                attributes.texts("tags"),
                OtmExtras.of(asset));
    }
}
