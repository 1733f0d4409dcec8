/// Threat models into a workspace, and a workspace as a threat model.
@org.jspecify.annotations.NullMarked
package dev.merlon.engine.exchange.workspace;
