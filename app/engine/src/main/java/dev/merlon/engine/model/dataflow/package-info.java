/// Data-flow diagrams: what exchanges data with what, across which trust boundaries, and what people changed in
/// what was drawn by itself.
@org.jspecify.annotations.NullMarked
package dev.merlon.engine.model.dataflow;
