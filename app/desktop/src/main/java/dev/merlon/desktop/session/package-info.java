/// The open workspace as the screens see it, and what the user keeps between sessions.
@org.jspecify.annotations.NullMarked
package dev.merlon.desktop.session;
