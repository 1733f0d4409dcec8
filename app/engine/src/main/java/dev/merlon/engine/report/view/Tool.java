package dev.merlon.engine.report.view;

import java.util.Objects;

/// Who made a report.
///
/// @param version  of the packaged build; `development` where it runs from compiled classes
public record Tool(String name, String version) {

    public static final Tool MERLON = new Tool(
            "Merlon", Objects.requireNonNullElse(Tool.class.getPackage().getImplementationVersion(), "development"));

    /// `Merlon 1.0.0`.
    @Override
    public String toString() {
        return name + " " + version;
    }
}
