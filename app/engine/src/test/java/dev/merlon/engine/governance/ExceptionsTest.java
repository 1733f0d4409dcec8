package dev.merlon.engine.governance;

import static dev.merlon.engine.governance.Bank.PAY;
import static dev.merlon.engine.governance.Bank.REFUND;
import static dev.merlon.engine.governance.Bank.RULE;
import static dev.merlon.engine.governance.Bank.TODAY;
import static dev.merlon.engine.governance.Bank.outcome;
import static dev.merlon.engine.governance.Bank.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.merlon.engine.gate.Ending;
import dev.merlon.engine.gate.Gate;
import dev.merlon.engine.gate.GateVerdict;
import dev.merlon.engine.gate.Standing;
import dev.merlon.engine.model.EndpointId;
import dev.merlon.engine.model.Scope;
import dev.merlon.engine.model.Severity;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.governance.ExceptionRecord;
import dev.merlon.engine.model.governance.ExceptionStanding;
import dev.merlon.engine.model.governance.Grounds;
import dev.merlon.engine.model.governance.Signature;
import dev.merlon.engine.model.governance.Waived;
import dev.merlon.engine.model.rule.Decision;
import dev.merlon.engine.model.rule.DecisionKind;
import dev.merlon.engine.problem.WorkbenchException;
import dev.merlon.engine.reimport.Rename;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Exceptions through a real workspace, from the day on which somebody asks to the day after the last.
class ExceptionsTest {

    private static final LocalDate UNTIL = TODAY.plusDays(90);
    private static final Scope API = new Scope.OfApi(Bank.API);
    private static final Waived WAIVED = Waived.ofRule(RULE);

    @TempDir
    private Path temp;

    @SuppressWarnings("NullAway.Init")
    private Bank bank;

    @BeforeEach
    void open() throws Exception {
        bank = Bank.with(temp, post("pay", false));
    }

    @AfterEach
    void close() throws Exception {
        bank.close();
    }

    @Test
    void countsForNothingUntilSomebodyElseApproves() throws Exception {
        var asked = bank.request(WAIVED, API, UNTIL);

        assertThat(asked.id()).isEqualTo("EX-1");
        assertThat(asked.standing(TODAY)).isEqualTo(ExceptionStanding.REQUESTED);
        assertThat(bank.outcome(PAY).live()).isTrue();
        assertThat(bank.outcome(PAY).determination()).isEmpty();

        bank.approve("EX-1");

        assertThat(bank.outcome(PAY).live()).isFalse();
        assertThat(bank.outcome(PAY).decided()).hasValueSatisfying(decision -> {
            assertThat(decision.decided()).isEqualTo(DecisionKind.EXCEPTION);
            assertThat(decision.who()).isEqualTo("Sam");
            assertThat(decision.until()).isEqualTo(UNTIL);
        });
        assertThat(bank.reopened().state().exception("EX-1").orElseThrow().standing(TODAY))
                .isEqualTo(ExceptionStanding.IN_FORCE);
    }

    @Test
    void refusesTheRequesterAsApproverHoweverTheNameIsWritten() throws Exception {
        bank.request(WAIVED, API, UNTIL);

        for (var name : List.of("Robin", " robin ", "ROBIN")) {
            assertThatThrownBy(() -> bank.desk().approve("EX-1", name))
                    .isInstanceOf(WorkbenchException.class)
                    .hasMessageContaining("somebody else than Robin");
        }
        assertThatThrownBy(() -> bank.desk().approve("EX-1", "  ")).isInstanceOf(WorkbenchException.class);
        assertThat(bank.outcome(PAY).live()).isTrue();
    }

    @Test
    void refusesOneWithoutReasonCompensationOrAFutureEnd() throws Exception {
        var whole = Bank.wish(WAIVED, API, "Robin", UNTIL);
        for (var wish : List.of(
                new ExceptionDesk.Wish(WAIVED, API, " ", whole.compensation(), "Robin", TODAY, UNTIL),
                new ExceptionDesk.Wish(WAIVED, API, "why", "", "Robin", TODAY, UNTIL),
                new ExceptionDesk.Wish(WAIVED, API, "why", "a lock", "", TODAY, UNTIL),
                new ExceptionDesk.Wish(WAIVED, API, "why", "a lock", "Robin", UNTIL.plusDays(1), UNTIL),
                Bank.wish(WAIVED, API, "Robin", TODAY.minusDays(1)),
                Bank.wish(Waived.ofRule("NO-SUCH"), API, "Robin", UNTIL),
                Bank.wish(new Waived(List.of(), List.of("NO-SUCH")), API, "Robin", UNTIL))) {
            assertThatThrownBy(() -> bank.desk().request(wish))
                    .as(wish.toString())
                    .isInstanceOf(WorkbenchException.class);
        }
    }

