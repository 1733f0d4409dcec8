/// What the user may choose for every workspace.
@org.jspecify.annotations.NullMarked
package dev.merlon.desktop.screen.settings;
