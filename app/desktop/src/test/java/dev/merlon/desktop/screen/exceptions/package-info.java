/// The exceptions, by clicks.
@org.jspecify.annotations.NullMarked
package dev.merlon.desktop.screen.exceptions;
