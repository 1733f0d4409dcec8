/// The files in which OWASP publishes its Application Security Verification Standard.
@org.jspecify.annotations.NullMarked
package dev.merlon.engine.exchange.asvs;
