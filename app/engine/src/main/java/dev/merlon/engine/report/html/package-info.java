/// The report as one HTML file.
@org.jspecify.annotations.NullMarked
package dev.merlon.engine.report.html;
