/// Reads Postman collections 2.1 and 2.0 into the view that has no dialect any more.
@org.jspecify.annotations.NullMarked
package dev.merlon.engine.spec.postman;
