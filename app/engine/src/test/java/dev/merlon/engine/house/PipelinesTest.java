package dev.merlon.engine.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.codehaus.groovy.control.CompilationFailedException;
import org.codehaus.groovy.control.CompilationUnit;
import org.codehaus.groovy.control.Phases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/// The examples for build servers, as far as they can be tried without one; `PipelineScriptTest` runs the script.
class PipelinesTest {

    private final Path folder =
            Path.of(System.getProperty("merlon.root", ".")).resolve("installer").resolve("pipelines");

    @Test
    void theGitHubWorkflowIsYamlWithItsSteps() throws IOException {
        var workflow = yaml("github-actions.yml");

        assertThat(workflow).containsKeys("name", "on", "permissions", "jobs");
        assertThat(workflow.toString())
                .contains("merlon-gate.sh", "merlon-reports/merlon.sarif", "merlon-reports/merlon.md")
                .contains("security-events=write", "pull-requests=write");
    }

    @Test
    void theGitLabJobIsYamlWithItsReports() throws IOException {
        var job = yaml("gitlab-ci.yml").get("merlon");

        assertThat(job)
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.MAP)
                .containsKeys("script", "after_script", "artifacts", "rules");
        assertThat(String.valueOf(job)).contains("junit=merlon-reports/merlon.xml", "ci/merlon-gate.sh");
    }

    @Test
    void theJenkinsfileIsGroovy() throws IOException {
        var text = Files.readString(folder.resolve("Jenkinsfile"));

        parse(text);
        assertThat(text).contains("junit testResults: 'merlon-reports/merlon.xml'", "ci/merlon-gate.sh");
        assertThatThrownBy(() -> parse(text.replaceFirst("\\}", ""))).isInstanceOf(CompilationFailedException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"github-actions.yml", "gitlab-ci.yml", "Jenkinsfile", "merlon-gate.sh", "README.md"})
    void nameNoHost(String file) throws IOException {
        assertThat(Files.readString(folder.resolve(file))).doesNotContainPattern("https?://");
    }

    private static void parse(String groovy) {
        var unit = new CompilationUnit();
        unit.addSource("Jenkinsfile", groovy);
        unit.compile(Phases.CONVERSION);
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> yaml(String file) throws IOException {
        var loaded = new Load(LoadSettings.builder().build()).loadFromString(Files.readString(folder.resolve(file)));
        assertThat(loaded).isInstanceOf(Map.class);
        return (Map<String, Object>) loaded;
    }
}
