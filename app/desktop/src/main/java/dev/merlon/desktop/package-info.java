/// The desktop: composition root and entry.
@org.jspecify.annotations.NullMarked
package dev.merlon.desktop;
