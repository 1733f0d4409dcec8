/// Texts by key: a bundle `texts` beside each screen, a common one at the root.
@org.jspecify.annotations.NullMarked
package dev.merlon.desktop.text;
