/// How what came from other tools is kept.
@org.jspecify.annotations.NullMarked
package dev.merlon.engine.store.form.foreign;
