package dev.merlon.engine.library;

import dev.merlon.engine.library.yaml.Fields;
import dev.merlon.engine.library.yaml.Flaw;
import dev.merlon.engine.library.yaml.YamlException;
import dev.merlon.engine.library.yaml.YamlNode;
import dev.merlon.engine.model.Library;
import dev.merlon.engine.model.LibraryEntry;
import dev.merlon.engine.model.attacker.Attacker;
import dev.merlon.engine.model.control.Control;
import dev.merlon.engine.model.fact.FactCatalogue;
import dev.merlon.engine.model.fact.FactDefinition;
import dev.merlon.engine.model.policy.ClassBook;
import dev.merlon.engine.model.policy.ClassDefinition;
import dev.merlon.engine.model.rule.Rule;
import dev.merlon.engine.model.usecase.GuideWord;
import dev.merlon.engine.model.usecase.GuideWords;
import dev.merlon.engine.model.usecase.TestPattern;
import dev.merlon.engine.problem.Problem;
import dev.merlon.engine.rule.RuleBench;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Reads the files of one library folder and lays them over what the folders below it brought. Used once.
final class LayerReader {

    static final String TWICE = "LIBRARY-TWICE";
    static final String TYPE = "FACT-TYPE";

    private final LibraryFiles files;
    private final Map<String, Document> documents;
    private final boolean checked;
    private final List<Problem> problems = new ArrayList<>();
    private final List<LibraryEntry> entries = new ArrayList<>();
    private final Map<String, SchemaCheck> schemas = new HashMap<>();

    /// @param checked  false skips schemas, conditions and examples: for the built-in files, which the build checks
    LayerReader(LibraryFiles files, boolean checked) {
        this.files = files;
        this.documents = Document.all(files.files());
        this.checked = checked;
    }

    /// The library below with this folder's facts, controls and rules laid over it by id. Bad files are left
    /// out and named in its problems.
    Library over(Library below) {
        var facts = facts(below.facts());
        var controls = controls(below.controls());
        var rules = rules(below.rules(), facts, controls);
        var classes = classes(below.classes(), rules);
        var attackers = attackers(below.attackers(), facts);
        var words = guideWords(below.guideWords(), facts, rules, attackers);
        var all = new ArrayList<>(below.problems());
        all.addAll(problems);
        var held = new ArrayList<>(below.entries());
        held.addAll(entries);
        return new Library(facts, rules, controls, all, below.frameworks(), classes, held, attackers, words);
    }

    private FactCatalogue facts(FactCatalogue below) {
        var byName = new LinkedHashMap<String, FactDefinition>();
        below.definitions().forEach(d -> byName.put(d.name(), d));
        var ids = new Ids(LibraryEntry.Kind.FACT);
        files.facts()
                .ifPresent(name -> read(name, "facts", (root, _) -> {
                    for (var item : FactFile.items(root)) {
                        var fact = FactFile.read(item);
                        var known = below.find(fact.name()).map(FactDefinition::type);
                        if (known.isPresent() && known.get() != fact.type()) {
                            throw new YamlException(
                                    TYPE,
                                    fact.name() + " is a " + known.get().word() + " and cannot become another",
                                    item);
                        }
                        if (ids.isNew(fact.name(), name, item)) {
                            byName.put(fact.name(), fact);
                        }
                    }
                }));
        return new FactCatalogue(List.copyOf(byName.values()));
    }

    private List<Control> controls(List<Control> below) {
        var byId = new LinkedHashMap<String, Control>();
        below.forEach(c -> byId.put(c.id(), c));
        var ids = new Ids(LibraryEntry.Kind.CONTROL);
        files.controls()
                .forEach(name -> read(name, "controls", (root, _) -> {
                    for (var item : ControlFile.items(root)) {
                        var control = ControlFile.read(root, item, files.origin(name));
                        if (ids.isNew(control.id(), name, item)) {
                            byId.put(control.id(), control);
                        }
                    }
                }));
        return List.copyOf(byId.values());
    }

    private List<Rule> rules(List<Rule> below, FactCatalogue facts, List<Control> controls) {
        var byId = new TreeMap<String, Rule>();
        below.forEach(r -> byId.put(r.id(), r));
        var ids = new Ids(LibraryEntry.Kind.RULE);
        var check = checked && !files.rules().isEmpty() ? new RuleCheck(facts, controls) : null;
        files.rules()
                .forEach(name -> read(name, "rule", (root, text) -> {
                    var rule = RuleFile.read(root, facts, files.origin(name));
                    var flaws = check == null ? List.<Flaw>of() : check.flaws(rule, text, root);
                    flaws.forEach(f -> problem(name, f));
                    if (flaws.isEmpty() && ids.isNew(rule.id(), name, root)) {
                        byId.put(rule.id(), rule);
                    }
                }));
        return List.copyOf(byId.values());
    }

