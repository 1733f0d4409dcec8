@org.jspecify.annotations.NullMarked
package dev.merlon.cli.command.trust;
