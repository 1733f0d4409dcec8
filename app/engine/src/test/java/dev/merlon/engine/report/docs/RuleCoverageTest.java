package dev.merlon.engine.report.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.merlon.engine.Workbench;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// The page in the documentation is the one that the library gives. To write it anew: `-Dmerlon.write.docs=true`.
class RuleCoverageTest {

    @Test
    void keepsTheTableOfTheDocumentationUpToDate() throws IOException {
        var root = System.getProperty("merlon.root");
        var page = root == null ? Path.of("../docs/rule-coverage.md") : Path.of(root, "app/docs/rule-coverage.md");
        var text = CoverageTable.text(Workbench.standard().library());
        if (Boolean.getBoolean("merlon.write.docs")) {
            Files.writeString(page, text);
        }

        assertThat(page)
                .as("run this test with -Dmerlon.write.docs=true after a change of rules")
                .hasContent(text);
    }

    @Test
    void saysOfEachRiskThatAContractHardlyShowsWhatDoes() throws IOException {
        var text = CoverageTable.text(Workbench.standard().library());

        assertThat(text).contains("## API1 ", "## API10 ");
        for (var risk : new String[] {"API5", "API6", "API9", "API10"}) {
            var from = text.indexOf("## " + risk + " ");
            assertThat(text.substring(from, text.indexOf("- shown", from))).contains("contract");
        }
    }
}
