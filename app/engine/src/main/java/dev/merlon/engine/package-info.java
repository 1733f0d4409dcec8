/// The engine: one door, [dev.merlon.engine.Workbench], for the command line and the desktop.
@org.jspecify.annotations.NullMarked
package dev.merlon.engine;
