/// How data-flow diagrams and the threats at their elements are kept as JSON.
@org.jspecify.annotations.NullMarked
package dev.merlon.engine.store.form.dataflow;
