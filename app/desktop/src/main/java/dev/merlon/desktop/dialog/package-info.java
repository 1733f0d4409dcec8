/// What asks the user outside the window's own places, behind interfaces so that tests can answer.
@org.jspecify.annotations.NullMarked
package dev.merlon.desktop.dialog;
