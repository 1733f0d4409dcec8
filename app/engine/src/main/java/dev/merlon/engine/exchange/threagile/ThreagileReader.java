package dev.merlon.engine.exchange.threagile;

import dev.merlon.engine.exchange.threatmodel.Markup;
import dev.merlon.engine.exchange.threatmodel.ModelContent;
import dev.merlon.engine.exchange.threatmodel.ModelDraft;
import dev.merlon.engine.exchange.threatmodel.ModelReader;
import dev.merlon.engine.exchange.threatmodel.Taken;
import dev.merlon.engine.exchange.threatmodel.Titles;
import dev.merlon.engine.model.threatmodel.About;
import dev.merlon.engine.model.threatmodel.Asset;
import dev.merlon.engine.model.threatmodel.Assumption;
import dev.merlon.engine.model.threatmodel.Extras;
import dev.merlon.engine.model.threatmodel.MeasureStatus;
import dev.merlon.engine.model.threatmodel.Mitigation;
import dev.merlon.engine.model.threatmodel.ThreatModel;
import dev.merlon.engine.problem.Problem;
import dev.merlon.engine.problem.WorkbenchException;
import dev.merlon.engine.spec.tree.Node;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reads models. Files that a model includes are read each by itself: no file leads to another.
final class ThreagileReader implements ModelReader {

    private static final List<String> SECTIONS = List.of(
            "threagile_version",
            "technical_assets",
            "data_assets",
            "trust_boundaries",
            "risk_tracking",
            "individual_risk_categories",
            "abuse_cases",
            "security_requirements");

    @Override
    public boolean knows(ModelContent content) {
        return content instanceof ModelContent.Tree(var _, var root, var _)
                && SECTIONS.stream().anyMatch(name -> root.get(name).isPresent());
    }

    @Override
    public ThreatModel read(ModelContent content, List<Problem> remarks) throws WorkbenchException {
        if (!(content instanceof ModelContent.Tree(var _, var rootNode, var _))) {
            throw new IllegalArgumentException("a model of Threagile is YAML");
        }
        var root = new Taken(rootNode);
        var draft = new ModelDraft(remarks);
        for (var each : root.named("data_assets").entrySet()) {
            draft.add(asset(each.getKey(), each.getValue(), draft));
        }
        var parts = new ThreagileParts(draft);
        parts.read(root);
        new ThreagileRisks(draft, parts).read(root);
        for (var each : texts(root, "questions").entrySet()) {
            if (!each.getValue().isBlank()) {
                var id = draft.derivedId("assumption", "question", root.place());
                var answered = each.getKey() + " " + Markup.text(each.getValue());
                draft.add(new Assumption(id, answered, List.of(), List.of(), Extras.NONE));
            }
        }
        for (var each : texts(root, "security_requirements").entrySet()) {
            draft.put(new Mitigation(
                    draft.derivedId("mitigation", each.getKey(), root.place()),
                    each.getKey(),
                    Markup.text(each.getValue()),
                    MeasureStatus.REQUIRED,
                    null,
                    "",
                    null,
                    List.of("security requirement"),
                    Extras.NONE));
        }
        root.drop("security_requirements");
        var about = about(root);
        return draft.done("", about, Extras.of(Threagile.ID, root.rest()));
    }

    private static About about(Taken root) {
        var author = root.part("author").text("name");
        var overview = root.part("business_overview").text("description");
        return new About(
                root.text("title"), Markup.text(overview), author, "", author.isEmpty() ? List.of() : List.of(author));
    }

    /// Texts by name, in the file's order, without taking them.
    static Map<String, String> texts(Taken root, String name) {
        var texts = new LinkedHashMap<String, String>();
        for (var member : root.look(name).map(Node::members).orElse(List.of())) {
            texts.put(member.name(), member.value().text().orElse(""));
        }
        return texts;
    }

    private static Asset asset(String name, Taken asset, ModelDraft draft) throws WorkbenchException {
        var own = asset.text("id");
        var title = asset.text("title");
        return new Asset(
                draft.id("asset", own.isEmpty() ? name : own, asset.place()),
                title.isEmpty() ? Titles.of(Markup.text(name)) : title,
                Markup.text(asset.text("description")),
                ThreagileWords.confidentiality(asset.text("confidentiality")),
                ThreagileWords.criticality(asset.text("integrity")),
                ThreagileWords.criticality(asset.text("availability")),
                Markup.text(asset.text("justification_cia_rating")),
                asset.texts("tags"),
                Extras.of(Threagile.ID, asset.rest()));
    }
}
