package dev.merlon.engine.exchange.threatdragon;

import dev.merlon.engine.model.threatmodel.Occurrence;
import dev.merlon.engine.model.threatmodel.ThreatModel;
import dev.merlon.engine.model.threatmodel.Value;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

/// The numbers that threats have in the whole file: their own, or the next that is free.
final class ThreatNumbers {

    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000_000);

    private final Map<String, Long> numbers = new HashMap<>();
    private long highest;

    ThreatNumbers(ThreatModel model) {
        for (var threat : model.threats()) {
            for (var occurrence : threat.occurrences()) {
                var own = own(occurrence);
                if (own > 0) {
                    numbers.put(threat.id() + " at " + occurrence.at(), own);
                    highest = Math.max(highest, own);
                }
            }
        }
    }

    private static long own(Occurrence occurrence) {
        return occurrence.extras().of(ThreatDragon.ID).get("number").orElse(null) instanceof Value.Number(var number)
                        && number.signum() > 0
                        && number.compareTo(MOST) < 0
                ? number.longValue()
                : 0;
    }

    long of(String threat, Occurrence occurrence) {
        return numbers.computeIfAbsent(threat + " at " + occurrence.at(), _ -> ++highest);
    }

    /// The highest number given until now.
    long highest() {
        return highest;
    }
}
