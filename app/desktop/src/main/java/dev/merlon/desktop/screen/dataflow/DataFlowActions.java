package dev.merlon.desktop.screen.dataflow;

import dev.merlon.engine.model.dataflow.DataFlowDiagram;
import dev.merlon.engine.model.dataflow.ElementKind;
import dev.merlon.engine.model.dataflow.ElementThreat;
import dev.merlon.engine.model.drawing.Mark;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the views of this screen ask for.
interface DataFlowActions {

    /// The model has changed what it shows.
    void changed();

    /// Only what is chosen has changed.
    void chosen();

    /// Shows another diagram.
    void open(String diagram);

    void edit(DiagramEdit edit);

    /// Adds an element.
    ///
    /// @param at  its middle; null for the middle of what is seen
    void add(ElementKind kind, Mark.@Nullable Point at);

    /// Puts a boundary around what is chosen.
    void surround(boolean trust);

    void hideChosen();

    void connect(String from, String to);

    void layOut();

    /// Makes another diagram of the same APIs, with the same changes.
    void duplicate();

    /// Makes an empty one.
    void begin();

    /// Brings another tool's threat model in, from a file that the user chooses.
    void bringIn();

    /// Draws other APIs on the diagram, or the same more or less finely.
    void draw(List<String> apis, DataFlowDiagram.Detail detail);

    void renameDiagram(String name);

    /// Takes the diagram out, or all changes where it is drawn by itself.
    void remove();

    void export();

    void keep(ElementThreat threat);

    void removeThreat(ElementThreat threat);

    void openRule(String rule);

    void openApi(String api);
}
