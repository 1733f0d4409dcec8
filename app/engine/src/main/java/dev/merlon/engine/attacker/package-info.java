/// How an attacker sees a workspace: which outcomes it can bring about, and how likely that is from it.
@org.jspecify.annotations.NullMarked
package dev.merlon.engine.attacker;
