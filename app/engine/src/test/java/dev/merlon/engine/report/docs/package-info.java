@org.jspecify.annotations.NullMarked
package dev.merlon.engine.report.docs;
