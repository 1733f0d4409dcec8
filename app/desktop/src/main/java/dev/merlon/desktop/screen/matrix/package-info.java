/// Everything that was considered: endpoints or flows by rules or categories, each cell with its reason.
@org.jspecify.annotations.NullMarked
package dev.merlon.desktop.screen.matrix;
