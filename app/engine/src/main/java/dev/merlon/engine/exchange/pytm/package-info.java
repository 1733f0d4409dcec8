/// OWASP pytm: its JSON, both the form that it reads and the one that it writes, and its library of threats.
/// Read only.
///
/// Source of the form: the project's tests (MIT). Parts refer to each other by name.
@org.jspecify.annotations.NullMarked
package dev.merlon.engine.exchange.pytm;
