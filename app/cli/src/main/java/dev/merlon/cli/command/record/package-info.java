/// Commands on what people record: answers, controls and ratings.
@org.jspecify.annotations.NullMarked
package dev.merlon.cli.command.record;
