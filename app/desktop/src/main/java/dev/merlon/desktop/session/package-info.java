/// The workspace that is open, as screens see it: its snapshot, what can be undone, when it was saved.
@org.jspecify.annotations.NullMarked
package dev.merlon.desktop.session;
