/// Journeys, pictures and samples for the desktop.
@org.jspecify.annotations.NullMarked
package dev.merlon.desktop;
