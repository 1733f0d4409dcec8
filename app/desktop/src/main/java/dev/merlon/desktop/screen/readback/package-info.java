/// Reads a workbook back that somebody filled in: every cell that changed, before anything is kept.
@org.jspecify.annotations.NullMarked
package dev.merlon.desktop.screen.readback;
