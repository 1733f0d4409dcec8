/// How far the requirements of frameworks are met by what is recorded for controls.
@org.jspecify.annotations.NullMarked
package dev.merlon.engine.framework;
