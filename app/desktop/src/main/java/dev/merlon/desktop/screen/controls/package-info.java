/// The control catalogue, control records in their scopes, evidence.
@org.jspecify.annotations.NullMarked
package dev.merlon.desktop.screen.controls;
