/// The text of a contract as the viewer needs it: lines, colours, rows, finds, outline. Plain Java.
@org.jspecify.annotations.NullMarked
package dev.merlon.desktop.screen.contract.source;
