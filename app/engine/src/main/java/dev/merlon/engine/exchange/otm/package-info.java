/// Open Threat Model: version 0.2 is written, 0.1 is read too, each as JSON or YAML.
///
/// Source of the form: `otm_schema.json` of the project. What the format has no member for goes into its free
/// `attributes`, where any of its tools shows it.
@org.jspecify.annotations.NullMarked
package dev.merlon.engine.exchange.otm;