    @Test
    void endsByItselfAfterItsLastDayAndSaysSo() throws Exception {
        bank.request(WAIVED, API, UNTIL);
        bank.approve("EX-1");

        var lastDay = bank.reopenedOn(UNTIL);
        assertThat(outcome(lastDay, PAY).live()).isFalse();
        assertThat(standing(lastDay)).isEqualTo(ExceptionStanding.ENDING);

        var dayAfter = bank.reopenedOn(UNTIL.plusDays(1));
        assertThat(outcome(dayAfter, PAY).live()).isTrue();
        assertThat(outcome(dayAfter, PAY).decided()).isEmpty();
        assertThat(outcome(dayAfter, PAY).ended().map(Decision::until)).contains(UNTIL);
        assertThat(standing(dayAfter)).isEqualTo(ExceptionStanding.ENDED);
    }

    @Test
    void showsUpThirtyDaysAhead() throws Exception {
        bank.request(WAIVED, API, UNTIL);
        bank.approve("EX-1");

        var before = bank.reopenedOn(UNTIL.minusDays(31));
        assertThat(standing(before)).isEqualTo(ExceptionStanding.IN_FORCE);
        assertThat(gate(before).ending()).isEmpty();

        var ahead = bank.reopenedOn(UNTIL.minusDays(30));
        assertThat(standing(ahead)).isEqualTo(ExceptionStanding.ENDING);
        assertThat(gate(ahead).ending()).extracting(Ending::until).containsExactly(UNTIL);
    }

    @Test
    void isHonouredByTheGateWhichNamesItOnceItEnded() throws Exception {
        assertThat(gate(bank.snapshot()).failing())
                .extracting(o -> o.id())
                .contains(bank.outcome(PAY).id());
        bank.request(WAIVED, API, UNTIL);

        bank.approve("EX-1");
        assertThat(gate(bank.snapshot()).failing())
                .extracting(o -> o.id())
                .doesNotContain(bank.outcome(PAY).id());

        var after = bank.reopenedOn(UNTIL.plusDays(1));
        var ended = outcome(after, PAY);
        assertThat(gate(after).failing()).extracting(o -> o.id()).contains(ended.id());
        assertThat(gate(after).standing(ended)).contains(Standing.ENDED);
        assertThat(gate(after).lapsed()).containsExactly(new Ending(ended.id(), UNTIL, "Sam"));
    }

    @Test
    void beginsOnItsFirstDay() throws Exception {
        var wish = Bank.wish(WAIVED, API, "Robin", UNTIL);
        var later = new ExceptionDesk.Wish(
                WAIVED, API, wish.reason(), wish.compensation(), "Robin", TODAY.plusDays(7), UNTIL);
        bank.workspace().put("Asked", List.of(bank.desk().request(later)));
        bank.approve("EX-1");

        assertThat(bank.outcome(PAY).live()).isTrue();
        assertThat(standing(bank.snapshot())).isEqualTo(ExceptionStanding.APPROVED);
        assertThat(outcome(bank.reopenedOn(TODAY.plusDays(7)), PAY).live()).isFalse();
    }

    @Test
    void coversWhatTheWaivedControlWouldHold() throws Exception {
        var control = bank.outcome(PAY).rule().heldBy().getFirst();
        bank.request(new Waived(List.of(), List.of(control)), new Scope.OfEndpoint(PAY), UNTIL);

        bank.approve("EX-1");

        assertThat(bank.outcome(PAY).live()).isFalse();
        assertThat(bank.snapshot().judgement().at(PAY))
                .filteredOn(o -> o.decided().isPresent())
                .isNotEmpty()
                .allSatisfy(o -> assertThat(o.rule().heldBy()).contains(control));
    }

    @Test
    void survivesANewVersionAndCoversEndpointsThatComeWithIt() throws Exception {
        bank.request(WAIVED, API, UNTIL);
        bank.approve("EX-1");

        bank.read(post("pay", false), post("refund", false));

        assertThat(bank.outcome(PAY).live()).isFalse();
        assertThat(bank.outcome(REFUND).live()).isFalse();
        assertThat(bank.snapshot()
                        .state()
                        .exception("EX-1")
                        .orElseThrow()
                        .grounds()
                        .at(bank.outcome(REFUND).id()))
                .contains(bank.outcome(REFUND).fingerprint());
    }

