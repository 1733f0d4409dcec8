/// CycloneDX 2.0, which is not published yet: a document with a blueprint, threats, scenarios and controls. A
/// preview.
///
/// Source of the form: the schemas under `schema/2.0` of the project's specification (Apache-2.0, pre-release).
/// What they have no member for is a property whose name begins with `merlon:`, as the standard asks of names
/// that one tool made.
///
/// Besides, as Threat Dragon's examples have them: bills of 1.6 whose components are of the type
/// `threat-model`, with what they are in properties that begin with `cdx:model:`. These are only read.
@org.jspecify.annotations.NullMarked
package dev.merlon.engine.exchange.cyclonedx;
