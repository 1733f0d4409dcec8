/// How people use an API, step by step over its endpoints, and how each step is abused.
///
/// Members are called as CycloneDX 2.0 (pre-release) calls them in its models of use case and threat: `mainFlow`,
/// `alternativeFlows`, `exceptions`, `abuser`, `realizes`, `targets`, `detectionOpportunities`, `mitigations`.
@org.jspecify.annotations.NullMarked
package dev.merlon.engine.model.usecase;
