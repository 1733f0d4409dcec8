/// One registry of everything that can be done: menus, palette, shortcuts and the help sheet read it.
@org.jspecify.annotations.NullMarked
package dev.merlon.desktop.command;
