/// Documents as files of Word.
@org.jspecify.annotations.NullMarked
package dev.merlon.engine.report.word;
