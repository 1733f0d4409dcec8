/// The window: title bar, rail, content, inspector, status bar, palette, help sheet, news.
@org.jspecify.annotations.NullMarked
package dev.merlon.desktop.shell;
