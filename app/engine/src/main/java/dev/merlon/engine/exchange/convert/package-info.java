/// The door to all formats of threat models: which there are, which one a file is of, and from one to another.
@org.jspecify.annotations.NullMarked
package dev.merlon.engine.exchange.convert;
