package dev.merlon.desktop.screen.dataflow;

import dev.merlon.engine.model.dataflow.DataFlowDiagram;
import java.util.Set;

/// One change of a diagram, as it is kept.
///
/// @param key      of the sentence in the journal; what it is about fills its place
/// @param about    what it is about
/// @param diagram  as it is afterwards
/// @param chosen   ids of what is chosen afterwards
record DiagramEdit(String key, String about, DataFlowDiagram diagram, Set<String> chosen) {

    DiagramEdit {
        chosen = Set.copyOf(chosen);
    }
}
