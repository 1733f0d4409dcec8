/// Data-flow diagrams: drawn from the model by themselves, laid over with what people changed, set out in layers.
@org.jspecify.annotations.NullMarked
package dev.merlon.engine.dataflow;
