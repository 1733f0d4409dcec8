/// Pages about the rules themselves.
@org.jspecify.annotations.NullMarked
package dev.merlon.engine.report.docs;
