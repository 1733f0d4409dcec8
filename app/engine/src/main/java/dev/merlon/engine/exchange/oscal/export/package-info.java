/// A workspace as OSCAL documents that refer to each other.
@org.jspecify.annotations.NullMarked
package dev.merlon.engine.exchange.oscal.export;
