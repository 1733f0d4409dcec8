package dev.merlon.engine.framework;

import dev.merlon.engine.model.Location;
import dev.merlon.engine.model.framework.Level;
import dev.merlon.engine.model.framework.Mapping;
import dev.merlon.engine.model.framework.Requirement;
import dev.merlon.engine.model.framework.RequirementGroup;
import dev.merlon.engine.problem.Problem;
import dev.merlon.engine.problem.WorkbenchException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Collects what a reader finds, under limits. What is too long, comes twice or has no number is passed over with a
/// remark; a file with more requirements or more text than any standard has is refused. Used by one reader.
public final class DraftBuilder {

    private static final int MOST_REMARKS = 200;

    private final String file;
    private final Map<String, Level> levels = new LinkedHashMap<>();
    private final Map<String, RequirementGroup> groups = new LinkedHashMap<>();
    private final Map<String, Requirement> requirements = new LinkedHashMap<>();
    private final List<Mapping> mappings = new ArrayList<>();
    private final List<Problem> remarks = new ArrayList<>();
    private long characters;

    /// @param file  as the user named it
    public DraftBuilder(String file) {
        this.file = file;
    }

    public void level(Level level) {
        levels.putIfAbsent(level.id(), level);
    }

    /// A group that is already known stays as it is.
    public void group(RequirementGroup group) throws WorkbenchException {
        if (fits(group.id()) && fits(group.label())) {
            groups.putIfAbsent(group.id(), group);
        }
        if (groups.size() > FrameworkDraft.MOST_REQUIREMENTS) {
            throw tooMany();
        }
    }

    /// @param line  1-based row of the file; 0 where it has none
    /// @return whether it was taken
    public boolean requirement(Requirement requirement, int line) throws WorkbenchException {
        var id = requirement.id();
        if (id.isBlank()) {
            remark("IMPORT-NUMBER", "no number: passed over", line);
            return false;
        }
        if (!fits(id) || !fits(requirement.label()) || requirement.text().length() > FrameworkDraft.LONGEST_TEXT) {
            remark("IMPORT-LENGTH", "longer than any requirement is: passed over", line);
            return false;
        }
        if (requirements.containsKey(id)) {
            remark("IMPORT-TWICE", id + " stands twice: the first one counts", line);
            return false;
        }
        characters += requirement.label().length() + requirement.text().length();
        if (requirements.size() >= FrameworkDraft.MOST_REQUIREMENTS || characters > FrameworkDraft.MOST_TEXT) {
            throw tooMany();
        }
        requirements.put(id, requirement);
        return true;
    }

    public void mapping(Mapping mapping) throws WorkbenchException {
        if (mappings.size() >= 10 * FrameworkDraft.MOST_REQUIREMENTS) {
            throw tooMany();
        }
        mappings.add(mapping);
    }

    /// The first 200 are kept: nobody reads more.
    public void remark(String code, String text, int line) {
        if (remarks.size() < MOST_REMARKS) {
            remarks.add(Problem.warning(code, text, new Location(file, line, 0, "")));
        }
    }

    /// @throws WorkbenchException where nothing was found
    public FrameworkDraft draft(String title, String version, String publisher, boolean complete)
            throws WorkbenchException {
        if (requirements.isEmpty()) {
            throw new WorkbenchException("IMPORT-NOTHING", "there is no requirement in it", file, null);
        }
        return new FrameworkDraft(
                shortened(title),
                shortened(version),
                shortened(publisher),
                complete,
                List.copyOf(levels.values()),
                List.copyOf(groups.values()),
                List.copyOf(requirements.values()),
                mappings,
                remarks);
    }

    private WorkbenchException tooMany() {
        return new WorkbenchException("IMPORT-SIZE", "it has more in it than any standard", file, null);
    }

    private static boolean fits(String text) {
        return text.length() <= FrameworkDraft.LONGEST_LABEL;
    }

    private static String shortened(String text) {
        var line = text.strip().replaceAll("\\s+", " ");
        return line.length() <= FrameworkDraft.LONGEST_LABEL ? line : line.substring(0, FrameworkDraft.LONGEST_LABEL);
    }
}
