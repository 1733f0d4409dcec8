package dev.merlon.engine.exchange.threatdragon;

import dev.merlon.engine.model.threatmodel.Box;
import dev.merlon.engine.model.threatmodel.Diagram;
import dev.merlon.engine.model.threatmodel.Element;
import dev.merlon.engine.model.threatmodel.ElementKind;
import dev.merlon.engine.model.threatmodel.Extras;
import dev.merlon.engine.model.threatmodel.Occurrence;
import dev.merlon.engine.model.threatmodel.Threat;
import dev.merlon.engine.model.threatmodel.ThreatModel;
import dev.merlon.engine.model.threatmodel.ZoneForm;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A model with everything in a diagram that has a number, and with a place in it: Threat Dragon shows nothing
/// else.
final class Picture {

    /// The element that carries threats of the model as a whole, for which the tool has no other place.
    static final String WHOLE = "merlon-whole-model";

    private static final int MOST_DIGITS = 9;

    private final ThreatModel model;
    private final List<Diagram> diagrams = new ArrayList<>();
    private final Map<String, String> numbers = new HashMap<>();

    private Picture(ThreatModel model) {
        this.model = model;
    }

    static ThreatModel of(ThreatModel model) {
        return new Picture(model).drawn();
    }

    private ThreatModel drawn() {
        number();
        var zones = model.zones().stream()
                .map(z -> z.placed(number(z.diagram()), z.box()))
                .toList();
        var elements = new ArrayList<>(model.elements().stream()
                .map(e -> e.placed(number(e.diagram()), e.box()))
                .toList());
        if (hasThreatsOfTheWhole()) {
            elements.add(Element.of(WHOLE, model.about().name(), ElementKind.PROCESS, "")
                    .placed(number(""), null));
        }
        var flows =
                model.flows().stream().map(f -> f.placed(number(f.diagram()))).toList();
        var boxes = new LinkedHashMap<String, Box>();
        for (var diagram : diagrams) {
            var id = diagram.id();
            boxes.putAll(DragonLayout.of(
                    zones.stream().filter(z -> z.diagram().equals(id)).toList(),
                    elements.stream().filter(e -> e.diagram().equals(id)).toList()));
        }
        return model.drawn(
                diagrams,
                zones.stream()
                        .map(z -> z.form() == ZoneForm.LINE
                                ? z
                                : z.placed(z.diagram(), boxes.getOrDefault(z.id(), z.box())))
                        .toList(),
                elements.stream()
                        .map(e -> e.placed(e.diagram(), boxes.getOrDefault(e.id(), e.box())))
                        .toList(),
                flows);
    }

    private void number() {
        var used = used();
        for (var diagram : model.diagrams()) {
            var number = isNumber(diagram.id()) ? diagram.id() : free(used);
            used.add(number);
            numbers.put(diagram.id(), number);
            diagrams.add(
                    new Diagram(number, diagram.name(), diagram.description(), diagram.method(), diagram.extras()));
        }
        if (diagrams.isEmpty() && !isEmpty()) {
            var method = model.threats().stream()
                    .map(Threat::method)
                    .filter(m -> !m.isEmpty())
                    .findFirst()
                    .orElse("STRIDE");
            diagrams.add(new Diagram("0", model.about().name(), "", method, Extras.NONE));
        }
    }

    private Set<String> used() {
        var used = new HashSet<String>();
        model.diagrams().stream().map(Diagram::id).filter(Picture::isNumber).forEach(used::add);
        return used;
    }

    private static boolean isNumber(String id) {
        return id.length() <= MOST_DIGITS && id.matches("0|[1-9][0-9]*");
    }

    private static String free(Set<String> used) {
        var number = 0;
        while (used.contains(String.valueOf(number))) {
            number++;
        }
        return String.valueOf(number);
    }

    private boolean isEmpty() {
        return model.elements().isEmpty()
                && model.flows().isEmpty()
                && model.zones().isEmpty()
                && !hasThreatsOfTheWhole();
    }

    private boolean hasThreatsOfTheWhole() {
        var places = model.placeNames().keySet();
        return model.threats().stream()
                .flatMap(t -> t.occurrences().stream())
                .map(Occurrence::at)
                .anyMatch(at -> !places.contains(at));
    }

    /// What is in no diagram goes into the first one.
    private String number(String diagram) {
        var first = diagrams.isEmpty() ? "" : diagrams.getFirst().id();
        return numbers.getOrDefault(diagram, first);
    }
}
