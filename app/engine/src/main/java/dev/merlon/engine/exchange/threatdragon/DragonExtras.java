package dev.merlon.engine.exchange.threatdragon;

import dev.merlon.engine.model.threatmodel.Extras;
import dev.merlon.engine.model.threatmodel.Value;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/// Members that only Threat Dragon knows. What version 1 has and version 2 has too is kept as version 2 has it; how
/// version 1 draws is kept apart.
final class DragonExtras {

    private static final Set<String> DRAWN_BY_1 =
            Set.of("$$hashKey", "angle", "attrs", "embeds", "labels", "size", "smooth", "z", "position", "ruleId");

    private static final Set<String> BESIDE_DATA = Set.of("source", "target", "vertices");

    private DragonExtras() {}

    static Extras of(boolean first, Value.Members rest) {
        if (!first) {
            return Extras.of(ThreatDragon.ID, rest);
        }
        var both = new LinkedHashMap<String, Value>();
        var drawn = new LinkedHashMap<String, Value>();
        rest.all().forEach((name, value) -> (DRAWN_BY_1.contains(name) ? drawn : both).put(name, value));
        return Extras.of(ThreatDragon.ID, new Value.Members(both)).and(ThreatDragon.ID_1, new Value.Members(drawn));
    }

    static Extras ofCell(boolean first, Value.Members rest) {
        if (!first) {
            return Extras.of(ThreatDragon.ID, DragonSchema.fitted(rest));
        }
        var kept = of(true, rest);
        var beside = new LinkedHashMap<String, Value>();
        var data = new LinkedHashMap<String, Value>();
        kept.of(ThreatDragon.ID)
                .all()
                .forEach((name, value) -> (BESIDE_DATA.contains(name) ? beside : data).put(name, value));
        if (!data.isEmpty()) {
            beside.put("data", new Value.Members(Map.copyOf(data)));
        }
        return kept.and(ThreatDragon.ID, DragonSchema.fitted(new Value.Members(beside)));
    }
}
