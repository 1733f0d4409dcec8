package dev.merlon.desktop.screen.dataflow;

import dev.merlon.desktop.Toolkit;
import dev.merlon.desktop.theme.ThemeChoice;
import dev.merlon.engine.dataflow.Placement;
import dev.merlon.engine.dataflow.layout.DiagramLayout;
import dev.merlon.engine.dataflow.layout.LayeredLayout;
import dev.merlon.engine.job.Job;
import dev.merlon.engine.model.dataflow.Boundary;
import dev.merlon.engine.model.dataflow.DataFlow;
import dev.merlon.engine.model.dataflow.DataFlowDiagram;
import dev.merlon.engine.model.dataflow.DataFlowGraph;
import dev.merlon.engine.model.dataflow.DiagramEdits;
import dev.merlon.engine.model.dataflow.Element;
import dev.merlon.engine.model.dataflow.ElementKind;
import dev.merlon.engine.model.drawing.Mark;
import dev.merlon.engine.problem.WorkbenchException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javafx.scene.Scene;

/// Prints how long a diagram of 300 elements takes to be shown, to be shown again after an edit, and to follow the
/// pointer by one step, on the FX thread without painting. Processor time is what a busy machine does not distort.
public final class DragBenchmark {

    private static final int ELEMENTS = 300;
    private static final int STEPS = 60;

    private DragBenchmark() {}

    public static void main(String[] arguments) throws WorkbenchException {
        var graph = graph();
        var base = LayeredLayout.of(graph, Job.unwatched());
        var diagram =
                new DataFlowDiagram("large", "Large", List.of(), DataFlowDiagram.Detail.SERVICES, DiagramEdits.NONE);
        var layout = new DiagramLayout(diagram, graph, base, graph, Placement.of(graph, base, Map.of()), Map.of());
        var appearance = Toolkit.appearance(ThemeChoice.LIGHT, 100);
        var canvas = Toolkit.on(() -> {
            var made = new DiagramCanvas("large", () -> {});
            made.getStylesheets()
                    .add(Objects.requireNonNull(DataFlowView.class.getResource("dataflow.css"))
                            .toExternalForm());
            appearance.attach(new Scene(made, 1200, 800));
            return made;
        });
        print("shown first", () -> canvas.show(layout, Set.of(), 1), canvas);
        var renamed = layout.with(diagram.withEdits(DiagramEdits.NONE.named("e150", "Other")));
        print("shown again after an edit", () -> canvas.show(renamed, Set.of(), 1), canvas);
        var steps = new ArrayList<Double>();
        for (var step = 0; step < STEPS; step++) {
            var place = new Mark.Point(step * 7.0, step * 3.0);
            steps.add(spent(() -> canvas.move(Placement.of(graph, base, Map.of("e150", place))), canvas));
        }
        var sorted = steps.stream().sorted().toList();
        System.out.printf(
                "one step of a drag: processor %.1f ms at the median, %.1f ms at worst%n",
                sorted.get(STEPS / 2), sorted.getLast());
        System.exit(0);
    }

    private static void print(String what, Runnable work, DiagramCanvas canvas) {
        System.out.printf("%s: processor %.1f ms%n", what, spent(work, canvas));
    }

    private static double spent(Runnable work, DiagramCanvas canvas) {
        return Toolkit.on(() -> {
            var threads = ManagementFactory.getThreadMXBean();
            var begin = threads.getCurrentThreadCpuTime();
            work.run();
            canvas.applyCss();
            canvas.layout();
            return (threads.getCurrentThreadCpuTime() - begin) / 1e6;
        });
    }

    private static DataFlowGraph graph() {
        var kinds = List.of(
                ElementKind.CLIENT, ElementKind.GATEWAY, ElementKind.SERVICE, ElementKind.SERVICE, ElementKind.STORE);
        var zones = new ArrayList<Boundary>();
        var elements = new ArrayList<Element>();
        var flows = new ArrayList<DataFlow>();
        var perZone = ELEMENTS / kinds.size();
        for (var zone = 0; zone < kinds.size(); zone++) {
            zones.add(new Boundary("zone" + zone, "Zone " + zone, "", true));
            for (var i = zone * perZone; i < (zone + 1) * perZone; i++) {
                elements.add(Element.plain("e" + i, kinds.get(zone), "Element " + i, "note", "zone" + zone));
                if (zone > 0) {
                    var from = "e" + ((zone - 1) * perZone + i * 7 % perZone);
                    flows.add(DataFlow.plain(from + ">e" + i, from, "e" + i, "carries " + i));
                }
            }
        }
        return new DataFlowGraph(elements, zones, flows, List.of());
    }
}
