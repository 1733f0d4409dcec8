/// Recording a control on endpoints or APIs that were chosen elsewhere.
@org.jspecify.annotations.NullMarked
package dev.merlon.desktop.screen.record;
