@org.jspecify.annotations.NullMarked
package dev.merlon.engine.dataflow.layout;
