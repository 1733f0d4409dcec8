/// Who attacks: what they have, and what rules take.
@org.jspecify.annotations.NullMarked
package dev.merlon.engine.model.attacker;
