package dev.merlon.engine.exchange.threatcomposer;

import dev.merlon.engine.exchange.threatmodel.Built;
import dev.merlon.engine.exchange.threatmodel.ModelContent;
import dev.merlon.engine.exchange.threatmodel.ModelDraft;
import dev.merlon.engine.exchange.threatmodel.ModelReader;
import dev.merlon.engine.exchange.threatmodel.Taken;
import dev.merlon.engine.exchange.threatmodel.Titles;
import dev.merlon.engine.model.threatmodel.About;
import dev.merlon.engine.model.threatmodel.Assumption;
import dev.merlon.engine.model.threatmodel.Extras;
import dev.merlon.engine.model.threatmodel.MeasureStatus;
import dev.merlon.engine.model.threatmodel.Mitigation;
import dev.merlon.engine.model.threatmodel.ThreatModel;
import dev.merlon.engine.model.threatmodel.Value;
import dev.merlon.engine.problem.Problem;
import dev.merlon.engine.problem.WorkbenchException;
import dev.merlon.engine.spec.tree.Node;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads models.
final class ComposerReader implements ModelReader {

    @Override
    public boolean knows(ModelContent content) {
        return content instanceof ModelContent.Tree(var _, var root, var _) && (isModel(root) || isList(root));
    }

    private static boolean isModel(Node root) {
        return root.get("schema").filter(s -> s.number().isPresent()).isPresent()
                && List.of("applicationInfo", "threats", "mitigations", "assumptions", "architecture", "dataflow")
                        .stream()
                        .anyMatch(name -> root.get(name).isPresent());
    }

    /// The tool's examples are statements of threats and nothing around them.
    private static boolean isList(Node root) {
        return !root.items().isEmpty()
                && root.items().stream()
                        .allMatch(i -> i.get("threatAction").isPresent()
                                || (i.get("statement").isPresent()
                                        && i.get("numericId").isPresent()));
    }

    @Override
    public ThreatModel read(ModelContent content, List<Problem> remarks) throws WorkbenchException {
        if (!(content instanceof ModelContent.Tree(var _, var rootNode, var _))) {
            throw new IllegalArgumentException("a model of Threat Composer is JSON");
        }
        var root = new Taken(rootNode);
        root.drop("schema");
        var draft = new ModelDraft(remarks);
        if (isList(rootNode)) {
            var alone = new ComposerThreats(draft, Map.of(), Map.of());
            for (var threat : rootNode.items()) {
                alone.read(new Taken(threat));
            }
            return draft.done("", About.named("", ""), Extras.NONE);
        }
        var info = root.part("applicationInfo");
        var about = About.named(info.text("name"), info.text("description"));
        var mitigations = new HashMap<String, String>();
        for (var mitigation : root.objects("mitigations")) {
            mitigation(mitigation, draft, mitigations);
        }
        var mitigationLinks = root.objects("mitigationLinks");
        var assumptionLinks = root.objects("assumptionLinks");
        var threats = new ComposerThreats(draft, links(mitigationLinks, "linkedId", "mitigationId"), mitigations);
        for (var threat : root.objects("threats")) {
            threats.read(threat);
        }
        var linked = new HashMap<String, String>(mitigations);
        linked.putAll(threats.ids());
        var rests = links(assumptionLinks, "assumptionId", "linkedId");
        var assumptions = new HashSet<String>();
        for (var assumption : root.objects("assumptions")) {
            assumptions.add(assumption.view("id"));
            assumption(assumption, draft, rests, linked);
        }
        var kept = new Built()
                .items(
                        "mitigationLinks",
                        loose(
                                mitigationLinks,
                                "mitigationId",
                                mitigations.keySet(),
                                threats.ids().keySet()))
                .items("assumptionLinks", loose(assumptionLinks, "assumptionId", assumptions, linked.keySet()))
                .fill(root.rest());
        return draft.done("", about, Extras.of(ThreatComposer.ID, kept.done()));
    }

    /// Links from one id to others, in the file's order.
    private static Map<String, List<String>> links(List<Taken> links, String from, String to) {
        var all = new LinkedHashMap<String, List<String>>();
        for (var link : links) {
            all.computeIfAbsent(link.view(from), _ -> new ArrayList<>()).add(link.view(to));
        }
        return all;
    }

    /// Links from or to what there is not: nothing in the model says them.
    private static List<Value> loose(List<Taken> links, String name, Set<String> from, Set<String> to) {
        return links.stream()
                .filter(l -> !from.contains(l.view(name)) || !to.contains(l.view("linkedId")))
                .<Value>map(Taken::rest)
                .toList();
    }

    private static void mitigation(Taken mitigation, ModelDraft draft, Map<String, String> ids)
            throws WorkbenchException {
        var metadata = Metadata.of(mitigation);
        var own = mitigation.text("id");
        var said = metadata.text("custom:id");
        var id = draft.id("mitigation", said.isEmpty() ? own : said, mitigation.place());
        ids.putIfAbsent(own, id);
        var text = mitigation.text("content");
        var title = metadata.text("custom:title");
        draft.put(new Mitigation(
                id,
                title.isEmpty() ? Titles.of(text) : title,
                text,
                status(mitigation, metadata),
                metadata.number("custom:riskReduction"),
                metadata.text("custom:owner"),
                date(metadata.text("custom:date")),
                mitigation.texts("tags"),
                Extras.of(ThreatComposer.ID, mitigation.rest())));
    }

    private static @Nullable MeasureStatus status(Taken mitigation, Metadata metadata) {
        var status = ComposerWords.mitigation(mitigation.view("status"));
        if (status != null) {
            mitigation.drop("status");
        }
        return status == MeasureStatus.RECOMMENDED
                        && metadata.text("custom:status").equals("required")
                ? MeasureStatus.REQUIRED
                : status;
    }

    private static @Nullable LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static void assumption(
            Taken assumption, ModelDraft draft, Map<String, List<String>> rests, Map<String, String> ids)
            throws WorkbenchException {
        var own = assumption.text("id");
        var said = Metadata.of(assumption).text("custom:id");
        var id = draft.id("assumption", said.isEmpty() ? own : said, assumption.place());
        draft.add(new Assumption(
                id,
                assumption.text("content"),
                rests.getOrDefault(own, List.of()).stream()
                        .map(each -> ids.getOrDefault(each, each))
                        .toList(),
                assumption.texts("tags"),
                Extras.of(ThreatComposer.ID, assumption.rest())));
    }
}
