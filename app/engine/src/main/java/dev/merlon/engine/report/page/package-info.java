/// Documents as text with mark-up: Markdown, and parts of a page for a browser.
@org.jspecify.annotations.NullMarked
package dev.merlon.engine.report.page;
