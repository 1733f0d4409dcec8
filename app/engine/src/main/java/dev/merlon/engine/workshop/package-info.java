/// Helps whoever writes rules to see what they do.
@org.jspecify.annotations.NullMarked
package dev.merlon.engine.workshop;
