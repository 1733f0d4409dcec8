/// The interview, by its view model and by clicks.
@org.jspecify.annotations.NullMarked
package dev.merlon.desktop.screen.interview;
