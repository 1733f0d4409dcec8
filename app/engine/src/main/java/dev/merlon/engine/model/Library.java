package dev.merlon.engine.model;

import dev.merlon.engine.model.control.Control;
import dev.merlon.engine.model.fact.FactCatalogue;
import dev.merlon.engine.model.framework.Frameworks;
import dev.merlon.engine.model.policy.ClassBook;
import dev.merlon.engine.model.rule.Rule;
import dev.merlon.engine.problem.Problem;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/// Rules, facts, controls and API classes: built in, overridden by the organisation's folder, then by the
/// workspace's.
///
/// @param problems    files that were skipped, each with its place and reason
/// @param frameworks  read when they are first asked for
/// @param classes     of a [Snapshot] with the workspace's own edits
/// @param entries     all that the folders hold, built-in first: what a later folder overrides is among them
public record Library(
        FactCatalogue facts,
        List<Rule> rules,
        List<Control> controls,
        List<Problem> problems,
        Frameworks frameworks,
        ClassBook classes,
        List<LibraryEntry> entries) {

    public Library {
        rules = List.copyOf(rules);
        controls = List.copyOf(controls);
        problems = List.copyOf(problems);
        entries = List.copyOf(entries);
    }

    /// Without frameworks and API classes.
    public Library(FactCatalogue facts, List<Rule> rules, List<Control> controls, List<Problem> problems) {
        this(facts, rules, controls, problems, Frameworks.of(List.of()), ClassBook.none(), List.of());
    }

    public Library with(Frameworks others) {
        return new Library(facts, rules, controls, problems, others, classes, entries);
    }

    /// The same with other API classes.
    public Library with(ClassBook other) {
        return other.equals(classes) ? this : new Library(facts, rules, controls, problems, frameworks, other, entries);
    }

    /// The folders' entries of that id, the one that counts last.
    public List<LibraryEntry> entries(LibraryEntry.Kind kind, String id) {
        return entries.stream()
                .filter(e -> e.kind() == kind && e.id().equals(id))
                .toList();
    }

    public Optional<Control> control(String id) {
        return controls.stream().filter(c -> c.id().equals(id)).findFirst();
    }

    /// With the rule in the place of the one with its id; among the others by id where there is none.
    public Library with(Rule changed) {
        var all = new TreeMap<String, Rule>();
        rules.forEach(rule -> all.put(rule.id(), rule));
        all.put(changed.id(), changed);
        return new Library(facts, List.copyOf(all.values()), controls, problems, frameworks, classes, entries);
    }

    public Optional<Rule> rule(String id) {
        return rules.stream().filter(r -> r.id().equals(id)).findFirst();
    }
}
