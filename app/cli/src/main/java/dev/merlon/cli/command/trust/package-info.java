/// `merlon freeze`, `verify`, `backup` and `restore`.
@org.jspecify.annotations.NullMarked
package dev.merlon.cli.command.trust;
