/// Reports for machines and for merge requests.
@org.jspecify.annotations.NullMarked
package dev.merlon.engine.report.plain;
