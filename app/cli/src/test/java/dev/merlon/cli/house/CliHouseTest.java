package dev.merlon.cli.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// Who may know whom on the command line.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CliHouseTest {

    private final JavaClasses cli = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.merlon.cli");

    @Test
    void knowsNeitherTheDesktopNorItsToolkit() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.merlon.desktop..", "javafx..", "javax.swing..", "java.awt..")
                .because("a pipeline has no display, and the desktop is found by its service alone")
                .check(cli);
    }

    @Test
    void leavesTheEnginesPartsToTheEngine() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "dev.merlon.engine.spec..",
                        "dev.merlon.engine.fact..",
                        "dev.merlon.engine.store..",
                        "dev.merlon.engine.posture..",
                        "java.sql..",
                        "org.apache.poi..",
                        "io.swagger..",
                        "dev.cel..")
                .because("the workbench is the one door to reading, judging and keeping")
                .check(cli);
    }

    @Test
    void endsTheProcessInOnePlace() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("dev.merlon.cli.Main")
                .should()
                .callMethod(System.class, "exit", int.class)
                .because("every command returns its exit code, so that tests can run it")
                .check(cli);
    }

    @Test
    void printsThroughTheTerminalOnly() {
        noClasses()
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(Throwable.class, "printStackTrace")
                .because("the terminal neutralises what strangers wrote, and no user sees a stack trace")
                .check(cli);
    }

    @Test
    void keepsTheTerminalApartFromTheCommands() {
        noClasses()
                .that()
                .resideInAnyPackage("dev.merlon.cli.terminal..", "dev.merlon.cli.log..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.merlon.cli.command..")
                .because("how something is printed does not depend on who prints it")
                .check(cli);
    }
}
