package dev.merlon.engine.report.workbook;

import dev.merlon.engine.model.control.Control;
import dev.merlon.engine.model.framework.Frameworks;
import dev.merlon.engine.model.rule.Origin;
import dev.merlon.engine.model.rule.Rule;
import dev.merlon.engine.report.view.Phrase;
import dev.merlon.engine.report.view.Spread;
import dev.merlon.engine.report.workbook.Register.Kind;
import dev.merlon.engine.report.workbook.xlsx.Cell;
import dev.merlon.engine.report.workbook.xlsx.Tone;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What a row of Rules or of Controls can show.
///
/// @param records  how many records each control has
record LibraryFields(Map<String, Long> records, Frameworks frameworks, Register register) {

    Map<String, Function<Spread, Cell>> ofRules() {
        var fields = new LinkedHashMap<String, Function<Spread, Cell>>();
        fields.put("rule_id", s -> Cell.text(s.rule().id(), Tone.MONO));
        fields.put("kind", s -> Cell.text(s.rule().kind().word()));
        fields.put("title", s -> Cell.text(Phrase.general(s.rule())));
        fields.put("applies_to", s -> Cell.text(s.rule().appliesTo().word()));
        fields.put("fires", s -> Cell.number(s.live().size() + s.settled().size(), first(s)));
        fields.put("open", s -> Cell.number(s.open().size(), first(s)));
        fields.put("held", s -> Cell.number(s.held().size(), first(s)));
        fields.put("not_applicable", s -> Cell.number(s.notApplicable()));
        ofRule(fields, "when", r -> Cell.text(r.when(), Tone.MONO));
        ofRule(fields, "held_when", r -> Cell.text(r.heldWhen(), Tone.MONO));
        ofRule(fields, "held_by", this::controls);
        ofRule(fields, "likelihood", r -> Cell.number(r.likelihood()));
        ofRule(fields, "impact", r -> Cell.text(Phrase.impact(r.impact())));
        ofRule(fields, "principle", r -> Cell.text(Phrase.principle(r.principle())));
        ofRule(fields, "stride", r -> Cell.text(Phrase.list(r.categories().stride())));
        ofRule(fields, "owasp_api", r -> Cell.text(Phrase.list(r.categories().owaspApi())));
        ofRule(fields, "linddun", r -> Cell.text(Phrase.list(r.categories().linddun())));
        ofRule(fields, "cwe", r -> Cell.text(Phrase.cwe(r.categories().cwe())));
        ofRule(fields, "capec", r -> Cell.text(Phrase.list(r.categories().capec())));
        ofRule(fields, "mitigation", r -> Cell.text(r.mitigation()));
        ofRule(fields, "false_positives", r -> Cell.text(r.falsePositives()));
        ofRule(fields, "origin", r -> Cell.text(origin(r.origin())));
        return fields;
    }

    private static void ofRule(Map<String, Function<Spread, Cell>> fields, String name, Function<Rule, Cell> field) {
        fields.put(name, s -> field.apply(s.rule()));
    }

    private Cell.@org.jspecify.annotations.Nullable Anchor first(Spread spread) {
        return register.find(Kind.FIRST_OUTCOME, spread.rule().id());
    }

    private Cell controls(Rule rule) {
        var first = rule.heldBy().isEmpty()
                ? null
                : register.find(Kind.CONTROL, rule.heldBy().getFirst());
        return Cell.link(Phrase.list(rule.heldBy()), first);
    }

    Map<String, Function<Control, Cell>> ofControls() {
        var fields = new LinkedHashMap<String, Function<Control, Cell>>();
        fields.put("control_id", c -> Cell.text(c.id(), Tone.MONO));
        fields.put("title", c -> Cell.text(c.title()));
        fields.put("statement", c -> Cell.text(c.statement()));
        fields.put("family", c -> Cell.text(c.family()));
        fields.put("layer", c -> Cell.text(c.layer().word()));
        fields.put("stage", c -> Cell.text(c.stage().word()));
        fields.put("principle", c -> Cell.text(Phrase.principle(c.principle())));
        fields.put(
                "records",
                c -> Cell.number(records.getOrDefault(c.id(), 0L), register.find(Kind.FIRST_RECORD, c.id())));
        fields.put("applies_to", c -> Cell.text(Phrase.list(c.applyTo())));
        fields.put("cwe", c -> Cell.text(Phrase.cwe(c.cwe())));
        fields.put("requirements", c -> Cell.text(requirements(c)));
        fields.put("verification", c -> Cell.text(c.verification()));
        fields.put("inferable", c -> Cell.text(c.inferable()));
        fields.put("signal", c -> Cell.text(c.signal()));
        fields.put("origin", c -> Cell.text(origin(c.origin())));
        return fields;
    }

    private String requirements(Control control) {
        return frameworks.servedBy(control.id()).entrySet().stream()
                .map(e -> e.getKey().shortName() + ": " + Phrase.list(e.getValue()))
                .collect(Collectors.joining("\n"));
    }

    private static String origin(Origin origin) {
        return origin.layer().word() + ", " + origin.file();
    }
}
