/// Attack trees: what an attacker has to reach for a goal, and what stands in the way.
///
/// Members and the words of cost, skill and detectability are those of CycloneDX 2.0's (pre-release) attack tree.
@org.jspecify.annotations.NullMarked
package dev.merlon.engine.model.tree;
