/// The review of an import: what a new version of a contract would change, before it is taken.
@org.jspecify.annotations.NullMarked
package dev.merlon.desktop.screen.review;
