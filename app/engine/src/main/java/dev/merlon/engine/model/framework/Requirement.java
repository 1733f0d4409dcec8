package dev.merlon.engine.model.framework;

import java.util.List;

/// One line of a framework.
///
/// @param id      the standard's own number
/// @param label   what it is about, in our own words; of imported requirements, the title that the file gives
/// @param group   id of its [RequirementGroup]; empty where the framework has none
/// @param levels  ids of the [Level]s that ask for it; empty where the framework has none, or none asks for it
/// @param text    the official text, where the user imported it; empty otherwise
public record Requirement(String id, String label, String group, List<String> levels, String text) {

    public Requirement {
        levels = List.copyOf(levels);
    }

    public Requirement withText(String official) {
        return new Requirement(id, label, group, levels, official);
    }

    public Requirement withLevels(List<String> other) {
        return new Requirement(id, label, group, other, text);
    }
}
