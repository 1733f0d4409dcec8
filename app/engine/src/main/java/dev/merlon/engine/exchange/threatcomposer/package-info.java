/// Threat Composer, version 1 of its form.
///
/// Source of the form: `threat-composer-v1.schema.json` of the project (Apache-2.0). It allows no members but
/// its own; what it has none for is written as `custom:` metadata, which its users may add too.
@org.jspecify.annotations.NullMarked
package dev.merlon.engine.exchange.threatcomposer;
