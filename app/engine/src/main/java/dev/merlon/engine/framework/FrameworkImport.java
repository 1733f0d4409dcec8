package dev.merlon.engine.framework;

import dev.merlon.engine.model.Location;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.framework.Framework;
import dev.merlon.engine.model.framework.ImportedFramework;
import dev.merlon.engine.model.framework.Level;
import dev.merlon.engine.model.framework.Mapping;
import dev.merlon.engine.model.framework.Provenance;
import dev.merlon.engine.model.framework.Requirement;
import dev.merlon.engine.model.rule.Origin;
import dev.merlon.engine.problem.Problem;
import dev.merlon.engine.problem.WorkbenchException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// What taking a file would do to a workspace: to look at before it is done.
///
/// @param framework  as it would be kept
/// @param known      true where it is laid over a framework that the workspace knows
/// @param matched    requirements whose number the known framework has
/// @param added      requirements that it does not have
/// @param texts      how many come with official text
/// @param remarks    rows and parts that were passed over
public record FrameworkImport(
        Framework framework, boolean known, int matched, int added, int texts, List<Problem> remarks) {

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9.-]{0,59}");

    public FrameworkImport {
        remarks = List.copyOf(remarks);
    }

    /// Where the content goes.
    ///
    /// @param id       of a framework that the workspace knows, or of a new one
    /// @param name     of a new one; empty takes the file's title
    /// @param licence  by what right the user has it, for the record
    public record Target(String id, String name, String licence) {}

    public static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    /// The framework whose numbers the draft has most of; empty where none has more than half of them, or two
    /// have as many: 5.1 and 5.2 stand in more than one standard.
    public static Optional<Framework> likely(FrameworkDraft draft, Snapshot snapshot) {
        Framework best = null;
        var most = draft.requirements().size() / 2;
        for (var framework : WorkspaceFrameworks.of(snapshot)) {
            var numbers = new Numbers(framework);
            var matched = (int) draft.requirements().stream()
                    .filter(r -> numbers.knows(r.id()))
                    .count();
            if (matched > most) {
                most = matched;
                best = framework;
            } else if (matched == most) {
                best = null;
            }
        }
        return Optional.ofNullable(best);
    }

    /// @param file  the file's name
    /// @throws WorkbenchException code `IMPORT-TARGET`, where the id has the wrong form, or a profile selects
    ///     from a framework that the workspace does not know
    public static FrameworkImport plan(FrameworkDraft draft, Target target, String file, Snapshot snapshot)
            throws WorkbenchException {
        if (!isId(target.id())) {
            throw refused("a framework's id has small letters, digits, dots and dashes: " + target.id(), file);
        }
        var known = WorkspaceFrameworks.find(snapshot, target.id());
        if (known.isEmpty() && !draft.complete()) {
            throw refused("a profile selects from a framework that the workspace knows; import that first", file);
        }
        var earlier = snapshot.state().importedFrameworks().stream()
                .filter(i -> i.id().equals(target.id()))
                .map(ImportedFramework::framework)
                .findFirst();
        var numbered = known.map(k -> numbered(draft, k)).orElse(draft);
        var framework = framework(numbered, target, file);
        if (earlier.isPresent()) {
            framework = draft.complete() ? keptLevels(framework, earlier.get()) : selected(framework, earlier.get());
        }
        var ids = new HashSet<String>();
        known.ifPresent(k -> k.requirements().forEach(r -> ids.add(r.id())));
        var matched = (int) numbered.requirements().stream()
                .filter(r -> ids.contains(r.id()))
                .count();
        var remarks = new ArrayList<>(draft.remarks());
        if (!draft.complete() && matched < numbered.requirements().size()) {
            remarks.add(Problem.warning(
                    "IMPORT-UNKNOWN",
                    (numbered.requirements().size() - matched) + " selected numbers are not known: they are added bare",
                    Location.ofFile(file)));
        }
        return new FrameworkImport(
                framework,
                known.isPresent(),
                matched,
                numbered.requirements().size() - matched,
                (int) numbered.requirements().stream()
                        .filter(r -> !r.text().isEmpty())
                        .count(),
                remarks);
    }

    private static WorkbenchException refused(String text, String file) {
        return new WorkbenchException("IMPORT-TARGET", text, file, null);
    }

    /// Numbers as the known framework writes them.
    private static FrameworkDraft numbered(FrameworkDraft draft, Framework known) {
        var numbers = new Numbers(known);
        var requirements = new LinkedHashMap<String, Requirement>();
        for (var r : draft.requirements()) {
            var id = numbers.of(r.id());
            requirements.putIfAbsent(id, new Requirement(id, r.label(), r.group(), r.levels(), r.text()));
        }
        return new FrameworkDraft(
                draft.title(),
                draft.version(),
                draft.publisher(),
                draft.complete(),
                draft.levels(),
                draft.groups(),
                List.copyOf(requirements.values()),
                draft.mappings().stream().map(m -> renumbered(m, numbers)).toList(),
                draft.remarks());
    }

    private static Mapping renumbered(Mapping mapping, Numbers numbers) {
        return switch (mapping) {
            case Mapping.OfControl(var requirement, var control, var standing) ->
                new Mapping.OfControl(numbers.of(requirement), control, standing);
            case Mapping.OfWeakness(var requirement, var cwe, var standing) ->
                new Mapping.OfWeakness(numbers.of(requirement), cwe, standing);
        };
    }

    private static Framework framework(FrameworkDraft draft, Target target, String file) {
        var name = target.name().isEmpty() ? draft.title() : target.name();
        var shown = name.isEmpty() ? target.id() : name;
        return new Framework(
                target.id(),
                shown.length() <= 20 ? shown : target.id(),
                shown,
                draft.version(),
                new Provenance(
                        draft.publisher(),
                        file,
                        target.licence(),
                        draft.requirements().size() + " requirements, as imported."),
                false,
                draft.levels(),
                draft.groups(),
                draft.requirements(),
                draft.mappings(),
                new Origin(Origin.Layer.WORKSPACE, file));
    }

    /// A newer catalogue takes the place of the earlier one; levels that profiles brought stay with the
    /// requirements that it still has.
    private static Framework keptLevels(Framework next, Framework earlier) {
        var levels = new LinkedHashSet<Level>(next.levels());
        levels.addAll(earlier.levels());
        var requirements = next.requirements().stream()
                .map(r -> earlier.requirement(r.id())
                        .map(e -> r.withLevels(union(r.levels(), e.levels())))
                        .orElse(r))
                .toList();
        return with(next, List.copyOf(levels), requirements);
    }

    /// A profile adds its level to what was imported before.
    private static Framework selected(Framework profile, Framework earlier) {
        var levels = new LinkedHashSet<Level>(earlier.levels());
        levels.addAll(profile.levels());
        Map<String, Requirement> byId = new LinkedHashMap<>();
        earlier.requirements().forEach(r -> byId.put(r.id(), r));
        profile.requirements()
                .forEach(r -> byId.merge(
                        r.id(), r, (before, selected) -> before.withLevels(union(before.levels(), selected.levels()))));
        return with(earlier, List.copyOf(levels), List.copyOf(byId.values()));
    }

    private static Framework with(Framework framework, List<Level> levels, List<Requirement> requirements) {
        return new Framework(
                framework.id(),
                framework.shortName(),
                framework.name(),
                framework.version(),
                framework.provenance(),
                framework.statement(),
                levels,
                framework.groups(),
                requirements,
                framework.mappings(),
                framework.origin());
    }

    private static List<String> union(List<String> some, List<String> others) {
        var all = new LinkedHashSet<>(some);
        all.addAll(others);
        return List.copyOf(all);
    }
}
