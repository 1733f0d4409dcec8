package dev.merlon.engine.library;

import dev.merlon.engine.library.yaml.Fields;
import dev.merlon.engine.library.yaml.YamlException;
import dev.merlon.engine.library.yaml.YamlNode;
import dev.merlon.engine.model.Principle;
import dev.merlon.engine.model.attacker.Access;
import dev.merlon.engine.model.attacker.Means;
import dev.merlon.engine.model.fact.FactCatalogue;
import dev.merlon.engine.model.fact.FactValue;
import dev.merlon.engine.model.rule.Categories;
import dev.merlon.engine.model.rule.Impact;
import dev.merlon.engine.model.rule.Origin;
import dev.merlon.engine.model.rule.Rule;
import dev.merlon.engine.model.rule.RuleExample;
import dev.merlon.engine.model.rule.RuleKind;
import dev.merlon.engine.model.rule.RuleTarget;
import dev.merlon.engine.model.tree.Skill;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/// One file of `rules/<area>/`: one rule. `schemas/rule.schema.json` gives its form.
final class RuleFile {

    static final String FACT = "RULE-FACT";

    private static final int OF_THREATS = 3;
    private static final int OF_POLICIES = 2;

    private RuleFile() {}

    /// @throws YamlException where a field is missing or of another kind, or an example names an unknown fact
    static Rule read(YamlNode root, FactCatalogue facts, Origin origin) throws YamlException {
        var fields = Fields.of(root);
        var kind = fields.word("kind", RuleKind.class);
        var examples = Fields.of(fields.required("examples"));
        return new Rule(
                fields.text("id"),
                kind,
                fields.text("title"),
                fields.word("appliesTo", RuleTarget.class),
                fields.text("when"),
                fields.textOrEmpty("heldWhen"),
                fields.texts("heldBy"),
                fields.textByName("ask"),
                fields.number("likelihood"),
                impact(fields.required("impact")),
                categories(fields),
                principle(fields, kind),
                fields.text("mitigation"),
                fields.textOrEmpty("falsePositives"),
                examples(examples.items("fires"), facts),
                examples(examples.items("passes"), facts),
                origin,
                means(fields));
    }

    private static Means means(Fields rule) throws YamlException {
        return new Means(
                rule.optional("access").isPresent() ? rule.words("access", Access.class) : Means.USUAL.access(),
                rule.optional("skill").isPresent() ? rule.word("skill", Skill.class) : Means.USUAL.skill());
    }

    private static Impact impact(YamlNode node) throws YamlException {
        return Fields.textOf(node).equals("dataClass") ? new Impact.OfData() : new Impact.Fixed(Fields.intOf(node));
    }

    private static Categories categories(Fields rule) throws YamlException {
        var node = rule.optional("categories");
        if (node.isEmpty()) {
            return new Categories(List.of(), List.of(), List.of(), List.of(), List.of());
        }
        var fields = Fields.of(node.get());
        return new Categories(
                fields.texts("stride"),
                fields.texts("owaspApi"),
                fields.texts("linddun"),
                fields.numbers("cwe"),
                fields.numbers("capec"));
    }

    private static Principle principle(Fields fields, RuleKind kind) throws YamlException {
        return principle(fields, "principle", kind == RuleKind.THREAT ? OF_THREATS : OF_POLICIES);
    }

    static Principle principle(Fields fields, String name, int otherwise) throws YamlException {
        var number = fields.numberOr(name, otherwise);
        if (number < 1 || number > Principle.values().length) {
            throw new YamlException(Fields.SHAPE, "principles are numbered 1 to 6", fields.required(name));
        }
        return Principle.of(number);
    }

    private static List<RuleExample> examples(List<YamlNode> nodes, FactCatalogue facts) throws YamlException {
        var examples = new ArrayList<RuleExample>();
        for (var node : nodes) {
            var values = new LinkedHashMap<String, FactValue>();
            for (var entry : Fields.of(node).mapping().entries().values()) {
                values.put(entry.key().text(), value(entry, facts));
            }
            examples.add(new RuleExample(values));
        }
        return examples;
    }

    /// The catalogue's type decides how a value is read, so `[404]` is a list of texts for a fact that is one.
    private static FactValue value(YamlNode.Entry entry, FactCatalogue facts) throws YamlException {
        var name = entry.key().text();
        var type = facts.find(name)
                .orElseThrow(() -> new YamlException(FACT, "no such fact: " + name, entry.key()))
                .type();
        var node = entry.value();
        if (node instanceof YamlNode.Scalar scalar
                && scalar.plain()
                && scalar.text().equals("unknown")) {
            return FactValue.UNKNOWN;
        }
        return switch (type) {
            case BOOL -> {
                if (node instanceof YamlNode.Scalar scalar && scalar.isBool()) {
                    yield FactValue.of(scalar.text().equals("true"));
                }
                throw new YamlException(FACT, name + " is true, false or unknown", node);
            }
            case INT -> FactValue.of(Fields.intOf(node));
            case STRING -> FactValue.of(Fields.textOf(node));
            case STRINGS -> {
                var items = new ArrayList<String>();
                for (var item : Fields.itemsOf(node)) {
                    items.add(Fields.textOf(item));
                }
                yield FactValue.of(items);
            }
        };
    }
}
