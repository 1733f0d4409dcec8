/// Report model and renderers.
@org.jspecify.annotations.NullMarked
package dev.merlon.engine.report;