    private ClassBook classes(ClassBook below, List<Rule> rules) {
        var found = new ArrayList<ClassDefinition>();
        var ids = new Ids(LibraryEntry.Kind.API_CLASS);
        files.classes()
                .forEach(name -> read(name, "class", (root, _) -> {
                    var each = ClassFile.read(root, files.origin(name));
                    var flaws = checked ? ClassFile.flaws(root, rules) : List.<Flaw>of();
                    flaws.forEach(f -> problem(name, f));
                    if (flaws.isEmpty() && ids.isNew(each.id(), name, root)) {
                        found.add(each);
                    }
                }));
        return below.with(found);
    }

    private List<Attacker> attackers(List<Attacker> below, FactCatalogue facts) {
        var byId = new LinkedHashMap<String, Attacker>();
        below.forEach(a -> byId.put(a.id(), a));
        var ids = new Ids(LibraryEntry.Kind.ATTACKER);
        var bench = checked && !files.attackers().isEmpty() ? new RuleBench(facts) : null;
        files.attackers()
                .forEach(name -> read(name, "attacker", (root, text) -> {
                    var attacker = AttackerFile.read(root, files.origin(name));
                    var flaws = bench == null ? List.<Flaw>of() : AttackerFile.flaws(root, text, bench);
                    flaws.forEach(f -> problem(name, f));
                    if (flaws.isEmpty() && ids.isNew(attacker.id(), name, root)) {
                        byId.put(attacker.id(), attacker);
                    }
                }));
        return List.copyOf(byId.values());
    }

    private GuideWords guideWords(GuideWords below, FactCatalogue facts, List<Rule> rules, List<Attacker> attackers) {
        var words = new LinkedHashMap<String, GuideWord>();
        below.words().forEach(w -> words.put(w.id(), w));
        var tests = new LinkedHashMap<String, TestPattern>();
        below.tests().forEach(t -> tests.put(t.id(), t));
        var ids = new Ids(LibraryEntry.Kind.GUIDE_WORD);
        var testIds = new Ids(LibraryEntry.Kind.TEST_PATTERN);
        files.guideWords()
                .forEach(name -> read(name, "guide-words", (root, text) -> {
                    var flaws = checked
                            ? GuideWordFile.flaws(root, text, new RuleBench(facts), rules, attackers, tests.values())
                            : List.<Flaw>of();
                    flaws.forEach(f -> problem(name, f));
                    if (flaws.isEmpty()) {
                        for (var item : Fields.of(root).items("guideWords")) {
                            var word = GuideWordFile.word(item);
                            if (ids.isNew(word.id(), name, item)) {
                                words.put(word.id(), word);
                            }
                        }
                        for (var item : Fields.of(root).items("tests")) {
                            var test = GuideWordFile.test(item);
                            if (testIds.isNew(test.id(), name, item)) {
                                tests.put(test.id(), test);
                            }
                        }
                    }
                }));
        return new GuideWords(List.copyOf(words.values()), List.copyOf(tests.values()));
    }

    private interface Reading {
        void take(YamlNode root, String text) throws YamlException;
    }

    private void read(String name, String kind, Reading reading) {
        switch (documents.get(name)) {
            case Document.Unreadable(var flaw) -> problem(name, flaw);
            case Document.Tree(var root, var text) -> {
                var flaws = checked
                        ? schemas.computeIfAbsent(kind, SchemaCheck::new).flaws(root)
                        : List.<Flaw>of();
                flaws.forEach(f -> problem(name, f));
                if (flaws.isEmpty()) {
                    take(name, root, text, reading);
                }
            }
            case null -> throw new IllegalArgumentException(name);
        }
    }

    private void take(String name, YamlNode root, String text, Reading reading) {
        try {
            reading.take(root, text);
        } catch (YamlException e) {
            problem(name, e.flaw());
        }
    }

    private void problem(String name, Flaw flaw) {
        problems.add(Problem.error(flaw.code(), flaw.text(), files.place(name, flaw.line(), flaw.column())));
    }

    /// Ids seen in this folder, each with the file that brought it.
    private final class Ids {

        private final LibraryEntry.Kind kind;
        private final Map<String, String> seen = new HashMap<>();

        Ids(LibraryEntry.Kind kind) {
            this.kind = kind;
        }

        boolean isNew(String id, String name, YamlNode at) {
            var first = seen.putIfAbsent(id, name);
            if (first == null) {
                entries.add(new LibraryEntry(kind, id, files.layer(), files.place(name, at.line(), at.column())));
            } else {
                problem(name, new Flaw(TWICE, id + " is already in " + first, at));
            }
            return first == null;
        }
    }
}
