/// What a contract leaves out or says wrongly in small: facts for the policies on contracts.
@org.jspecify.annotations.NullMarked
package dev.merlon.engine.fact.remark;
