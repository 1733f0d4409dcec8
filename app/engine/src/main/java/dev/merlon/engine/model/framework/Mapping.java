package dev.merlon.engine.model.framework;

/// A control serves a requirement, or a weakness goes against it.
///
/// @param requirement  id within the framework
public sealed interface Mapping {

    String requirement();

    Standing standing();

    /// @param control  `APC-AZN-01`
    record OfControl(String requirement, String control, Standing standing) implements Mapping {}

    /// @param cwe  a CWE number
    record OfWeakness(String requirement, int cwe, Standing standing) implements Mapping {}
}
