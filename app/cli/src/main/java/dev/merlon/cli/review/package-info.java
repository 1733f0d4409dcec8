/// Says in lines of text what an import does.
@org.jspecify.annotations.NullMarked
package dev.merlon.cli.review;