    @Test
    void asksAgainWhereAFactItWasApprovedOnChangesAndIsApprovedAgain() throws Exception {
        bank = again(post("pay", true));
        bank.request(WAIVED, API, UNTIL);
        bank.approve("EX-1");
        assertThat(bank.outcome(PAY).determination()).isEmpty();

        bank.read(post("pay", false));

        assertThat(bank.outcome(PAY).live()).isTrue();
        assertThat(bank.outcome(PAY).toConfirm().map(Decision::decided)).contains(DecisionKind.EXCEPTION);
        assertThat(bank.outcome(PAY).shifts()).extracting(s -> s.fact()).contains("endpoint.anonymous");

        bank.approve("EX-1");
        assertThat(bank.outcome(PAY).live()).isFalse();
    }

    @Test
    void goesAlongWithARenamedEndpoint() throws Exception {
        bank.request(WAIVED, new Scope.OfEndpoint(PAY), UNTIL);
        bank.approve("EX-1");

        var there = new EndpointId(Bank.API, "pay2");

        bank.read(List.of(new Rename(PAY, there)), post("pay2", false));

        assertThat(bank.outcome(there).live()).isFalse();
        var moved = bank.snapshot().state().exception("EX-1").orElseThrow();
        assertThat(moved.scope()).isEqualTo(new Scope.OfEndpoint(there));
        assertThat(moved.grounds().byOutcome()).containsOnlyKeys(RULE + "@" + there);
        bank.workspace().undo();
        assertThat(bank.outcome(PAY).live()).isFalse();
    }

    @Test
    void canBeEndedAndRefusedByHand() throws Exception {
        bank.request(WAIVED, API, UNTIL);
        bank.approve("EX-1");
        bank.clock.moveTo(TODAY.plusDays(10));

        bank.workspace().put("Ended EX-1", List.of(bank.desk().end("EX-1", "Sam")));

        assertThat(bank.outcome(PAY).live()).isTrue();
        assertThat(bank.outcome(PAY).ended().map(Decision::until)).contains(TODAY.plusDays(10));
        assertThatThrownBy(() -> bank.desk().approve("EX-1", "Sam")).hasMessageContaining("has ended");

        var second = bank.request(WAIVED, API, UNTIL);
        bank.workspace().put("Refused", List.of(bank.desk().end(second.id(), "Sam")));
        assertThat(bank.snapshot().state().exception("EX-2").orElseThrow().ended(bank.clock.today()))
                .as("one that never counted did not end")
                .isFalse();
    }

    @Test
    void isTakenBackByUndoAndItsNumberIsNotGivenAgain() throws Exception {
        bank.request(WAIVED, API, UNTIL);
        bank.approve("EX-1");

        bank.workspace().undo();
        assertThat(bank.outcome(PAY).live()).isTrue();
        assertThat(standing(bank.snapshot())).isEqualTo(ExceptionStanding.REQUESTED);

        bank.workspace().undo();
        assertThat(bank.snapshot().state().exceptions()).isEmpty();
        assertThat(bank.request(WAIVED, API, UNTIL).id()).isEqualTo("EX-2");
    }

    @Test
    void goesBeforeAPromiseToFixButNotBeforeWhatWasAcceptedThere() throws Exception {
        bank.request(WAIVED, API, UNTIL);
        bank.approve("EX-1");

        bank.decide(PAY, DecisionKind.WILL_FIX, UNTIL);
        assertThat(bank.outcome(PAY).decided().map(Decision::decided)).contains(DecisionKind.EXCEPTION);

        bank.decide(PAY, DecisionKind.FALSE_POSITIVE, null);
        assertThat(bank.outcome(PAY).decided().map(Decision::decided)).contains(DecisionKind.FALSE_POSITIVE);
    }

    @Test
    void costsAsMuchAsAnAcceptedRisk() throws Exception {
        bank.decide(PAY, DecisionKind.ACCEPT, UNTIL);
        var accepted = bank.snapshot().posture().total().value();
        bank.workspace().undo();

        bank.request(WAIVED, API, UNTIL);
        bank.approve("EX-1");

        assertThat(bank.snapshot().posture().total().value()).isEqualTo(accepted);
    }

    @Test
    void cannotBeMadeWithOneNameForBoth() {
        var asked = new Signature("Robin", bank.clock.instant());
        assertThatThrownBy(() -> new ExceptionRecord(
                        "EX-9", WAIVED, API, "why", "a lock", asked, TODAY, UNTIL, asked, null, Grounds.none()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private Bank again(String... operations) throws Exception {
        bank.close();
        return Bank.with(Files.createDirectory(temp.resolve("other")), operations);
    }

    private ExceptionStanding standing(Snapshot snapshot) {
        return snapshot.state().exception("EX-1").orElseThrow().standing(bank.clock.today());
    }

    private static GateVerdict gate(Snapshot snapshot) {
        return new Gate(Severity.LOW, null, snapshot.at()).judge(snapshot.judgement());
    }
}
