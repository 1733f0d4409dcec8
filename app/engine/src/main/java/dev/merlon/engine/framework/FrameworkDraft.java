package dev.merlon.engine.framework;

import dev.merlon.engine.model.framework.Level;
import dev.merlon.engine.model.framework.Mapping;
import dev.merlon.engine.model.framework.Requirement;
import dev.merlon.engine.model.framework.RequirementGroup;
import dev.merlon.engine.problem.Problem;
import java.util.List;

/// What a reader made of a file with official content, before it is known which framework it belongs to.
///
/// @param title         the file's own title; empty where it has none
/// @param version       empty where it has none
/// @param publisher     empty where it has none
/// @param complete      false for a profile: it selects from a framework and brings no requirement of its own
/// @param requirements  numbers as the file writes them; of a profile those that it selects
/// @param remarks       rows and parts that were passed over, each with its place
public record FrameworkDraft(
        String title,
        String version,
        String publisher,
        boolean complete,
        List<Level> levels,
        List<RequirementGroup> groups,
        List<Requirement> requirements,
        List<Mapping> mappings,
        List<Problem> remarks) {

    /// More than any standard has: 800-53 has about 1,200.
    public static final int MOST_REQUIREMENTS = 5_000;

    /// Of one requirement's text, in characters.
    public static final int LONGEST_TEXT = 20_000;

    /// Of a number, a title or a name, in characters.
    public static final int LONGEST_LABEL = 400;

    /// Of a file, in bytes.
    public static final int MOST_BYTES = 32 << 20;

    /// Of all texts together, in characters.
    public static final int MOST_TEXT = 8 << 20;

    public FrameworkDraft {
        levels = List.copyOf(levels);
        groups = List.copyOf(groups);
        requirements = List.copyOf(requirements);
        mappings = List.copyOf(mappings);
        remarks = List.copyOf(remarks);
    }
}
