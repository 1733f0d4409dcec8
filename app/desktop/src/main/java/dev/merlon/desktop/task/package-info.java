/// Work off the FX thread. The only place with threads.
@org.jspecify.annotations.NullMarked
package dev.merlon.desktop.task;
