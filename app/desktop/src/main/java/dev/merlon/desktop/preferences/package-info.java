/// What belongs to the user, not to a workspace: theme, font size, name, recent workspaces.
@org.jspecify.annotations.NullMarked
package dev.merlon.desktop.preferences;
