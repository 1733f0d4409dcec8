/// What a person decides on outcomes, asked for in the same way wherever it can be decided.
@org.jspecify.annotations.NullMarked
package dev.merlon.desktop.decision;
