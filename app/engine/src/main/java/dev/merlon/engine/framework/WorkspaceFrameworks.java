package dev.merlon.engine.framework;

import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.framework.Framework;
import dev.merlon.engine.model.framework.ImportedFramework;
import dev.merlon.engine.model.framework.Mapping;
import dev.merlon.engine.model.framework.Requirement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The frameworks that a workspace knows: the library's, with what was imported laid over them.
public final class WorkspaceFrameworks {

    private WorkspaceFrameworks() {}

    /// By name: the library's in its order, then those that were imported only.
    public static List<Framework> of(Snapshot snapshot) {
        var byId = new LinkedHashMap<String, Framework>();
        snapshot.library().frameworks().all().forEach(f -> byId.put(f.id(), f));
        for (var imported : snapshot.state().importedFrameworks()) {
            var known = byId.get(imported.id());
            byId.put(imported.id(), known == null ? imported.framework() : laidOver(known, imported));
        }
        return List.copyOf(byId.values());
    }

    public static Optional<Framework> find(Snapshot snapshot, String id) {
        return of(snapshot).stream().filter(f -> f.id().equals(id)).findFirst();
    }

    /// Our labels and groups stay; official text and levels come in, and requirements that the library does not
    /// list follow at the end, in the groups that the file gave them.
    private static Framework laidOver(Framework known, ImportedFramework imported) {
        var theirs = imported.framework().requirements().stream()
                .collect(Collectors.toMap(Requirement::id, Function.identity(), (a, _) -> a, LinkedHashMap::new));
        var requirements = new ArrayList<Requirement>();
        for (var ours : known.requirements()) {
            var their = theirs.remove(ours.id());
            requirements.add(their == null ? ours : merged(ours, their));
        }
        requirements.addAll(theirs.values());
        var groups = new ArrayList<>(known.groups());
        imported.framework().groups().stream()
                .filter(g -> known.group(g.id()).isEmpty())
                .forEach(groups::add);
        var levels = new ArrayList<>(known.levels());
        imported.framework().levels().stream()
                .filter(l -> known.level(l.id()).isEmpty())
                .forEach(levels::add);
        var mappings = new LinkedHashSet<Mapping>(known.mappings());
        mappings.addAll(imported.framework().mappings());
        return new Framework(
                known.id(),
                known.shortName(),
                known.name(),
                known.version(),
                known.provenance(),
                known.statement(),
                levels,
                groups,
                requirements,
                List.copyOf(mappings),
                known.origin());
    }

    private static Requirement merged(Requirement ours, Requirement theirs) {
        var levels = new LinkedHashSet<>(ours.levels());
        levels.addAll(theirs.levels());
        return ours.withLevels(List.copyOf(levels)).withText(official(theirs));
    }

    /// Title and text; a title that is no more than the number says nothing.
    private static String official(Requirement theirs) {
        var title = theirs.label().equals(theirs.id()) ? "" : theirs.label();
        if (title.isEmpty() || theirs.text().isEmpty()) {
            return title + theirs.text();
        }
        return title + "\n\n" + theirs.text();
    }
}
