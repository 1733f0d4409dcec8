/// Attack trees: grown for a goal, drawn, edited, and what controls would close.
@org.jspecify.annotations.NullMarked
package dev.merlon.desktop.screen.attacktree;
