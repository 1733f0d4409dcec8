package dev.merlon.cli.command.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.merlon.cli.Cli;
import dev.merlon.engine.Sample;
import dev.merlon.engine.Workbench;
import dev.merlon.engine.job.Job;
import dev.merlon.engine.model.EndpointId;
import dev.merlon.engine.model.tree.Act;
import dev.merlon.engine.model.tree.Goal;
import dev.merlon.engine.model.usecase.Consideration;
import dev.merlon.engine.model.usecase.Step;
import dev.merlon.engine.model.usecase.UseCase;
import dev.merlon.engine.usecase.misuse.MisuseWizard;
import dev.merlon.engine.usecase.tree.TreeGrower;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.InputSource;

class ExportCommandTest {

    @TempDir
    static Path temp;

    private static Path workspace = Path.of("unset");
    private final Cli cli = Cli.withoutDisplay();

    @BeforeAll
    static void makeAUseCaseAndATree() throws Exception {
        workspace = temp.resolve("bank.merlon");
        try (var open = Sample.build(Workbench.standard(), workspace, Job.unwatched())) {
            var pay = new EndpointId("payments-api", "createTransfer");
            var useCase = UseCase.named("pay", "Pay <somebody>")
                    .withMainFlow(List.of(new Step("s1", "pays", "", List.of(pay))));
            var wizard = MisuseWizard.of(open.snapshot().library());
            var word = wizard.words().word("repeated").orElseThrow();
            var question =
                    wizard.question(open.snapshot(), useCase, useCase.mainFlow().getFirst(), word);
            open.put(
                    "Made",
                    List.of(
                            useCase,
                            new Consideration(
                                    question.cell(), question.proposal(), "Kim", Instant.parse("2026-11-24T12:00:00Z")),
                            TreeGrower.grow(
                                    open.snapshot(),
                                    new Goal(Act.CHANGE, "another customer's transfer", List.of(pay)))));
        }
    }

    @Test
    void listsHowFarUseCasesAreConsidered() {
        var run = cli.run("usecases", "list", "--workspace", workspace);

        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("pay").contains("11").contains("Pay <somebody>");
    }

    @Test
    void writesScenariosAndRequests() throws Exception {
        assertThat(export("gherkin"))
                .contains("Rule: Pay <somebody>")
                .contains("@FLOW-03")
                .contains("When ");
        assertThat(export("requests")).contains("POST {{baseUrl}}/transfers").contains("Authorization: ");
    }

    @Test
    void writesPicturesThatAreWellFormed() throws Exception {
        for (var format : List.of("use-cases", "attack-tree")) {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var svg = factory.newDocumentBuilder().parse(new InputSource(new StringReader(export(format))));
            assertThat(svg.getElementsByTagName("text").getLength()).as(format).isGreaterThan(4);
        }
        assertThat(export("use-cases"))
                .contains("threatens")
                .contains("mitigates")
                .contains("Pay &lt;somebody&gt;");
    }

    @Test
    void saysWhatThereIsWhereSomethingElseIsAsked() {
        var out = temp.resolve("x");
        var format = cli.run("export", "visio", "--workspace", workspace, "--out", out);
        var tree = cli.run("export", "attack-tree", "--workspace", workspace, "--out", out, "--only", "none");

        assertThat(format.exit()).isEqualTo(2);
        assertThat(format.err()).contains("there are gherkin, requests, use-cases, attack-tree");
        assertThat(tree.exit()).isEqualTo(3);
        assertThat(tree.err()).contains("change-another-customer-s-transfer");
        assertThat(out).doesNotExist();
    }

    private String export(String format) throws Exception {
        var out = temp.resolve("out");
        var run = cli.run("export", format, "--workspace", workspace, "--out", out);
        assertThat(run.exit()).as(run.err()).isZero();
        return Files.readString(out);
    }

    @Test
    void writesOscalAsAFolderOrAsOneFile() throws Exception {
        var folder = temp.resolve("oscal");
        var zip = temp.resolve("oscal.zip");

        assertThat(cli.run("export", "oscal", "--workspace", workspace.toString(), "--out", folder.toString())
                        .exit())
                .isZero();
        assertThat(cli.run("export", "oscal", "--workspace", workspace.toString(), "--out", zip.toString())
                        .exit())
                .isZero();

        assertThat(folder.resolve("component-definition.json")).content().contains("\"oscal-version\" : \"1.2.1\"");
        try (var read = new ZipFile(zip.toFile())) {
            assertThat(read.stream().map(ZipEntry::getName))
                    .containsExactlyInAnyOrder(folder.toFile().list());
        }
    }

    @Test
    void refusesOscalWhereAFileLies() {
        var file = workspace.resolve("workspace.mv.db");

        assertThat(cli.run("export", "oscal", "--workspace", workspace.toString(), "--out", file.toString())
                        .exit())
                .isEqualTo(2);
    }
}
