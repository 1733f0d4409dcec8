package dev.merlon.engine.library;

import dev.merlon.engine.library.yaml.Fields;
import dev.merlon.engine.library.yaml.Flaw;
import dev.merlon.engine.library.yaml.YamlException;
import dev.merlon.engine.library.yaml.YamlNode;
import dev.merlon.engine.model.ApiClass;
import dev.merlon.engine.model.DataClass;
import dev.merlon.engine.model.Exposure;
import dev.merlon.engine.model.policy.ClassBook;
import dev.merlon.engine.model.policy.ClassDefinition;
import dev.merlon.engine.model.policy.PolicyLine;
import dev.merlon.engine.model.policy.Treatment;
import dev.merlon.engine.model.rule.Origin;
import dev.merlon.engine.model.rule.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One file of `classes/`: one API class with its policy set. `schemas/class.schema.json` gives its form.
final class ClassFile {

    static final String BASE = "CLASS-BASE";
    static final String RULES = "CLASS-RULES";
    static final String TWICE = "CLASS-TWICE";

    private ClassFile() {}

    /// @throws YamlException where a field is missing or of another kind, or two lines are about the same
    static ClassDefinition read(YamlNode root, Origin origin) throws YamlException {
        var fields = Fields.of(root);
        var apiClass = new ApiClass(fields.text("id"));
        return new ClassDefinition(
                apiClass,
                fields.text("title"),
                fields.text("description"),
                base(fields, apiClass),
                fields.optional("exposure").isPresent() ? one(fields, "exposure", ClassFile::exposure) : null,
                lines(fields),
                origin);
    }

    /// Lines about rules that there are not: most likely they are misspelt.
    static List<Flaw> flaws(YamlNode root, List<Rule> rules) throws YamlException {
        var known = Stream.concat(rules.stream().map(Rule::id), rules.stream().map(Rule::area))
                .collect(Collectors.toSet());
        var flaws = new ArrayList<Flaw>();
        for (var item : Fields.of(root).items("policies")) {
            var about = Fields.of(item).text("rules");
            if (!about.equals(PolicyLine.ALL) && !known.contains(about)) {
                flaws.add(new Flaw(
                        RULES,
                        "no such rule and no such area of rules: " + about,
                        Fields.of(item).required("rules")));
            }
        }
        return flaws;
    }

    private static @Nullable ApiClass base(Fields fields, ApiClass apiClass) throws YamlException {
        var node = fields.optional("behavesAs");
        if (node.isEmpty()) {
            if (ClassBook.isBuiltIn(apiClass)) {
                return null;
            }
            throw new YamlException(
                    BASE, "say which of public, partner, internal it behaves as (behavesAs)", fields.mapping());
        }
        var base = new ApiClass(Fields.textOf(node.get()));
        if (!ClassBook.isBuiltIn(base)) {
            throw new YamlException(BASE, "a class behaves as public, partner or internal", node.get());
        }
        if (ClassBook.isBuiltIn(apiClass)) {
            throw new YamlException(BASE, "a built-in class behaves as itself", node.get());
        }
        return base;
    }

    private static List<PolicyLine> lines(Fields fields) throws YamlException {
        var lines = new ArrayList<PolicyLine>();
        for (var item : fields.items("policies")) {
            var each = Fields.of(item);
            var data = new ArrayList<DataClass>();
            for (var node : each.items("data")) {
                data.add(found("data", node, DataClass::ofWord));
            }
            var line = new PolicyLine(each.text("rules"), data, one(each, "set", Treatment::ofWord));
            if (lines.stream().anyMatch(line::samePlaceAs)) {
                throw new YamlException(TWICE, line.rules() + line.condition() + " is already set above", item);
            }
            lines.add(line);
        }
        return lines;
    }

    private static Optional<Exposure> exposure(String word) {
        return Stream.of(Exposure.values()).filter(e -> e.word().equals(word)).findFirst();
    }

    private static <T> T one(Fields fields, String name, Function<String, Optional<T>> ofWord) throws YamlException {
        return found(name, fields.required(name), ofWord);
    }

    private static <T> T found(String name, YamlNode node, Function<String, Optional<T>> ofWord) throws YamlException {
        var word = Fields.textOf(node);
        return ofWord.apply(word)
                .orElseThrow(() -> new YamlException(Fields.SHAPE, "unknown " + name + ": " + word, node));
    }
}
