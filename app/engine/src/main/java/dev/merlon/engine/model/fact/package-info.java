/// What is known about an endpoint or an API, with its source; the catalogue of facts; answers.
@org.jspecify.annotations.NullMarked
package dev.merlon.engine.model.fact;
