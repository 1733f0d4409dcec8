/// Every command once: menus, palette, shortcuts and the help sheet read it from here.
@org.jspecify.annotations.NullMarked
package dev.merlon.desktop.command;
