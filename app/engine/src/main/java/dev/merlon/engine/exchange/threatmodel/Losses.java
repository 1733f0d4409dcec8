package dev.merlon.engine.exchange.threatmodel;

import dev.merlon.engine.model.threatmodel.Asset;
import dev.merlon.engine.model.threatmodel.Assumption;
import dev.merlon.engine.model.threatmodel.Diagram;
import dev.merlon.engine.model.threatmodel.Element;
import dev.merlon.engine.model.threatmodel.Extras;
import dev.merlon.engine.model.threatmodel.Flow;
import dev.merlon.engine.model.threatmodel.Measure;
import dev.merlon.engine.model.threatmodel.Mitigation;
import dev.merlon.engine.model.threatmodel.Occurrence;
import dev.merlon.engine.model.threatmodel.Threat;
import dev.merlon.engine.model.threatmodel.ThreatModel;
import dev.merlon.engine.model.threatmodel.Value;
import dev.merlon.engine.model.threatmodel.Zone;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// What a format does not hold of a model: measured, by comparing the model with what is read back from the
/// file that was written. No list of what a format can do has to be kept, and none can be wrong.
public final class Losses {

    private static final Facets<ThreatModel> MODEL = new Facets<ThreatModel>(Loss.Part.MODEL, ThreatModel::extras)
            .with("id", ThreatModel::id)
            .with("name", m -> m.about().name())
            .with("description", m -> m.about().description())
            .with("owner", m -> m.about().owner())
            .with("reviewer", m -> m.about().reviewer())
            .with("contributors", m -> m.about().contributors());

    private static final Facets<Diagram> DIAGRAM = new Facets<>(Loss.Part.DIAGRAM, Diagram::extras)
            .with("name", Diagram::name)
            .with("description", Diagram::description)
            .with("method", Diagram::method);

    private static final Facets<Zone> ZONE = new Facets<>(Loss.Part.ZONE, Zone::extras)
            .with("name", Zone::name)
            .with("description", Zone::description)
            .with("type", Zone::type)
            .with("form", Zone::form)
            .with("parent", Zone::parent)
            .with("trust rating", Zone::trust)
            .with("diagram", Zone::diagram)
            .with("position", Zone::box)
            .with("tags", Zone::tags);

    private static final Facets<Element> ELEMENT = new Facets<>(Loss.Part.ELEMENT, Element::extras)
            .with("name", Element::name)
            .with("description", Element::description)
            .with("kind", Element::kind)
            .with("type", Element::type)
            .with("parent", Element::parent)
            .with("out of scope", e -> e.outOfScope() == null ? "" : "out of scope: " + e.outOfScope())
            .with("assets processed", Element::processed)
            .with("assets stored", Element::stored)
            .with("diagram", Element::diagram)
            .with("position", Element::box)
            .with("tags", Element::tags);

    private static final Facets<Flow> FLOW = new Facets<>(Loss.Part.FLOW, Flow::extras)
            .with("name", Flow::name)
            .with("description", Flow::description)
            .with("source", Flow::source)
            .with("target", Flow::target)
            .with("both directions", f -> f.bidirectional() ? "yes" : "")
            .with("protocol", Flow::protocol)
            .with("encryption", Flow::encrypted)
            .with("public network", Flow::publicNetwork)
            .with("assets", Flow::assets)
            .with("out of scope", f -> f.outOfScope() == null ? "" : "out of scope: " + f.outOfScope())
            .with("diagram", Flow::diagram)
            .with("tags", Flow::tags);

    private static final Facets<Asset> ASSET = new Facets<>(Loss.Part.ASSET, Asset::extras)
            .with("name", Asset::name)
            .with("description", Asset::description)
            .with("confidentiality", Asset::confidentiality)
            .with("integrity", Asset::integrity)
            .with("availability", Asset::availability)
            .with("comment", Asset::comment)
            .with("tags", Asset::tags);

    private static final Facets<Threat> THREAT = new Facets<>(Loss.Part.THREAT, Threat::extras)
            .with("name", Threat::name)
            .with("description", Threat::description)
            .with("method", Threat::method)
            .with("categories", Threat::categories)
            .with("weaknesses", Threat::weaknesses)
            .with("severity", Threat::severity)
            .with("likelihood", Threat::likelihood)
            .with("impact", Threat::impact)
            .with("tags", Threat::tags);

