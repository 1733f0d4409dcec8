package dev.merlon.engine.model;

import dev.merlon.engine.model.attacker.Attacker;
import dev.merlon.engine.model.control.Control;
import dev.merlon.engine.model.fact.FactCatalogue;
import dev.merlon.engine.model.framework.Frameworks;
import dev.merlon.engine.model.policy.ClassBook;
import dev.merlon.engine.model.rule.Rule;
import dev.merlon.engine.model.usecase.GuideWords;
import dev.merlon.engine.problem.Problem;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/// Rules, facts, controls, API classes, attackers and guide words: built in, overridden by the organisation's
/// folder, then by the workspace's.
///
/// @param problems    files that were skipped, each with its place and reason
/// @param frameworks  read when they are first asked for
/// @param classes     of a [Snapshot] with the workspace's own edits
/// @param entries     all that the folders hold, built-in first: what a later folder overrides is among them
/// @param guideWords  what the misuse wizard asks
public record Library(
        FactCatalogue facts,
        List<Rule> rules,
        List<Control> controls,
        List<Problem> problems,
        Frameworks frameworks,
        ClassBook classes,
        List<LibraryEntry> entries,
        List<Attacker> attackers,
        GuideWords guideWords) {

    public Library {
        rules = List.copyOf(rules);
        controls = List.copyOf(controls);
        problems = List.copyOf(problems);
        entries = List.copyOf(entries);
        attackers = List.copyOf(attackers);
    }

    /// Without frameworks, API classes, attackers and guide words.
    public Library(FactCatalogue facts, List<Rule> rules, List<Control> controls, List<Problem> problems) {
        this(
                facts,
                rules,
                controls,
                problems,
                Frameworks.of(List.of()),
                ClassBook.none(),
                List.of(),
                List.of(),
                GuideWords.none());
    }

    public Library with(Frameworks others) {
        return new Library(facts, rules, controls, problems, others, classes, entries, attackers, guideWords);
    }

    /// The same with other API classes.
    public Library with(ClassBook other) {
        return other.equals(classes)
                ? this
                : new Library(facts, rules, controls, problems, frameworks, other, entries, attackers, guideWords);
    }

    /// The same with other files skipped.
    public Library withProblems(List<Problem> others) {
        return new Library(facts, rules, controls, others, frameworks, classes, entries, attackers, guideWords);
    }

    public Optional<Attacker> attacker(String id) {
        return attackers.stream().filter(a -> a.id().equals(id)).findFirst();
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
        return new Library(
                facts,
                List.copyOf(all.values()),
                controls,
                problems,
                frameworks,
                classes,
                entries,
                attackers,
                guideWords);
    }

    public Optional<Rule> rule(String id) {
        return rules.stream().filter(r -> r.id().equals(id)).findFirst();
    }
}
