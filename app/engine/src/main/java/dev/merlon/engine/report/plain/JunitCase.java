package dev.merlon.engine.report.plain;

import dev.merlon.engine.model.rule.Outcome;
import dev.merlon.engine.model.rule.Rule;
import dev.merlon.engine.report.view.Phrase;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// One rule at one API as a case of JUnit XML.
///
/// @param failing   outcomes that count, in the contract's order
/// @param standing  those that fire and do not: known, below the gate, or settled
/// @param open      how many open questions it has
record JunitCase(Rule rule, String api, List<Outcome> failing, List<Outcome> standing, int open) {

    boolean fails() {
        return !failing.isEmpty();
    }

    boolean skipped() {
        return failing.isEmpty() && standing.isEmpty() && open > 0;
    }

    void write(XMLStreamWriter xml) throws XMLStreamException {
        xml.writeCharacters("\n");
        xml.writeStartElement("testcase");
        xml.writeAttribute("classname", JunitSuite.text(api));
        xml.writeAttribute("name", JunitSuite.text(rule.id() + " " + Phrase.general(rule)));
        xml.writeAttribute("time", "0");
        if (fails()) {
            failure(xml);
        }
        if (skipped()) {
            xml.writeEmptyElement("skipped");
            xml.writeAttribute("message", Phrase.count(open, "open question"));
        }
        if (!standing.isEmpty()) {
            xml.writeStartElement("system-out");
            xml.writeCharacters("Fires and does not count:\n" + lines(standing));
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private void failure(XMLStreamWriter xml) throws XMLStreamException {
        var worst = failing.stream()
                .map(Outcome::severity)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        xml.writeStartElement("failure");
        xml.writeAttribute("type", worst.word());
        xml.writeAttribute("message", Phrase.count(failing.size(), "place") + ", at worst " + worst.word());
        xml.writeCharacters(lines(failing) + "\n" + JunitSuite.text(rule.mitigation()));
        xml.writeEndElement();
    }

    private static String lines(List<Outcome> outcomes) {
        return outcomes.stream()
                .map(o -> JunitSuite.text(
                        o.severity().word() + " · " + o.subject().label() + " · " + o.place() + " · " + o.reason()))
                .collect(Collectors.joining("\n", "", "\n"));
    }
}
