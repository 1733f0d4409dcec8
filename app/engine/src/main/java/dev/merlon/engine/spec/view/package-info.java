/// What a contract says, whatever its dialect: small views that always know the node they stand on.
@org.jspecify.annotations.NullMarked
package dev.merlon.engine.spec.view;
