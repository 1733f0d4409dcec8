/// One class for each family of facts: what it looks at and what it concludes.
@org.jspecify.annotations.NullMarked
package dev.merlon.engine.fact.family;
