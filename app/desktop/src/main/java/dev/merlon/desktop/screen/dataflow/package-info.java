/// Data-flow diagrams: drawn by the model, edited by hand.
@org.jspecify.annotations.NullMarked
package dev.merlon.desktop.screen.dataflow;
