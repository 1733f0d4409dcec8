/// The library's rules, where each comes from, and the bench on which one is written.
@org.jspecify.annotations.NullMarked
package dev.merlon.desktop.screen.rules;
