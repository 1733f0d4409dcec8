package dev.merlon.engine.exchange.otm;

import dev.merlon.engine.exchange.threatmodel.Built;
import dev.merlon.engine.exchange.threatmodel.Taken;
import dev.merlon.engine.model.threatmodel.Extras;
import dev.merlon.engine.model.threatmodel.Value;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Members that another format alone knows travel in `attributes`, under that format's id, and come back from
/// there.
final class OtmExtras {

    /// The ids of formats that parts may come from.
    private static final Set<String> FOREIGN = Set.of(
            "threat-dragon",
            "threat-dragon-1",
            "threat-composer",
            "tm7",
            "threagile",
            "pytm",
            "tmbom",
            "cyclonedx",
            "merlon");

    private OtmExtras() {}

    /// All that nobody took of a part, each under the format that knows it.
    static Extras of(Taken part) {
        return foreign(part.part("attributes")).and(OpenThreatModel.ID, part.rest());
    }

    /// Takes what other formats left in attributes.
    static Extras foreign(Taken attributes) {
        var extras = Extras.NONE;
        for (var format : FOREIGN) {
            var members = attributes.members(format);
            if (!members.isEmpty()) {
                extras = extras.and(format, members);
            }
        }
        return extras;
    }

    /// Fills a part with what is kept for it, foreign members in its attributes.
    ///
    /// @param attributes  what Merlon says in attributes; null where there is nothing to say
    static Value.Members filled(Built part, @Nullable Built attributes, Extras extras) {
        var all = attributes == null ? new Built() : attributes;
        for (Map.Entry<String, Value.Members> each : extras.byFormat().entrySet()) {
            if (!each.getKey().equals(OpenThreatModel.ID)) {
                all.put(each.getKey(), each.getValue());
            }
        }
        return part.put("attributes", all.done())
                .fill(extras.of(OpenThreatModel.ID))
                .done();
    }
}
