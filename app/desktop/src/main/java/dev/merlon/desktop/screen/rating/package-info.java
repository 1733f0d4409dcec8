/// Rating a rule's outcomes by an outside standard, with the arithmetic beside it.
@org.jspecify.annotations.NullMarked
package dev.merlon.desktop.screen.rating;
