/// A report as people read it, before it is a page, a file of Word or a text: headings, tables, figures, drawings.
@org.jspecify.annotations.NullMarked
package dev.merlon.engine.report.document;
