package dev.merlon.desktop.screen.dataflow;

/// What dragging on the diagram does.
enum DiagramTool {
    /// Moves what is under the pointer, or chooses what lies in the frame that is drawn.
    SELECT,
    /// Moves the view.
    PAN,
    /// Draws a flow from one element to another.
    FLOW
}
