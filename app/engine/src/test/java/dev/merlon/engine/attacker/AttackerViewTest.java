package dev.merlon.engine.attacker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.merlon.engine.Workspace;
import dev.merlon.engine.model.Scope;
import dev.merlon.engine.model.Severity;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.attacker.Access;
import dev.merlon.engine.model.fact.Answer;
import dev.merlon.engine.model.fact.FactValue;
import dev.merlon.engine.model.rule.Outcome;
import dev.merlon.engine.model.rule.OutcomeState;
import dev.merlon.engine.model.rule.Rating;
import dev.merlon.engine.usecase.SampleUseCases;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The built-in attackers over the sample bank's public payments API.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AttackerViewTest {

    @TempDir
    static Path temp;

    private Workspace workspace;
    private Snapshot now;
    private AttackerBook book;

    @BeforeAll
    void open() throws Exception {
        workspace = SampleUseCases.open(temp);
        now = workspace.snapshot();
        book = AttackerBook.of(now.library());
    }

    @AfterAll
    void close() throws Exception {
        workspace.close();
    }

    private AttackerView as(String attacker) {
        return book.seen(now, attacker).orElseThrow();
    }

    private Outcome outcome(String id) {
        return outcome(now, id);
    }

    private static Outcome outcome(Snapshot snapshot, String id) {
        return snapshot.judgement()
                .outcomes()
                .filter(o -> o.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no outcome " + id));
    }

    private Prospect seen(String attacker, String outcome) {
        return as(attacker).at(outcome(outcome));
    }

    @Test
    void hasTheAttackersThatArchitectsAskAfter() {
        assertThat(book.attackers().stream().map(a -> a.id()))
                .containsExactlyInAnyOrder(
                        "aggregator",
                        "anonymous",
                        "bot",
                        "customer",
                        "insider",
                        "network",
                        "other-tenant",
                        "partner",
                        "stolen-device");
        assertThat(book.seen(now, "nobody")).isEmpty();
    }

    /// A contract's authentication decides: nobody without an account gets at a customer's object.
    @ParameterizedTest
    @CsvSource({
        "customer, BOLA-01@payments-api@getTransfer, CAN, CALL",
        "anonymous, BOLA-01@payments-api@getTransfer, CANNOT, CALL",
        "stolen-device, BOLA-01@payments-api@getTransfer, CAN, CALL",
        "network, BOLA-01@payments-api@getTransfer, CANNOT, CALL",
        "bot, AUTHN-06@payments-api@login, CAN, KNOCK",
        "anonymous, CONF-06@payments-api, CAN, KNOCK",
        "customer, AUTHN-12@payments-api, CANNOT, SESSION",
        "stolen-device, AUTHN-12@payments-api, CAN, SESSION",
        "network, CONF-01@payments-api, CAN, PATH",
        "customer, CONF-01@payments-api, CANNOT, PATH",
        "insider, LOG-02@payments-api@login, CAN, INSIDE",
    })
    void narrowsByWhatARuleTakesAndWhereTheAttackerHasIt(String attacker, String outcome, Reach reach, Access by) {
        var prospect = seen(attacker, outcome);

        assertThat(prospect.reach()).isEqualTo(reach);
        assertThat(prospect.access()).contains(by);
        assertThat(prospect.reason()).endsWith(".").doesNotContain("{");
    }

    @Test
    void saysByWhichFactsItIsSo() {
        assertThat(seen("customer", "BOLA-01@payments-api@getTransfer").reason())
                .startsWith("By calls that are let in: it is reached from the internet")
                .contains("it is a public API");
        assertThat(seen("anonymous", "BOLA-01@payments-api@getTransfer").reason())
                .isEqualTo("It takes calls that are let in: it asks for authentication.");
    }

    @Test
    void waitsForAFactThatNobodyKnows() throws Exception {
        assertThat(seen("other-tenant", "BOLA-01@payments-api@getTransfer").reach())
                .isEqualTo(Reach.CANNOT);

        var unsure = workspace.put(
                "Not sure of tenants",
                List.of(Answer.of(
                        "api.multiTenant",
                        new Scope.OfApi("payments-api"),
                        FactValue.UNKNOWN,
                        "Kim",
                        SampleUseCases.AT,
                        "")));
        workspace.undo();
        var prospect =
                book.seen(unsure, "other-tenant").orElseThrow().at(outcome(unsure, "BOLA-01@payments-api@getTransfer"));

        assertThat(prospect.reach()).isEqualTo(Reach.MAY);
        assertThat(prospect.unknown()).containsExactly("api.multiTenant");
        assertThat(prospect.reason()).contains("not known: ");
    }

    @Test
    void leavesOutWhatTakesNoAttackerForEverybody() {
        assertThat(book.attackers()).allSatisfy(a -> {
            var prospect = as(a.id()).at(outcome("PRIV-04@payments-api"));
            assertThat(prospect.reach()).isEqualTo(Reach.CANNOT);
            assertThat(prospect.access()).isEmpty();
        });
    }

    @Test
    void neverRatesAnAttackerAboveWhoeverIsBestPlacedAndShowsEveryStep() {
        for (var attacker : book.attackers()) {
            var view = as(attacker.id());
            now.judgement()
                    .outcomes()
                    .filter(o -> o.state() != OutcomeState.NOT_APPLICABLE)
                    .forEach(o -> {
                        var rating = view.at(o).rating();
                        assertThat(rating.likelihood())
                                .as(attacker.id() + " " + o.id())
                                .isBetween(
                                        1,
                                        Math.max(
                                                o.rating().likelihood(),
                                                o.rule().likelihood()));
                        assertThat(rating.impact()).isEqualTo(o.rating().impact());
                        assertThat(sum(rating)).isEqualTo(rating.likelihood());
                        assertThat(rating.steps()).startsWith(o.rating().steps().toArray(Rating.Step[]::new));
                    });
        }
    }

    private static int sum(Rating rating) {
        return rating.steps().stream()
                .filter(s -> s.of().equals("likelihood"))
                .mapToInt(Rating.Step::change)
                .sum();
    }

    @Test
    void ratesWhatIsBeyondItsSkillOrOfNoUseToItAsLessLikely() {
        assertThat(why("stolen-device", "CONF-06@payments-api")).contains("it takes expert skill, this one has basic");
        assertThat(why("aggregator", "FLOW-03@payments-api@createTransfer"))
                .contains("nothing in it that this one is after");
        assertThat(why("customer", "FLOW-03@payments-api@createTransfer")).isEmpty();
    }

    private List<String> why(String attacker, String outcome) {
        var before = outcome(outcome).rating().steps().size();
        return seen(attacker, outcome).rating().steps().stream()
                .skip(before)
                .map(Rating.Step::why)
                .toList();
    }

    @Test
    void changesNothingThatIsJudged() {
        var before = now.judgement().outcomes().map(Outcome::severity).toList();

        book.attackers().forEach(a -> as(a.id()).openings());

        assertThat(now.judgement().outcomes().map(Outcome::severity).toList()).isEqualTo(before);
        assertThat(workspace.snapshot().posture()).isEqualTo(now.posture());
    }

    @Test
    void listsWhatIsInReachTheWorstFirst() {
        var openings = as("customer").openings();

        assertThat(openings).isNotEmpty();
        assertThat(openings.stream().filter(o -> o.firing() > 0).map(Opening::severity))
                .isSortedAccordingTo(Comparator.<Severity>reverseOrder());
        assertThat(openings.stream().flatMap(o -> o.places().stream()))
                .noneMatch(at -> at.prospect().reach() == Reach.CANNOT)
                .noneMatch(at -> at.outcome().state() == OutcomeState.HELD);
    }

    /// Narrowing is worth something: no two see the same, and none sees everything.
    @Test
    void showsEachAttackerAnotherPartOfTheWhole() {
        var live = now.judgement().live().count();
        var seen = new HashSet<List<String>>();
        for (var attacker : book.attackers()) {
            var inReach = as(attacker.id()).openings().stream()
                    .flatMap(o -> o.places().stream())
                    .filter(at -> at.fires() && at.prospect().reach() == Reach.CAN)
                    .map(at -> at.outcome().id())
                    .sorted()
                    .toList();
            assertThat(inReach.size()).as(attacker.id()).isLessThan((int) live);
            seen.add(inReach);
        }
        assertThat(seen).hasSameSizeAs(book.attackers());
    }

    @Test
    void letsEveryThreatBeSomebodysThatTakesAnAttacker() {
        var orphans = now.library().rules().stream()
                .filter(r -> !r.means().access().isEmpty())
                .filter(r -> now.library().attackers().stream()
                        .noneMatch(a -> r.means().access().stream().anyMatch(a.access()::containsKey)))
                .map(r -> r.id());
        assertThat(orphans).isEmpty();
        assertThat(Stream.of(Access.values()))
                .allMatch(access -> now.library().attackers().stream()
                        .anyMatch(a -> a.access().containsKey(access)));
    }
}
