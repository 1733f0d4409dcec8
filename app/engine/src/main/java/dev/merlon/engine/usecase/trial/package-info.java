/// How misuse cases are tried: scenarios in Gherkin, and sketches of the requests.
@org.jspecify.annotations.NullMarked
package dev.merlon.engine.usecase.trial;
