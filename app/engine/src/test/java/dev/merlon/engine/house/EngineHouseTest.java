package dev.merlon.engine.house;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.net.URL;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Who may know whom in the engine.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EngineHouseTest {

    private static final String BASE = "dev.merlon.engine.";

    private JavaClasses engine = new ClassFileImporter().importPackages();

    @BeforeAll
    void readClasses() {
        engine = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("dev.merlon.engine");
    }

    @ParameterizedTest(name = "{0} knows only {1}")
    @CsvSource({
        "model,     model problem,                         everything is said in its words so it says nothing of others",
        "problem,   problem model,                         bad data is reported by all so it needs none of them",
        "job,       job,                                   progress is plain Java",
        "spec,      spec model problem job,                reading a contract knows nothing of what is made of it",
        "fact,      fact spec model problem job,           facts come from contracts and answers and never from rules",
        "diff,      diff fact spec model problem job,      two contracts are compared without judging either",
        "control,   control model,                         coverage is worked out from records alone",
        "rule,      rule control model problem job,        a rule looks at facts and never reads a contract",
        "framework, framework control model problem,       coverage is worked out from records and outcomes",
        "exchange,  exchange control dataflow framework gate interview report spec model problem job, another format is read and written and nothing decided",
        "interview, interview rule model problem,          what to ask next is read off the rules alone",
        "lens,      lens model,                            a view of outcomes reads them and judges nothing",
        "posture,   posture control model,                 a score is worked out from outcomes and never runs a rule",
        "gate,      gate model problem,                    a gate reads outcomes and never runs a rule",
        "governance, governance control model problem,    decisions are laid over outcomes and judge nothing",
        "reimport,  reimport spec model job,               a review compares two snapshots and judges nothing itself",
        "report,    report attacker dataflow framework usecase gate control posture drawing face model problem job, a report only reads a snapshot",
        "attacker,  attacker rule model,                   an attacker sees what was judged and changes nothing of it",
        "store,     store model problem,                   the store keeps things without knowing what they mean",
        "bundle,    bundle store model problem,                 a zip of parts knows nothing of what they say",
        "backup,    backup bundle store model problem job,      a backup keeps things without knowing what they mean",
        "seal,      seal bundle report library store model problem job, a sealed file is made of what the others write",
        "drawing,   drawing model,                         a drawing is written without knowing what it shows",
        "face,      face,                                  a typeface is a file and no more",
        "usecase,   usecase control rule fact spec model problem job, flows are asked about and never judged here",
        "dataflow,  dataflow control model problem job,   a diagram is drawn from what was judged and judges nothing",
        "workshop,  workshop reimport model,               what a rule does is read off two snapshots",
        "library,   library rule model problem,            loading a rule needs its compiler but no contract",
    })
    void dependsInOneDirection(String room, String known, String because) {
        var allowed = known.strip().split(" ");
        for (var i = 0; i < allowed.length; i++) {
            allowed[i] = BASE + allowed[i] + "..";
        }
        classes()
                .that()
                .resideInAPackage(BASE + room + "..")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(allowed).or(not(resideInAPackage("dev.merlon.."))))
                .because(because)
                .check(engine);
    }

    @ParameterizedTest(name = "{0} stays in {1}")
    @CsvSource({
        "io.swagger..,               spec,                      the parser can be replaced without anybody noticing",
        "org.yaml.snakeyaml..,       spec,                      only the contract parser brings it",
        "org.apache.poi..,           report exchange,           workbooks are written in one place",
        "org.openxmlformats..,       report exchange,           workbooks are written in one place",
        "org.apache.pdfbox..,        report,                    pages are laid out in one place",
        "org.apache.fontbox..,       report,                    pages are laid out in one place",
        "dev.cel..,                  rule,                      the condition language is a detail of judging",
        "com.google..,               rule,                      only the condition language brings it",
        "java.sql..,                 store,                     SQL stays where the transactions are",
        "javax.sql..,                store,                     SQL stays where the transactions are",
        "org.h2..,                   store,                     another database needs no other package",
        "com.networknt..,            library,                   schemas are for our own data files",
        "org.snakeyaml.engine..,     spec fact library report,    YAML is read under limits and with positions",
        "org.eclipse..,              dataflow,                  another layout needs no other package",
        "com.samskivert..,           report,                    only reports have templates",
        "com.fasterxml.jackson..,    spec library store report gate exchange seal backup, JSON is a form of files and not of thought",
    })
    void keepsThirdPartyTypesAtHome(String foreign, String homes, String because) {
        var rooms = homes.strip().split(" ");
        for (var i = 0; i < rooms.length; i++) {
            rooms[i] = BASE + rooms[i] + "..";
        }
        noClasses()
                .that()
                .resideOutsideOfPackages(rooms)
                // the sample's script is a file of ours and read like one
                .and()
                .doNotHaveFullyQualifiedName(BASE + "SampleScript")
                .and()
                .doNotHaveFullyQualifiedName(BASE + "SampleScript$Contract")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(foreign)
                .because(because)
                .check(engine);
    }

    @Test
    void hasNoToolkit() {
        noClasses()
                .that()
                // pages of a PDF are drawn into pixels, which takes no screen
                .doNotHaveFullyQualifiedName(BASE + "report.pdf.PdfPages")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx..", "javax.swing..", "java.awt..")
                .because("the same engine runs headless in a pipeline")
                .check(engine);
    }

    @Test
    void reachesNoNetwork() {
        noClasses()
                .should()
                .dependOnClassesThat(resideInAnyPackage("java.net.http..", "java.rmi..", "javax.naming..")
                        .or(Names.of(
                                "java.net.Socket",
                                "java.net.ServerSocket",
                                "java.net.DatagramSocket",
                                "java.net.URLConnection",
                                "java.net.HttpURLConnection",
                                "java.net.InetAddress",
                                "java.nio.channels.SocketChannel")))
                .because("Merlon works offline, whatever a contract says")
                .check(engine);
    }

    @Test
    void opensNoAddress() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(BASE + "library.LibraryFiles")
                .and()
                .doNotHaveFullyQualifiedName(BASE + "report.view.Template")
                .should()
                .callMethod(URL.class, "openStream")
                .orShould()
                .callMethod(URL.class, "openConnection")
                .because(
                        "an address in a contract is text; only the built-in library and reports are read from inside their jar")
                .check(engine);
    }

    @Test
    void runsNothingThatAFileBrings() {
        noClasses()
                .should()
                .dependOnClassesThat(Names.of(
                        "java.io.ObjectInputStream",
                        "java.lang.ProcessBuilder",
                        "javax.script.ScriptEngine",
                        "java.net.URLClassLoader"))
                .orShould()
                .callMethod(Runtime.class, "exec", String.class)
                .orShould()
                .callMethod(Runtime.class, "exec", String[].class)
                .because("a file from a stranger is data")
                .check(engine);
    }

    @Test
    void printsNothing() {
        GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS
                .because("the command line and the desktop decide what a person sees")
                .check(engine);
    }

    @Test
    void asksTheClockItWasGiven() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(BASE + "Workbench")
                .and()
                .doNotHaveFullyQualifiedName(BASE + "store.FolderLock")
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(Clock.class, "systemUTC")
                .orShould()
                .callMethod(Clock.class, "systemDefaultZone")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .because("evidence that is fresh or expired has to be testable at any moment")
                .check(engine);
    }
}
