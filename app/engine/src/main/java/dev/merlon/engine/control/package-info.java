/// Control records at work: which scope covers an endpoint, what is fresh, what is inherited.
@org.jspecify.annotations.NullMarked
package dev.merlon.engine.control;
