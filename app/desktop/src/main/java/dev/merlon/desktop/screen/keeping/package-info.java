/// Backups, what was sealed for audit, and a look at sealed files.
@org.jspecify.annotations.NullMarked
package dev.merlon.desktop.screen.keeping;
