/// Turns the trees of OpenAPI and Swagger documents into the dialect-neutral view.
@org.jspecify.annotations.NullMarked
package dev.merlon.engine.spec.openapi;
