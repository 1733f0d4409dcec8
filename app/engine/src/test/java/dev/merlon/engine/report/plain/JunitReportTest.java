package dev.merlon.engine.report.plain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.merlon.engine.gate.Baseline;
import dev.merlon.engine.gate.Gate;
import dev.merlon.engine.gate.GateVerdict;
import dev.merlon.engine.job.Job;
import dev.merlon.engine.model.Severity;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.rule.RuleTarget;
import dev.merlon.engine.report.SnapshotFixture;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class JunitReportTest {

    private final Snapshot snapshot = SnapshotFixture.small();

    @Test
    void hasASuitePerApiAndACasePerRule() throws Exception {
        var root = report(snapshot, null);
        var suites = children(root, "testsuite");

        assertThat(suites).extracting(s -> s.getAttribute("name")).containsExactly("Payments API", "Ledger API");
        for (var suite : suites) {
            var cases = children(suite, "testcase");
            assertThat(cases).hasSize(snapshot.judgement().rules().size());
            assertThat(suite.getAttribute("tests")).isEqualTo("" + cases.size());
            assertThat(suite.getAttribute("failures")).isEqualTo("" + count(cases, "failure"));
            assertThat(suite.getAttribute("skipped")).isEqualTo("" + count(cases, "skipped"));
        }
        assertThat(root.getAttribute("tests")).isEqualTo("20");
    }

    @Test
    void failuresNameEveryPlaceThatIsLive() throws Exception {
        var text = new StringBuilder();
        for (var suite : children(report(snapshot, null), "testsuite")) {
            for (var testCase : children(suite, "testcase")) {
                children(testCase, "failure").forEach(f -> text.append(f.getTextContent()));
            }
        }

        snapshot.judgement()
                .live()
                .filter(o -> o.rule().appliesTo() == RuleTarget.ENDPOINT)
                .forEach(o -> assertThat(text)
                        .contains(o.severity().word() + " · " + o.subject().label() + " · " + o.place()));
    }

    @Test
    void failsOnlyWhereTheGateDoes() throws Exception {
        var critical = gate(Severity.CRITICAL, null);
        var known = gate(Severity.LOW, Baseline.drawnAt(snapshot.judgement(), Baseline.none()));

        assertThat(types(report(snapshot, critical))).isNotEmpty().containsOnly("Critical");
        assertThat(types(report(snapshot, known))).isEmpty();
        assertThat(types(report(snapshot, null))).contains("Critical", "High", "Medium");
    }

    @Test
    void strangersTextsStayText() throws Exception {
        var hostile = "]]></failure><x a=\"&'\u0000\u0008\ud800\n";

        var root = report(SnapshotFixture.hostile(hostile), null);

        assertThat(root.getElementsByTagName("x").getLength()).isZero();
        assertThat(children(root, "testsuite").getFirst().getAttribute("name"))
                .isEqualTo("]]></failure><x a=\"&'␀␈\\ud800");
    }

    private GateVerdict gate(Severity from, @Nullable Baseline baseline) {
        return new Gate(from, baseline, SnapshotFixture.AT).judge(snapshot.judgement());
    }

    private static List<String> types(Element root) {
        var types = new ArrayList<String>();
        var failures = root.getElementsByTagName("failure");
        for (var i = 0; i < failures.getLength(); i++) {
            types.add(((Element) failures.item(i)).getAttribute("type"));
        }
        return types;
    }

    private static long count(List<Element> cases, String child) {
        return cases.stream().filter(c -> !children(c, child).isEmpty()).count();
    }

    private static Element report(Snapshot snapshot, @Nullable GateVerdict gate) throws Exception {
        var bytes = new ByteArrayOutputStream();
        new JunitReport().render(snapshot, gate, bytes, Job.unwatched());
        return DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(bytes.toByteArray()))
                .getDocumentElement();
    }

    private static List<Element> children(Element parent, String name) {
        var children = new ArrayList<Element>();
        for (var node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && element.getTagName().equals(name)) {
                children.add(element);
            }
        }
        return children;
    }
}
