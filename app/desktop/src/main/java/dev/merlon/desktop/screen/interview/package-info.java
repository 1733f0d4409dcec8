/// The interview: one question a page, what it decides, and what each answer would do before it is given.
@org.jspecify.annotations.NullMarked
package dev.merlon.desktop.screen.interview;
