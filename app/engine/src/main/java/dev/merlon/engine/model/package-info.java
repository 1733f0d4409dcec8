/// The words of the product as immutable records: APIs, endpoints, scopes and the snapshot that screens and reports
/// read.
@org.jspecify.annotations.NullMarked
package dev.merlon.engine.model;
