/// What a command has to say about a workspace, a gate, in lines of a terminal.
@org.jspecify.annotations.NullMarked
package dev.merlon.cli.summary;
