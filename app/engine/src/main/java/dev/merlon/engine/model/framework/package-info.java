/// Outside standards: their requirements, what maps to them, and what a workspace decided about them.
@org.jspecify.annotations.NullMarked
package dev.merlon.engine.model.framework;
