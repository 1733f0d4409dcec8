/// YAML read with places, under limits, and what is wrong in it.
@org.jspecify.annotations.NullMarked
package dev.merlon.engine.library.yaml;
