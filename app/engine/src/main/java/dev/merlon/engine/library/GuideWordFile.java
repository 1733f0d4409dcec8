package dev.merlon.engine.library;

import dev.merlon.engine.library.yaml.Fields;
import dev.merlon.engine.library.yaml.Flaw;
import dev.merlon.engine.library.yaml.ScalarText;
import dev.merlon.engine.library.yaml.YamlException;
import dev.merlon.engine.library.yaml.YamlNode;
import dev.merlon.engine.model.attacker.Attacker;
import dev.merlon.engine.model.rule.Rule;
import dev.merlon.engine.model.usecase.GuideWord;
import dev.merlon.engine.model.usecase.TestPattern;
import dev.merlon.engine.rule.RuleBench;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// `interviews/guide-words.yaml`: what the misuse wizard asks. `schemas/guide-words.schema.json` gives its form.
final class GuideWordFile {

    static final String CONDITION = "WORDS-CONDITION";
    static final String NAME = "WORDS-NAME";

    private GuideWordFile() {}

    static GuideWord word(YamlNode node) throws YamlException {
        var fields = Fields.of(node);
        var prompts = new ArrayList<GuideWord.Prompt>();
        for (var item : fields.items("prompts")) {
            prompts.add(prompt(Fields.of(item)));
        }
        if (prompts.isEmpty() || !prompts.getLast().when().isEmpty()) {
            throw new YamlException(CONDITION, "the last prompt has to fit everywhere: leave out its condition", node);
        }
        return new GuideWord(fields.text("id"), fields.text("word"), fields.text("meaning"), prompts);
    }

    private static GuideWord.Prompt prompt(Fields fields) throws YamlException {
        return new GuideWord.Prompt(
                fields.textOrEmpty("when"),
                fields.text("ask"),
                fields.text("because"),
                fields.text("name"),
                fields.text("attacker"),
                fields.texts("rules"),
                fields.texts("detect"),
                fields.text("test"));
    }

    static TestPattern test(YamlNode node) throws YamlException {
        var fields = Fields.of(node);
        var calls = new ArrayList<TestPattern.Call>();
        for (var item : fields.items("calls")) {
            calls.add(call(Fields.of(item)));
        }
        return new TestPattern(
                fields.text("id"),
                fields.text("word"),
                fields.texts("given"),
                fields.texts("when"),
                fields.texts("then"),
                calls);
    }

    private static TestPattern.Call call(Fields fields) throws YamlException {
        return new TestPattern.Call(
                fields.wordOr("by", TestPattern.Caller.ACTOR),
                fields.wordOr("to", TestPattern.Place.STEP),
                fields.wordOr("twist", TestPattern.Twist.NONE),
                fields.textOrEmpty("note"));
    }

    /// Conditions that do not compile, and names of rules, attackers and tests that there are not.
    ///
    /// @param file   the text that the tree was read from
    /// @param tests  ids of the layers below
    static List<Flaw> flaws(
            YamlNode root,
            String file,
            RuleBench bench,
            List<Rule> rules,
            Collection<Attacker> attackers,
            Collection<TestPattern> tests)
            throws YamlException {
        var fields = Fields.of(root);
        var known = new Known(
                rules.stream().map(Rule::id).collect(Collectors.toSet()),
                attackers.stream().map(Attacker::id).collect(Collectors.toSet()),
                tests.stream().map(TestPattern::id).collect(Collectors.toCollection(HashSet::new)));
        for (var item : fields.items("tests")) {
            known.tests().add(Fields.of(item).text("id"));
        }
        var flaws = new ArrayList<Flaw>();
        for (var word : fields.items("guideWords")) {
            for (var prompt : Fields.of(word).items("prompts")) {
                var of = Fields.of(prompt);
                flaws.addAll(conditions(of, file, bench));
                flaws.addAll(known.flaws(of));
            }
        }
        return flaws;
    }

    private static List<Flaw> conditions(Fields prompt, String file, RuleBench bench) {
        if (!(prompt.optional("when").orElse(null) instanceof YamlNode.Scalar scalar)
                || scalar.text().isEmpty()) {
            return List.of();
        }
        var text = new ScalarText(file, scalar);
        return bench.errors(scalar.text()).stream()
                .map(e -> text.flaw(CONDITION, "when: " + e.message(), e.line(), e.column()))
                .toList();
    }

    private record Known(Set<String> rules, Set<String> attackers, Set<String> tests) {

        List<Flaw> flaws(Fields prompt) throws YamlException {
            var flaws = new ArrayList<Flaw>();
            for (var item : prompt.items("rules")) {
                check("rule", item, rules, flaws);
            }
            check("attacker", prompt.required("attacker"), attackers, flaws);
            check("test", prompt.required("test"), tests, flaws);
            return flaws;
        }

        private static void check(String what, YamlNode node, Set<String> known, List<Flaw> flaws)
                throws YamlException {
            if (!known.contains(Fields.textOf(node))) {
                flaws.add(new Flaw(NAME, "no such " + what + ": " + Fields.textOf(node), node));
            }
        }
    }
}
