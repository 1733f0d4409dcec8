package dev.merlon.desktop.screen.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.merlon.desktop.AccessibleNames;
import dev.merlon.desktop.FxJourney;
import dev.merlon.desktop.StyleWarnings;
import dev.merlon.desktop.Toolkit;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.control.Applicability;
import dev.merlon.engine.model.framework.FrameworkUse;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

final class ComplianceJourneyTest extends FxJourney {

    @Test
    void leavesARequirementOutWithAReasonAndTakesThatBack() {
        openSample();
        click("Compliance");
        settle();
        try (var warnings = new StyleWarnings()) {
            picture("frameworks");
            robot.clickOn("ISO 27001");
            settle();
            click("Statement of applicability");
            picture("statement");
            click("Find a requirement");
            type("A.7.4");
            robot.clickOn("Physical monitoring");
            press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.I);
            picture("requirement");
            click("Leave out");
            robot.clickOn("#reason-given");
            assertThat(Toolkit.on(() -> robot.lookup("Say why").tryQuery().isPresent()))
                    .isTrue();
            robot.clickOn("#reason");
            robot.write("No premises of our own", 0);
            robot.clickOn("#reason-given");
            Toolkit.until(
                    "it is said", () -> !snapshot().state().requirementRulings().isEmpty());
            settle();
            picture("left-out");
            assertThat(AccessibleNames.missing(scene().getRoot())).isEmpty();
            assertThat(warnings.lines()).isEmpty();
        }
        assertThat(snapshot().state().requirementRulings()).singleElement().satisfies(r -> {
            assertThat(r.id()).isEqualTo("iso-27001-2022/A.7.4");
            assertThat(r.applicability()).isEqualTo(Applicability.NOT_APPLICABLE);
            assertThat(r.reason()).isEqualTo("No premises of our own");
        });
        assertThat(shows("Left out: No premises of our own")).isTrue();

        press(KeyCode.CONTROL, KeyCode.Z);
        Toolkit.until(
                "it is taken back",
                () -> snapshot().state().requirementRulings().isEmpty());
    }

    @Test
    void answersToTheFrameworksOfAnIndustry() {
        openSample();
        click("Compliance");
        settle();
        click("Choose frameworks");
        picture("choice");
        assertThat(Toolkit.on(() -> AccessibleNames.missing(scene().getRoot()))).isEmpty();
        click("Answer to the frameworks of Health");
        Toolkit.until(
                "it answers to them",
                () -> snapshot().state().frameworkUses().stream()
                        .map(FrameworkUse::framework)
                        .anyMatch("hipaa"::equals));
        settle();
        assertThat(shows("The frameworks of Health are chosen")).isTrue();
        assertThat(snapshot().journal().getFirst().change().edits()).hasSizeGreaterThan(3);
        picture("chosen");
    }

    private Snapshot snapshot() {
        return window().context().session().snapshot();
    }
}
