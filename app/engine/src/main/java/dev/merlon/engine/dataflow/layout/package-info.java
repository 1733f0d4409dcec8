/// Where the elements of a data-flow diagram stand. The only place that knows the layout library.
@org.jspecify.annotations.NullMarked
package dev.merlon.engine.dataflow.layout;
