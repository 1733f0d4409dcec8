/// How each kind of thing is kept as JSON: a part of the format of a workspace.
@org.jspecify.annotations.NullMarked
package dev.merlon.engine.store.form;
