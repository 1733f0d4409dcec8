/// OSCAL, the Open Security Controls Assessment Language of NIST.
@org.jspecify.annotations.NullMarked
package dev.merlon.engine.exchange.oscal;
