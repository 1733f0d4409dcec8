/// Where a run leaves what a developer needs.
@org.jspecify.annotations.NullMarked
package dev.merlon.cli.log;
