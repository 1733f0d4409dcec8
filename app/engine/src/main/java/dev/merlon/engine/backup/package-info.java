/// Backups of whole workspaces, and what is restored from them.
@org.jspecify.annotations.NullMarked
package dev.merlon.engine.backup;
