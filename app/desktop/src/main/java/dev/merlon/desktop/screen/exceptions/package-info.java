/// Exceptions: what is asked for, counts, ends soon and has ended; and asking for one.
@org.jspecify.annotations.NullMarked
package dev.merlon.desktop.screen.exceptions;
