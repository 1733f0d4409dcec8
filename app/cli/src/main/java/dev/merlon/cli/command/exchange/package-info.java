/// What leaves a workspace for other tools.
@org.jspecify.annotations.NullMarked
package dev.merlon.cli.command.exchange;