    private static final Facets<Occurrence> OCCURRENCE = new Facets<>(Loss.Part.OCCURRENCE, Occurrence::extras)
            .with("status", Occurrence::status)
            .with("reason", Occurrence::reason);

    private static final Facets<Measure> MEASURE =
            new Facets<>(Loss.Part.MEASURE, Measure::extras).with("status", Measure::status);

    private static final Facets<Mitigation> MITIGATION = new Facets<>(Loss.Part.MITIGATION, Mitigation::extras)
            .with("name", Mitigation::name)
            .with("description", Mitigation::description)
            .with("status", Mitigation::status)
            .with("risk reduction", Mitigation::riskReduction)
            .with("owner", Mitigation::owner)
            .with("date", Mitigation::date)
            .with("tags", Mitigation::tags);

    private static final Facets<Assumption> ASSUMPTION = new Facets<>(Loss.Part.ASSUMPTION, Assumption::extras)
            .with("text", Assumption::text)
            .with("what rests on it", Assumption::about)
            .with("tags", Assumption::tags);

    private final UnaryOperator<String> titles;
    private final List<Loss> losses = new ArrayList<>();

    private Losses(UnaryOperator<String> titles) {
        this.titles = titles;
    }

    /// @param titles  from a format's id to its title
    /// @return none where the two say the same
    public static List<Loss> between(ThreatModel before, ThreatModel after, UnaryOperator<String> titles) {
        return new Losses(titles).compared(numbered(before), numbered(after));
    }

    private List<Loss> compared(ThreatModel before, ThreatModel after) {
        compare(MODEL, Map.of("", before), Map.of("", after));
        compare(DIAGRAM, before.diagrams(), after.diagrams(), Diagram::id);
        compare(ZONE, before.zones(), after.zones(), Zone::id);
        compare(ELEMENT, before.elements(), after.elements(), Element::id);
        compare(FLOW, before.flows(), after.flows(), Flow::id);
        compare(ASSET, before.assets(), after.assets(), Asset::id);
        compare(THREAT, before.threats(), after.threats(), Threat::id);
        compare(OCCURRENCE, occurrences(before), occurrences(after));
        compare(MEASURE, measures(before), measures(after));
        compare(MITIGATION, before.mitigations(), after.mitigations(), Mitigation::id);
        compare(ASSUMPTION, before.assumptions(), after.assumptions(), Assumption::id);
        return List.copyOf(losses);
    }

    /// With numbers for the ids of diagrams: some formats have only those.
    private static ThreatModel numbered(ThreatModel model) {
        var numbers = new HashMap<String, String>();
        var diagrams = new ArrayList<Diagram>();
        for (var each : model.diagrams()) {
            var number = String.valueOf(diagrams.size() + 1);
            numbers.putIfAbsent(each.id(), number);
            diagrams.add(new Diagram(number, each.name(), each.description(), each.method(), each.extras()));
        }
        return model.drawn(
                diagrams,
                model.zones().stream()
                        .map(z -> z.placed(numbers.getOrDefault(z.diagram(), ""), z.box()))
                        .toList(),
                model.elements().stream()
                        .map(e -> e.placed(numbers.getOrDefault(e.diagram(), ""), e.box()))
                        .toList(),
                model.flows().stream()
                        .map(f -> f.placed(numbers.getOrDefault(f.diagram(), "")))
                        .toList());
    }

    private static Map<String, Occurrence> occurrences(ThreatModel model) {
        var byPlace = new LinkedHashMap<String, Occurrence>();
        for (var threat : model.threats()) {
            threat.occurrences().forEach(o -> byPlace.putIfAbsent(threat.id() + " at " + o.at(), o));
        }
        return byPlace;
    }

    private static Map<String, Measure> measures(ThreatModel model) {
        var byPlace = new LinkedHashMap<String, Measure>();
        occurrences(model)
                .forEach((place, occurrence) ->
                        occurrence.measures().forEach(m -> byPlace.putIfAbsent(m.mitigation() + " for " + place, m)));
        return byPlace;
    }

    private <T> void compare(Facets<T> facets, List<T> before, List<T> after, Function<T, String> id) {
        compare(facets, byId(before, id), byId(after, id));
    }

