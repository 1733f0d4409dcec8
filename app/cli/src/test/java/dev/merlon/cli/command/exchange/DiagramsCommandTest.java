package dev.merlon.cli.command.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.merlon.cli.Cli;
import dev.merlon.engine.Sample;
import dev.merlon.engine.Workbench;
import dev.merlon.engine.dataflow.Diagrams;
import dev.merlon.engine.job.Job;
import dev.merlon.engine.model.dataflow.DiagramEdits;
import dev.merlon.engine.model.dataflow.ElementThreat;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.InputSource;

class DiagramsCommandTest {

    @TempDir
    static Path temp;

    private static Path workspace = Path.of("unset");
    private final Cli cli = Cli.withoutDisplay();

    @BeforeAll
    static void editADiagram() throws Exception {
        workspace = temp.resolve("bank.merlon");
        try (var open = Sample.build(Workbench.standard(), workspace, Job.unwatched())) {
            var ledger = Diagrams.find(open.snapshot().state(), "ledger-api").orElseThrow();
            open.put(
                    "Edited",
                    List.of(
                            ledger.withEdits(DiagramEdits.NONE.named("store:ledger-api", "Books <old>")),
                            new ElementThreat(
                                    "T-1",
                                    "store:ledger-api",
                                    "Books <old>",
                                    "A backup leaves the bank",
                                    List.of("I"),
                                    4,
                                    4,
                                    List.of(),
                                    null,
                                    "")));
        }
    }

    @Test
    void listsADiagramOfEachApiAndOneOfAll() {
        var run = cli.run("diagrams", "list", "--workspace", workspace);

        assertThat(run.exit()).isZero();
        assertThat(run.out().lines().map(l -> l.split("\\t|\\s{2,}")[0]))
                .containsExactly("all-apis", "ledger-api", "open-banking-api", "payments-api");
        assertThat(run.out().lines().filter(l -> l.contains("edited")))
                .singleElement()
                .asString()
                .startsWith("ledger-api");
    }

    @Test
    void drawsADiagramAsItWasEdited() throws Exception {
        var out = temp.resolve("ledger.svg");
        var run = cli.run("diagrams", "export", "ledger-api", "--workspace", workspace, "--out", out);
        var text = Files.readString(out);
        var factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(factory.newDocumentBuilder()
                        .parse(new InputSource(new StringReader(text)))
                        .getElementsByTagName("polyline")
                        .getLength())
                .isGreaterThan(5);
        assertThat(text).contains("Books &lt;old&gt;", "High 1");
    }

    @Test
    void drawsAPictureOfTheFormThatTheEndingNames() throws Exception {
        for (var name : List.of("ledger.png", "ledger.pdf")) {
            var out = temp.resolve(name);
            var run = cli.run("diagrams", "export", "ledger-api", "--workspace", workspace, "--out", out);

            assertThat(run.exit()).as(run.err()).isZero();
            var begins = new String(Files.readAllBytes(out), 0, 4, StandardCharsets.ISO_8859_1);
            assertThat(begins).isEqualTo(name.endsWith("png") ? "\u0089PNG" : "%PDF");
        }
    }

    @Test
    void listsThreatsThatPeopleWroteDown() {
        var run = cli.run("diagrams", "threats", "--workspace", workspace);

        assertThat(run.out()).contains("T-1", "High", "fires", "Books <old>", "A backup leaves the bank");
    }

    @Test
    void reportsThemBesideWhatRulesFind() throws Exception {
        var markdown = temp.resolve("report.md");
        var json = temp.resolve("report.json");
        assertThat(cli.run("report", "md", "--workspace", workspace, "--out", markdown)
                        .exit())
                .isZero();
        assertThat(cli.run("report", "json", "--workspace", workspace, "--out", json)
                        .exit())
                .isZero();

        assertThat(Files.readString(markdown)).contains("Threats at elements", "A backup leaves the bank");
        assertThat(Files.readString(json)).contains("\"elementThreats\"", "\"store:ledger-api\"");
    }

    @Test
    void saysWhichDiagramsThereAreWhereAnotherIsAsked() {
        var out = temp.resolve("x.svg");
        var run = cli.run("diagrams", "export", "none", "--workspace", workspace, "--out", out);

        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.err()).contains("all-apis, ledger-api");
        assertThat(out).doesNotExist();
        assertThat(cli.run("diagrams", "export", "x", "--workspace", workspace, "--out", temp.resolve("no/x.svg"))
                        .exit())
                .isEqualTo(2);
    }
}
