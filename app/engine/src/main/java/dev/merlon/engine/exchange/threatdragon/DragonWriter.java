package dev.merlon.engine.exchange.threatdragon;

import dev.merlon.engine.exchange.threatmodel.Built;
import dev.merlon.engine.exchange.threatmodel.ModelWriter;
import dev.merlon.engine.model.threatmodel.Diagram;
import dev.merlon.engine.model.threatmodel.ThreatModel;
import dev.merlon.engine.model.threatmodel.Value;
import java.math.BigDecimal;
import java.util.Locale;

/// Writes models of version 2. What has no place in a diagram gets one.
final class DragonWriter implements ModelWriter {

    static final String VERSION = "2.4.0";
    private static final int SHORTEST_METHOD = 3;
    private static final int MOST_OF_A_VERSION = 10;
    private static final String STRIDE = "STRIDE";

    @Override
    public Value.Members write(ThreatModel model) {
        var drawn = Picture.of(model);
        var numbers = new ThreatNumbers(drawn);
        var kept = drawn.extras().of(ThreatDragon.ID);
        var about = drawn.about();
        var summary = new Built()
                .must("title", about.name())
                .must("owner", about.owner())
                .must("description", about.description())
                .fill(kept.members("summary"));
        if (!summary.has("id")) {
            summary.put("id", 0);
        }
        var diagrams = drawn.diagrams().stream()
                .<Value>map(d -> diagram(d, drawn, numbers))
                .toList();
        var contributors = about.contributors().stream()
                .<Value>map(c -> new Built().must("name", c).done())
                .toList();
        var detail = kept.members("detail");
        var items = detail.items("contributors");
        return versioned(kept)
                .must("summary", summary.done())
                .must(
                        "detail",
                        new Built()
                                .must("contributors", new Value.Items(items.isEmpty() ? contributors : items))
                                .must("diagrams", new Value.Items(diagrams))
                                .must("reviewer", about.reviewer())
                                .put("diagramTop", Math.max(number(detail, "diagramTop"), diagrams.size()))
                                .put("threatTop", Math.max(number(detail, "threatTop"), numbers.highest()))
                                .fill(detail)
                                .done())
                .fill(kept)
                .done();
    }

    /// A file of version 2 stays of the version that it is.
    private static Built versioned(Value.Members kept) {
        var own = kept.text("version");
        return new Built().must("version", own.startsWith("2.") && own.length() <= MOST_OF_A_VERSION ? own : VERSION);
    }

    private static long number(Value.Members members, String name) {
        return members.get(name).orElse(null) instanceof Value.Number(var number)
                ? number.max(BigDecimal.ZERO)
                        .min(BigDecimal.valueOf(Integer.MAX_VALUE))
                        .longValue()
                : 0;
    }

    static String method(Diagram diagram) {
        return diagram.method().length() < SHORTEST_METHOD ? STRIDE : diagram.method();
    }

    private static Value.Members diagram(Diagram diagram, ThreatModel model, ThreatNumbers numbers) {
        var method = method(diagram);
        var built = versioned(diagram.extras().of(ThreatDragon.ID))
                .must("id", new Value.Number(new BigDecimal(diagram.id())))
                .must("title", diagram.name())
                .put("description", diagram.description())
                .must("diagramType", method)
                .must("cells", new Value.Items(new CellWriter(diagram, model, numbers).cells()))
                .fill(diagram.extras().of(ThreatDragon.ID));
        if (!built.has("thumbnail")) {
            built.must("thumbnail", "./public/content/images/thumbnail." + method.toLowerCase(Locale.ROOT) + ".jpg");
        }
        return built.done();
    }
}
