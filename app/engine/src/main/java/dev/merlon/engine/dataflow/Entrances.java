package dev.merlon.engine.dataflow;

import dev.merlon.engine.control.Coverage;
import dev.merlon.engine.control.Extents;
import dev.merlon.engine.model.ApiInventory;
import dev.merlon.engine.model.Layer;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.control.Control;
import dev.merlon.engine.model.control.Tool;
import dev.merlon.engine.model.control.ToolKind;
import dev.merlon.engine.model.control.WorkStatus;
import dev.merlon.engine.model.dataflow.Boundary;
import dev.merlon.engine.model.dataflow.Element;
import dev.merlon.engine.model.dataflow.ElementKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What a call passes before it reaches an API: the tools that are recorded at its edge, else a gateway where
/// control records say that something is in place there. Where nobody recorded anything, nothing is drawn.
final class Entrances {

    static final Boundary EDGE = new Boundary("boundary:edge", "Edge", "", true);

    /// The outermost first.
    private static final List<ToolKind> ORDER =
            List.of(ToolKind.CDN, ToolKind.BOT_MANAGEMENT, ToolKind.WAF, ToolKind.GATEWAY);

    private final Snapshot now;
    private final Extents extents;
    private final Coverage coverage;
    private final List<String> edgeControls;

    Entrances(Snapshot now) {
        this.now = now;
        extents = Extents.of(now);
        coverage = Coverage.of(now);
        edgeControls = now.library().controls().stream()
                .filter(c -> c.layer() == Layer.GATEWAY || c.layer() == Layer.EDGE)
                .map(Control::id)
                .toList();
    }

    /// From the client inwards.
    List<Element> before(ApiInventory api) {
        var passed = new ArrayList<Element>();
        now.state().tools().stream()
                .filter(tool -> ORDER.contains(tool.type()) && reaches(tool, api))
                .sorted(Comparator.comparingInt((Tool t) -> ORDER.indexOf(t.type()))
                        .thenComparing(Tool::id))
                .forEach(tool -> passed.add(of(tool, ElementKind.GATEWAY)));
        if (passed.isEmpty() && edgeControls.stream().anyMatch(c -> inPlace(c, api))) {
            passed.add(Element.plain("gateway", ElementKind.GATEWAY, "Gateway", "by control records", ""));
        }
        return passed;
    }

    /// Whoever is recorded to sign its callers in.
    Optional<Element> identity(ApiInventory api) {
        return now.state().tools().stream()
                .filter(tool -> tool.type() == ToolKind.IDENTITY_PROVIDER && reaches(tool, api))
                .findFirst()
                .map(tool -> of(tool, ElementKind.IDENTITY));
    }

    private static Element of(Tool tool, ElementKind kind) {
        return Element.plain("tool:" + tool.id(), kind, tool.name(), tool.type().word(), "");
    }

    private boolean reaches(Tool tool, ApiInventory api) {
        var extent = extents.of(tool.reach());
        return extent.everything()
                || extent.apis().contains(api.api().id())
                || extent.endpoints().stream()
                        .anyMatch(e -> e.api().equals(api.api().id()));
    }

    private boolean inPlace(String control, ApiInventory api) {
        return coverage.recordForApi(control, api.api().id())
                .filter(r -> r.status() == WorkStatus.IN_PLACE)
                .isPresent();
    }
}
