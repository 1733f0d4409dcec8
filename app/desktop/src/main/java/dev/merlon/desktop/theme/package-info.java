/// Light and dark: tokens, style sheets, typefaces, font size.
@org.jspecify.annotations.NullMarked
package dev.merlon.desktop.theme;
