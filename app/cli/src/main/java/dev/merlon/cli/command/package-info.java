/// The sub-commands, one class each, and what they share.
@org.jspecify.annotations.NullMarked
package dev.merlon.cli.command;
