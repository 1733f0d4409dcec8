/// OWASP Threat Dragon: models of version 2, and reading of version 1.
///
/// Source of the form: `threat-dragon-v2.schema.json` and `threat-dragon-v1.schema.json` of the project
/// (Apache-2.0), and models that it ships. The schema puts `threats` on a cell, the tool in the cell's `data`:
/// both are read, the tool's place is written.
@org.jspecify.annotations.NullMarked
package dev.merlon.engine.exchange.threatdragon;
