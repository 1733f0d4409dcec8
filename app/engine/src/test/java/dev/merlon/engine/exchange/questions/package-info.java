/// Questions that go away as files and come back with answers.
@org.jspecify.annotations.NullMarked
package dev.merlon.engine.exchange.questions;
