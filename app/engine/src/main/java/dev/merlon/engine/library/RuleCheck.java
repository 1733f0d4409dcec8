package dev.merlon.engine.library;

import dev.merlon.engine.library.yaml.Fields;
import dev.merlon.engine.library.yaml.Flaw;
import dev.merlon.engine.library.yaml.ScalarText;
import dev.merlon.engine.library.yaml.YamlException;
import dev.merlon.engine.library.yaml.YamlNode;
import dev.merlon.engine.model.control.Control;
import dev.merlon.engine.model.fact.FactCatalogue;
import dev.merlon.engine.model.rule.Rule;
import dev.merlon.engine.model.rule.RuleTarget;
import dev.merlon.engine.rule.FailedExample;
import dev.merlon.engine.rule.RuleBench;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// What a rule's schema cannot see: conditions that do not compile, facts and controls that do not exist,
/// examples that come out wrong.
final class RuleCheck {

    static final String CONDITION = "RULE-CONDITION";
    static final String CONTROL = "RULE-CONTROL";
    static final String EXAMPLE = "RULE-EXAMPLE";

    private final FactCatalogue facts;
    private final Set<String> controls;
    private final RuleBench bench;

    RuleCheck(FactCatalogue facts, Collection<Control> controls) {
        this.facts = facts;
        this.controls = controls.stream().map(Control::id).collect(Collectors.toUnmodifiableSet());
        this.bench = new RuleBench(facts);
    }

    /// @param file  the text that the rule was read from
    /// @param root  that text as a tree, of the form that the schema asks for
    List<Flaw> flaws(Rule rule, String file, YamlNode root) throws YamlException {
        var fields = Fields.of(root);
        var flaws = new ArrayList<Flaw>();
        for (var name : List.of("when", "heldWhen")) {
            var condition = fields.optional(name);
            if (condition.isPresent() && condition.get() instanceof YamlNode.Scalar scalar) {
                var text = new ScalarText(file, scalar);
                for (var error : bench.errors(scalar.text())) {
                    flaws.add(text.flaw(CONDITION, name + ": " + error.message(), error.line(), error.column()));
                }
            }
        }
        var compiles = flaws.isEmpty();
        for (var entry : fields.entries("ask").values()) {
            var name = entry.key().text();
            if (facts.find(name).isEmpty()) {
                flaws.add(new Flaw(RuleFile.FACT, "no such fact: " + name, entry.key()));
            }
        }
        for (var item : fields.items("heldBy")) {
            if (!controls.contains(Fields.textOf(item))) {
                flaws.add(new Flaw(CONTROL, "no such control: " + Fields.textOf(item), item));
            }
        }
        if (compiles) {
            flaws.addAll(outOfReach(rule, fields));
            for (var failure : bench.failures(rule)) {
                flaws.add(new Flaw(EXAMPLE, failure.text(), example(fields, failure)));
            }
        }
        return flaws;
    }

    /// An API as a whole has no endpoint's facts, and an endpoint none of the components that it shares.
    private List<Flaw> outOfReach(Rule rule, Fields fields) throws YamlException {
        var flaws = new ArrayList<Flaw>();
        for (var name : bench.facts(rule)) {
            if (!known(name, rule.appliesTo())) {
                var text = name + " is not known where a rule applies to: "
                        + rule.appliesTo().word();
                flaws.add(new Flaw(RuleFile.FACT, text, fields.required("appliesTo")));
            }
        }
        return flaws;
    }

    private boolean known(String fact, RuleTarget target) {
        return switch (facts.definitions().get(facts.index(fact)).target()) {
            case API -> true;
            case ENDPOINT -> target == RuleTarget.ENDPOINT;
            case SCHEMA -> target == RuleTarget.SCHEMA;
        };
    }

    private static YamlNode example(Fields rule, FailedExample failure) throws YamlException {
        var examples = Fields.of(rule.required("examples"));
        return examples.items(failure.ofFiring() ? "fires" : "passes").get(failure.index());
    }
}
