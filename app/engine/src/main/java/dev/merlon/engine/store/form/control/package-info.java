/// How control records, evidence, tools, findings and the action plan are kept as JSON.
@org.jspecify.annotations.NullMarked
package dev.merlon.engine.store.form.control;
