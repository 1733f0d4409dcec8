package dev.merlon.engine.report.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.merlon.engine.job.Job;
import dev.merlon.engine.problem.WorkbenchException;
import dev.merlon.engine.report.SnapshotFixture;
import dev.merlon.engine.report.part.Part;
import org.junit.jupiter.api.Test;

class PlanFileTest {

    @Test
    void readsPartsTitlesAndWordsOfItsAuthor() throws Exception {
        var plan = PlanFile.read("""
                title: Board paper
                about: For the board
                forms: [pdf, docx]
                chapters:
                  - posture
                  - {title: Risks, text: As agreed in May., parts: [risks, threats], newPage: true}
                """, "board/report.yaml");

        assertThat(plan.forms()).containsExactly(Form.PDF, Form.DOCX);
        assertThat(plan.chapters().getFirst().title()).isEqualTo("Posture");
        assertThat(plan.chapters().getLast().parts()).containsExactly(Part.RISKS, Part.THREATS);
        assertThat(plan.chapters().getLast().newPage()).isTrue();
    }

    @Test
    void namesThePlaceOfWhatItDoesNotKnow() {
        assertThatThrownBy(() -> PlanFile.read("title: A\nforms: [pdf]\nchapters:\n  - postures\n", "a.yaml"))
                .isInstanceOf(WorkbenchException.class)
                .hasMessageContaining("a.yaml:4:5")
                .hasMessageContaining("no part is called postures; there are posture, fix-first");
        assertThatThrownBy(() -> PlanFile.read("title: A\nforms: [rtf]\nchapters: [posture]\n", "a.yaml"))
                .hasMessageContaining("a.yaml:2:9");
        assertThatThrownBy(() -> PlanFile.read("title: A\nscript: x\nforms: [pdf]\nchapters: [posture]\n", "a.yaml"))
                .hasMessageContaining("a.yaml:2:1")
                .hasMessageContaining("not known: script");
    }

    @Test
    void refusesWhatIsNoPlan() {
        assertThatThrownBy(() -> PlanFile.read("- [", "a.yaml")).hasMessageContaining("PLAN-YAML");
        assertThatThrownBy(() -> PlanFile.read("a: &a [x]\nb: &b [*a, *a]\nc: [*b, *b]\n", "a.yaml"))
                .isInstanceOf(WorkbenchException.class);
        assertThatThrownBy(() -> PlanFile.read("x".repeat(300_000), "a.yaml")).isInstanceOf(WorkbenchException.class);
    }

    @Test
    void writesAPageForNoMoreThanAThousandEndpointsAndSaysSo() throws Exception {
        var plan = PlanFile.read("title: A\nforms: [pdf]\nchapters: [dossier]\n", "a.yaml");

        var made = plan.of(SnapshotFixture.large(1_010, 2), Job.unwatched());

        assertThat(made.document().blocks()).hasSize(1_001);
        assertThat(made.notes()).singleElement().asString().contains("1,000 of 1,010 endpoints");
    }
}
