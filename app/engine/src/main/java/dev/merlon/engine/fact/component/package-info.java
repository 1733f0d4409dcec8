/// What a contract declares where: in components that endpoints share, or in line at an endpoint.
@org.jspecify.annotations.NullMarked
package dev.merlon.engine.fact.component;
