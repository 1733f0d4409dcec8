/// The threat model library of OWASP: one JSON document of zones, actors, components, data stores and flows
/// with threats, controls and risks, which refer to each other by symbolic names. Only read.
///
/// Source of the form: `threat-model.schema.json` 1.0.2 of OWASP's Threat Model Library project (MIT).
@org.jspecify.annotations.NullMarked
package dev.merlon.engine.exchange.tmbom;
