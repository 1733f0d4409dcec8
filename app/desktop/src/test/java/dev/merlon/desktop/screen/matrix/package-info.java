/// The matrix, by keys and clicks.
@org.jspecify.annotations.NullMarked
package dev.merlon.desktop.screen.matrix;
