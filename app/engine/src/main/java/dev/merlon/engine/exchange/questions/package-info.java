/// Open questions as a file for a colleague, and the answers read back: JSON or an Excel sheet.
@org.jspecify.annotations.NullMarked
package dev.merlon.engine.exchange.questions;
