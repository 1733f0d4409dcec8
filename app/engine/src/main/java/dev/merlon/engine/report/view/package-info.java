/// What all reports share: groups, words and sums.
@org.jspecify.annotations.NullMarked
package dev.merlon.engine.report.view;
