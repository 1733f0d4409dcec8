package dev.merlon.engine.report.plain;

import dev.merlon.engine.gate.GateVerdict;
import dev.merlon.engine.job.Job;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.report.view.Renderer;
import dev.merlon.engine.report.view.Tool;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/// JUnit XML in the form that GitLab, Jenkins and most build servers read: one suite per API, one case per rule. A case
/// fails where the gate counts one of its outcomes, without a gate where one is live; it is skipped where the rule only
/// waits for answers.
public final class JunitReport implements Renderer {

    @Override
    public void render(Snapshot snapshot, OutputStream out, Job job) throws IOException {
        render(snapshot, null, out, job);
    }

    @Override
    public List<String> render(Snapshot snapshot, @Nullable GateVerdict gate, OutputStream out, Job job)
            throws IOException {
        job.progress("writing JUnit XML", -1);
        var suites = snapshot.apis().stream()
                .map(api -> JunitSuite.of(api, snapshot, gate))
                .toList();
        var text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        try {
            var xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeCharacters("\n");
            write(xml, suites, job);
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException e) {
            throw e.getCause() instanceof IOException cause ? cause : new IOException(e);
        }
        text.write("\n");
        text.flush();
        return List.of();
    }

    private static void write(XMLStreamWriter xml, List<JunitSuite> suites, Job job) throws XMLStreamException {
        xml.writeStartElement("testsuites");
        xml.writeAttribute("name", Tool.MERLON.name());
        JunitSuite.counts(
                xml,
                suites.stream().mapToInt(JunitSuite::tests).sum(),
                suites.stream().mapToInt(JunitSuite::failures).sum(),
                suites.stream().mapToInt(JunitSuite::skipped).sum());
        for (var suite : suites) {
            job.checkCancelled();
            suite.write(xml);
        }
        xml.writeCharacters("\n");
        xml.writeEndElement();
    }
}
