package dev.merlon.engine.model.framework;

import dev.merlon.engine.model.rule.Origin;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// An outside standard or law: its requirements by number, and what maps to them.
///
/// @param id            the folder's name: `owasp-asvs-5.0`
/// @param shortName     for chips and columns: `ASVS 5.0`
/// @param statement     true where an auditor expects a statement of applicability for it
/// @param groups        in the standard's order, a group after the one that it lies in
/// @param requirements  in the standard's order
public record Framework(
        String id,
        String shortName,
        String name,
        String version,
        Provenance provenance,
        boolean statement,
        List<Level> levels,
        List<RequirementGroup> groups,
        List<Requirement> requirements,
        List<Mapping> mappings,
        Origin origin) {

    public Framework {
        levels = List.copyOf(levels);
        groups = List.copyOf(groups);
        requirements = List.copyOf(requirements);
        mappings = List.copyOf(mappings);
    }

    public Framework withMappings(List<Mapping> other) {
        return new Framework(
                id, shortName, name, version, provenance, statement, levels, groups, requirements, other, origin);
    }

    public Optional<Requirement> requirement(String requirement) {
        return requirements.stream().filter(r -> r.id().equals(requirement)).findFirst();
    }

    public Optional<RequirementGroup> group(String group) {
        return groups.stream().filter(g -> g.id().equals(group)).findFirst();
    }

    public Optional<Level> level(String level) {
        return levels.stream().filter(l -> l.id().equals(level)).findFirst();
    }

    /// Requirements that the level asks for; all of them where the level is empty.
    public List<Requirement> at(String level) {
        return level.isEmpty()
                ? requirements
                : requirements.stream().filter(r -> r.levels().contains(level)).toList();
    }

    /// Numbers of the requirements that the control serves.
    public Stream<String> servedBy(String control) {
        return mappings.stream()
                .filter(m -> m instanceof Mapping.OfControl(var _, var each, var _) && each.equals(control))
                .map(Mapping::requirement);
    }
}
