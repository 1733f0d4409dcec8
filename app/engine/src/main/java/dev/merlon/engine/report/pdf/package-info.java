/// Reports and drawings as PDF: pages laid out by Merlon's own small typesetter and written by PDFBox.
@org.jspecify.annotations.NullMarked
package dev.merlon.engine.report.pdf;
