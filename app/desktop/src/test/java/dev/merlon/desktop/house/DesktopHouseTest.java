package dev.merlon.desktop.house;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// Who may know whom on the desktop.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DesktopHouseTest {

    private static final String BASE = "dev.merlon.desktop.";

    private final JavaClasses desktop = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.merlon.desktop");

    @Test
    void knowsNothingOfTheCommandLine() {
        check(noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.merlon.cli..", "picocli..")
                .because("both are doors to the same engine, and neither leads through the other"));
    }

    @Test
    void leavesTheEnginesPartsToTheEngine() {
        check(noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "dev.merlon.engine.spec.tree..",
                        "dev.merlon.engine.spec.openapi..",
                        "dev.merlon.engine.spec.postman..",
                        "dev.merlon.engine.spec.reading..",
                        "dev.merlon.engine.store..",
                        "java.sql..",
                        "org.apache.poi..",
                        "io.swagger..",
                        "dev.cel..")
                .because("the workbench is the one door to reading, judging and keeping"));
    }

    @Test
    void reachesScreensByRoutesOnly() {
        check(slices().matching(BASE + "screen.(*)..")
                .should()
                .notDependOnEachOther()
                .because("a screen can be taken out or rewritten without a look at the others"));
    }

    @Test
    void keepsTheSceneGraphOutOfViewModels() {
        check(noClasses()
                .that(simpleNameEndingWith("ViewModel"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx.scene..", "javafx.stage..", "org.controlsfx..")
                .because("a view model is tested without a toolkit"));
    }

    @Test
    void letsNoViewCallTheEngine() {
        check(noClasses()
                .that(simpleNameEndingWith("View"))
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("dev.merlon.engine.Workbench")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("dev.merlon.engine.Workspace")
                .because("a view shows what its view model holds, and the window never waits for the engine"));
    }

    @Test
    void startsThreadsInOnePlace() {
        check(noClasses()
                .that(not(resideInAPackage(BASE + "task..")))
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.concurrent.Executors")
                .orShould()
                .callMethod(Thread.class, "ofVirtual")
                .orShould()
                .callMethod(Thread.class, "startVirtualThread", Runnable.class)
                .orShould()
                .callConstructor(Thread.class, Runnable.class)
                .because("who can start work anywhere can freeze the window anywhere"));
    }

    private void check(ArchRule rule) {
        rule.allowEmptyShould(true).check(desktop);
    }
}
