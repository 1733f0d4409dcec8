/// Work off the FX thread: the only place with threads.
@org.jspecify.annotations.NullMarked
package dev.merlon.desktop.task;
