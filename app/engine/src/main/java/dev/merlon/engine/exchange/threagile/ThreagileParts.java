package dev.merlon.engine.exchange.threagile;

import dev.merlon.engine.exchange.threatmodel.Markup;
import dev.merlon.engine.exchange.threatmodel.ModelDraft;
import dev.merlon.engine.exchange.threatmodel.Taken;
import dev.merlon.engine.model.threatmodel.Element;
import dev.merlon.engine.model.threatmodel.Extras;
import dev.merlon.engine.model.threatmodel.Flow;
import dev.merlon.engine.model.threatmodel.Zone;
import dev.merlon.engine.model.threatmodel.ZoneForm;
import dev.merlon.engine.problem.WorkbenchException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Reads technical assets with their links, and trust boundaries.
final class ThreagileParts {

    private final ModelDraft draft;
    private final Map<String, String> ids = new HashMap<>();
    private final Map<String, String> around = new HashMap<>();

    ThreagileParts(ModelDraft draft) {
        this.draft = draft;
    }

    /// The id in the model of a part that the file calls so; the same where there is none.
    String id(String own) {
        return ids.getOrDefault(own, own);
    }

    boolean knows(String own) {
        return ids.containsKey(own);
    }

    private record Named(String name, Taken part, String own, String id) {}

    void read(Taken root) throws WorkbenchException {
        var boundaries = named(root, "trust_boundaries");
        var assets = named(root, "technical_assets");
        for (var boundary : boundaries) {
            for (var inside : boundary.part.texts("technical_assets_inside")) {
                around.put(inside, boundary.id);
            }
            for (var nested : boundary.part.texts("trust_boundaries_nested")) {
                around.put(nested, boundary.id);
            }
        }
        for (var boundary : boundaries) {
            draft.add(zone(boundary));
        }
        var links = new ArrayList<Link>();
        for (var asset : assets) {
            asset.part.named("communication_links").forEach((name, link) -> links.add(new Link(asset, name, link)));
            // The tool's own dump of a model has a list of them.
            asset.part.objects("communication_links").forEach(l -> links.add(new Link(asset, l.text("title"), l)));
            draft.add(element(asset));
        }
        for (var link : links) {
            draft.add(flow(link));
        }
    }

    private List<Named> named(Taken root, String section) throws WorkbenchException {
        var all = new ArrayList<Named>();
        for (var each : root.named(section).entrySet()) {
            var said = each.getValue().text("id");
            var own = said.isEmpty() ? each.getKey() : said;
            var id = draft.id("part", own, each.getValue().place());
            ids.putIfAbsent(own, id);
            all.add(new Named(each.getKey(), each.getValue(), own, id));
        }
        return all;
    }

    private static String title(Named named) {
        var title = named.part.text("title");
        return Markup.text(title.isEmpty() ? named.name : title);
    }

    private Zone zone(Named boundary) {
        var part = boundary.part;
        return new Zone(
                boundary.id,
                title(boundary),
                Markup.text(part.text("description")),
                part.text("type"),
                ZoneForm.BOX,
                around.getOrDefault(boundary.own, ""),
                null,
                "",
                null,
                part.texts("tags"),
                Extras.of(Threagile.ID, part.rest()));
    }

    private Element element(Named asset) {
        var part = asset.part;
        var out = Boolean.TRUE.equals(part.truth("out_of_scope"));
        var why = part.text("justification_out_of_scope");
        var technology = part.texts("technology");
        return new Element(
                asset.id,
                title(asset),
                Markup.text(part.text("description")),
                ThreagileWords.kind(part.text("type")),
                String.join(", ", technology.isEmpty() ? part.texts("technologies") : technology),
                around.getOrDefault(asset.own, ""),
                out ? Markup.text(why) : null,
                part.texts("data_assets_processed"),
                part.texts("data_assets_stored"),
                "",
                null,
                part.texts("tags"),
                Extras.of(Threagile.ID, part.rest()));
    }

    private record Link(Named from, String name, Taken part) {}

    /// The tool's own id of a link: the asset's, and the link's name in small letters.
    private Flow flow(Link link) throws WorkbenchException {
        var part = link.part;
        var own = link.from.own + ">"
                + link.name
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9]+", "-")
                        .replaceAll("^-|-$", "");
        var id = draft.derivedId("part", own, part.place());
        ids.putIfAbsent(own, id);
        var protocol = part.text("protocol");
        var assets = new LinkedHashSet<>(part.texts("data_assets_sent"));
        assets.addAll(part.texts("data_assets_received"));
        return new Flow(
                id,
                Markup.text(link.name),
                Markup.text(part.text("description")),
                link.from.id,
                id(part.firstText("target", "target_id")),
                false,
                protocol,
                ThreagileWords.encrypted(protocol),
                null,
                List.copyOf(assets),
                null,
                "",
                part.texts("tags"),
                Extras.of(Threagile.ID, part.rest()));
    }
}
