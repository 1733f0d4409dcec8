/// Rules as data, and what came of them: verdicts, outcomes, decisions.
@org.jspecify.annotations.NullMarked
package dev.merlon.engine.model.rule;
