package dev.merlon.engine.dataflow;

import dev.merlon.engine.model.dataflow.Boundary;
import dev.merlon.engine.model.dataflow.DataFlow;
import dev.merlon.engine.model.dataflow.DataFlowGraph;
import dev.merlon.engine.model.dataflow.Element;
import dev.merlon.engine.model.dataflow.ElementKind;
import java.util.ArrayList;
import java.util.List;

/// Graphs of our own for tests.
public final class BankGraphs {

    /// A client in one zone, an API and its store in another.
    public static final DataFlowGraph SMALL = new DataFlowGraph(
            List.of(
                    Element.plain("client", ElementKind.CLIENT, "Client", "", "out"),
                    Element.plain("api", ElementKind.API, "API", "", "in"),
                    Element.plain("store", ElementKind.STORE, "Store", "", "in")),
            List.of(new Boundary("out", "Outside", "", true), new Boundary("in", "Inside", "", true)),
            List.of(
                    DataFlow.plain("client>api", "client", "api", "HTTPS"),
                    DataFlow.plain("api>store", "api", "store", "reads")),
            List.of());

    private BankGraphs() {}

    /// Clients, gateways, services and stores in as many elements; three flows for two elements.
    public static DataFlowGraph large(int elements) {
        var kinds = List.of(
                ElementKind.CLIENT, ElementKind.GATEWAY, ElementKind.SERVICE, ElementKind.SERVICE, ElementKind.STORE);
        var zones = new ArrayList<Boundary>();
        var all = new ArrayList<Element>();
        var flows = new ArrayList<DataFlow>();
        for (var i = 0; i < kinds.size(); i++) {
            zones.add(new Boundary("zone" + i, "Zone " + i, "", true));
        }
        var perZone = elements / kinds.size();
        for (var i = 0; i < elements; i++) {
            var zone = Math.min(i / perZone, kinds.size() - 1);
            all.add(Element.plain("e" + i, kinds.get(zone), "Element " + i, "", "zone" + zone));
            for (var step = 0; zone > 0 && step < (i % 2 == 0 ? 2 : 1); step++) {
                var from = "e" + ((zone - 1) * perZone + (i * 7 + step * 13) % perZone);
                flows.add(DataFlow.plain(from + ">e" + i + "-" + step, from, "e" + i, "carries " + i));
            }
        }
        return new DataFlowGraph(all, zones, flows, List.of());
    }
}
