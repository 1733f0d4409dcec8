/// Microsoft Threat Modeling Tool: models (`.tm7`) and templates (`.tb7`) are read, never written.
///
/// The form is what .NET's DataContractSerializer makes of the tool's own classes; there is no standard. Source:
/// models and templates that are published under the MIT and Apache licences.
@org.jspecify.annotations.NullMarked
package dev.merlon.engine.exchange.tm7;
