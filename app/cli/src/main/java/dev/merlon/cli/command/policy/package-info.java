/// Commands about API classes and their policy sets.
@org.jspecify.annotations.NullMarked
package dev.merlon.cli.command.policy;
