/// Reads the official content of a standard into the workspace: file, columns, framework, and what would come
/// of it.
@org.jspecify.annotations.NullMarked
package dev.merlon.desktop.screen.official;