    private static <T> Map<String, T> byId(List<T> parts, Function<T, String> id) {
        var byId = new LinkedHashMap<String, T>();
        parts.forEach(p -> byId.putIfAbsent(id.apply(p), p));
        return byId;
    }

    private <T> void compare(Facets<T> facets, Map<String, T> before, Map<String, T> after) {
        var gone = 0;
        var lost = new LinkedHashMap<List<String>, Integer>();
        var changed = new LinkedHashMap<List<String>, Integer>();
        var foreign = new TreeMap<String, Foreign>();
        for (var each : before.entrySet()) {
            var was = each.getValue();
            var is = after.get(each.getKey());
            if (is == null) {
                gone++;
                continue;
            }
            count(lost, facets.lost(was, is));
            count(changed, facets.changed(was, is));
            foreign(foreign, facets.extras.apply(was), facets.extras.apply(is));
        }
        var total = before.size();
        if (gone > 0) {
            losses.add(new Loss(Loss.Kind.LEFT_OUT, gone, total, facets.part, List.of(), ""));
        }
        lost.forEach((what, count) -> losses.add(new Loss(Loss.Kind.LOST, count, total, facets.part, what, "")));
        changed.forEach((what, count) -> losses.add(new Loss(Loss.Kind.CHANGED, count, total, facets.part, what, "")));
        foreign.forEach((format, of) -> losses.add(
                new Loss(Loss.Kind.LOST, of.parts, total, facets.part, List.copyOf(of.names), titles.apply(format))));
    }

    private static void count(Map<List<String>, Integer> counts, List<String> what) {
        if (!what.isEmpty()) {
            counts.merge(what, 1, Integer::sum);
        }
    }

    private static final class Foreign {
        private final TreeSet<String> names = new TreeSet<>();
        private int parts;
    }

    private static void foreign(Map<String, Foreign> all, Extras before, Extras after) {
        before.byFormat().forEach((format, members) -> {
            var kept = after.of(format);
            var names = members.all().entrySet().stream()
                    .filter(m -> !holds(kept.get(m.getKey()).orElse(null), m.getValue()))
                    .map(Map.Entry::getKey)
                    .toList();
            if (!names.isEmpty()) {
                var of = all.computeIfAbsent(format, _ -> new Foreign());
                of.parts++;
                of.names.addAll(names);
            }
        });
    }

    /// Whether all that was there is there; more may be.
    private static boolean holds(@Nullable Value is, Value was) {
        return switch (was) {
            case Value.Members(var all) ->
                is instanceof Value.Members members
                        && all.entrySet().stream()
                                .allMatch(m -> holds(members.get(m.getKey()).orElse(null), m.getValue()));
            case Value.Items(var all) ->
                is instanceof Value.Items(var others)
                        && all.size() == others.size()
                        && IntStream.range(0, all.size()).allMatch(i -> holds(others.get(i), all.get(i)));
            default -> was.equals(is);
        };
    }

    /// The members of one kind of part by which two are compared.
    private static final class Facets<T> {

        private final Loss.Part part;
        private final Function<T, Extras> extras;
        private final Map<String, Function<T, @Nullable Object>> all = new LinkedHashMap<>();

        private Facets(Loss.Part part, Function<T, Extras> extras) {
            this.part = part;
            this.extras = extras;
        }

        private Facets<T> with(String name, Function<T, @Nullable Object> value) {
            all.put(name, value);
            return this;
        }

        private List<String> lost(T before, T after) {
            return names((was, is) -> !empty(was) && empty(is), before, after);
        }

        private List<String> changed(T before, T after) {
            return names((was, is) -> !empty(was) && !empty(is) && !Objects.equals(was, is), before, after);
        }

        private List<String> names(Verdict verdict, T before, T after) {
            return all.entrySet().stream()
                    .filter(f ->
                            verdict.on(f.getValue().apply(before), f.getValue().apply(after)))
                    .map(Map.Entry::getKey)
                    .toList();
        }

        private static boolean empty(@Nullable Object value) {
            return value == null
                    || value.equals("")
                    || (value instanceof Collection<?> collection && collection.isEmpty());
        }
    }

    @FunctionalInterface
    private interface Verdict {
        boolean on(@Nullable Object was, @Nullable Object is);
    }
}
