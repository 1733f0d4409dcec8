package dev.merlon.engine.report.plain;

import dev.merlon.engine.gate.GateVerdict;
import dev.merlon.engine.model.ApiInventory;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.rule.Outcome;
import dev.merlon.engine.model.rule.OutcomeState;
import dev.merlon.engine.model.rule.Rule;
import dev.merlon.engine.report.view.SafeText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/// One API as a suite of JUnit XML.
record JunitSuite(String name, Instant at, List<JunitCase> cases) {

    static JunitSuite of(ApiInventory inventory, Snapshot snapshot, @Nullable GateVerdict gate) {
        var byRule = new LinkedHashMap<String, List<Outcome>>();
        snapshot.judgement().rules().forEach(r -> byRule.put(r.id(), new ArrayList<>()));
        collect(snapshot.judgement().at(inventory.api().id()), byRule);
        collect(snapshot.judgement().atComponents(inventory.api().id()), byRule);
        inventory.endpoints().forEach(e -> collect(snapshot.judgement().at(e.id()), byRule));
        var cases = snapshot.judgement().rules().stream()
                .map(rule -> testCase(rule, byRule.getOrDefault(rule.id(), List.of()), inventory, gate))
                .toList();
        return new JunitSuite(inventory.api().name(), snapshot.at(), cases);
    }

    private static void collect(List<Outcome> outcomes, LinkedHashMap<String, List<Outcome>> byRule) {
        for (var outcome : outcomes) {
            if (outcome.state() == OutcomeState.FIRES || outcome.state() == OutcomeState.OPEN_QUESTION) {
                byRule.computeIfAbsent(outcome.rule().id(), _ -> new ArrayList<>())
                        .add(outcome);
            }
        }
    }

    private static JunitCase testCase(
            Rule rule, List<Outcome> outcomes, ApiInventory inventory, @Nullable GateVerdict gate) {
        var failing = new ArrayList<Outcome>();
        var standing = new ArrayList<Outcome>();
        var open = 0;
        for (var outcome : outcomes) {
            if (outcome.state() == OutcomeState.OPEN_QUESTION) {
                open++;
            } else if (fails(outcome, gate)) {
                failing.add(outcome);
            } else {
                standing.add(outcome);
            }
        }
        return new JunitCase(rule, inventory.api().id(), failing, standing, open);
    }

    private static boolean fails(Outcome outcome, @Nullable GateVerdict gate) {
        if (gate == null) {
            return outcome.live();
        }
        return gate.closes() ? gate.fails(outcome) : outcome.live() && !gate.known(outcome);
    }

    int tests() {
        return cases.size();
    }

    int failures() {
        return (int) cases.stream().filter(JunitCase::fails).count();
    }

    int skipped() {
        return (int) cases.stream().filter(JunitCase::skipped).count();
    }

    void write(XMLStreamWriter xml) throws XMLStreamException {
        xml.writeCharacters("\n");
        xml.writeStartElement("testsuite");
        xml.writeAttribute("name", text(name));
        counts(xml, tests(), failures(), skipped());
        xml.writeAttribute("timestamp", at.toString());
        for (var each : cases) {
            each.write(xml);
        }
        xml.writeCharacters("\n");
        xml.writeEndElement();
    }

    static void counts(XMLStreamWriter xml, int tests, int failures, int skipped) throws XMLStreamException {
        xml.writeAttribute("tests", Integer.toString(tests));
        xml.writeAttribute("failures", Integer.toString(failures));
        xml.writeAttribute("errors", "0");
        xml.writeAttribute("skipped", Integer.toString(skipped));
        xml.writeAttribute("time", "0");
    }

    /// On one line: a build server shows an attribute's line breaks as blanks.
    static String text(String raw) {
        return SafeText.visible(raw).replaceAll("\\s+", " ").strip();
    }
}
