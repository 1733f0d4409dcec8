/// The welcome screen: make, open, look, recent workspaces.
@org.jspecify.annotations.NullMarked
package dev.merlon.desktop.screen.welcome;
