/// Shows drawings on the screen and writes them as pictures.
@org.jspecify.annotations.NullMarked
package dev.merlon.desktop.drawing;
