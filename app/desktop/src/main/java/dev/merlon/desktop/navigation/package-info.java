/// How screens reach each other: typed routes, a navigator with a way back, and what a screen is.
@org.jspecify.annotations.NullMarked
package dev.merlon.desktop.navigation;
