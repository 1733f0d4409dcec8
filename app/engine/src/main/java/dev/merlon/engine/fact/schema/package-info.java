/// Looks at each schema of a contract once and lets reachability carry what was found to every request and response
/// that can hold it. References are never expanded, so the work is linear in the size of the contract.
@org.jspecify.annotations.NullMarked
package dev.merlon.engine.fact.schema;
