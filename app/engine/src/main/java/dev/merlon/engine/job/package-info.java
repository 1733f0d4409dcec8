/// Progress and cancellation of long work, in plain Java.
@org.jspecify.annotations.NullMarked
package dev.merlon.engine.job;
