package dev.merlon.engine.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.merlon.engine.job.CancelledException;
import dev.merlon.engine.job.Job;
import dev.merlon.engine.model.Location;
import dev.merlon.engine.model.Scope;
import dev.merlon.engine.model.control.Applicability;
import dev.merlon.engine.model.control.Confidence;
import dev.merlon.engine.model.control.ControlRecord;
import dev.merlon.engine.model.control.Result;
import dev.merlon.engine.model.control.WorkStatus;
import dev.merlon.engine.model.rule.OutcomeState;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class JudgeTest {

    private static Case relevant() {
        return new Case().fact("endpoint.objectIds", List.of("id")).fact("endpoint.ownedObjects", true);
    }

    private static ControlRecord inPlace(String control) {
        return ControlRecord.declared(control, new Scope.Organisation(), WorkStatus.IN_PLACE, "Platform", "")
                .withEvidence(List.of("e"));
    }

    @Test
    void doesNotApplyWhereATermIsFalseAndNamesItsFacts() {
        var outcome = new Case().unknown("endpoint.ownedObjects").outcome();
        assertThat(outcome.state()).isEqualTo(OutcomeState.NOT_APPLICABLE);
        assertThat(outcome.verdict().decidedBy()).containsExactly("endpoint.objectIds");
        assertThat(outcome.reason()).isEqualTo("Callers choose no object by id.");
    }

    @Test
    void firesWhereTheConditionIsTrueAndNothingHolds() {
        var outcome = relevant().outcome();
        assertThat(outcome.state()).isEqualTo(OutcomeState.FIRES);
        assertThat(outcome.live()).isTrue();
        assertThat(outcome.verdict().decidedBy()).containsExactly("endpoint.ownedObjects", "endpoint.objectIds");
        assertThat(outcome.reason())
                .isEqualTo(
                        "Each object belongs to one customer or tenant, and callers choose the object by id. Not recorded: C-1, C-2.");
    }

    @Test
    void asksWhereTheResultDependsOnWhatNobodyKnows() {
        var outcome = relevant()
                .unknown("endpoint.ownedObjects")
                .fact("endpoint.resource", "transfer")
                .outcome();
        assertThat(outcome.state()).isEqualTo(OutcomeState.OPEN_QUESTION);
        assertThat(outcome.verdict().unknown()).containsExactly("endpoint.ownedObjects");
        assertThat(outcome.reason()).isEqualTo("Does each transfer belong to one customer or tenant?");
    }

    @Test
    void asksInTheRulesOwnWordsWhereItHasAny() {
        var outcome = relevant()
                .unknown("endpoint.ownedObjects")
                .ask("endpoint.ownedObjects", "Whose is the {resource} of {endpoint}?")
                .outcome();
        assertThat(outcome.reason()).isEqualTo("Whose is the object of GET /transfers/{id}?");
    }

    @Test
    void asksOnlyForWhatTheResultDependsOn() {
        var either = "endpoint.ownedObjects || endpoint.logsBody";
        var one = new Case().when(either).unknown("endpoint.ownedObjects").fact("endpoint.logsBody", true);
        assertThat(one.outcome().state()).isEqualTo(OutcomeState.FIRES);
        var both = new Case().when(either).unknown("endpoint.ownedObjects").unknown("endpoint.logsBody");
        assertThat(both.outcome().verdict().unknown()).containsExactly("endpoint.ownedObjects", "endpoint.logsBody");
        var other = new Case().when(either).unknown("endpoint.ownedObjects").fact("endpoint.logsBody", false);
        assertThat(other.outcome().verdict().unknown()).containsExactly("endpoint.ownedObjects");
    }

    @Test
    void isHeldByWhatTheContractDeclares() {
        var outcome = relevant()
                .heldWhen("endpoint.scopes.size() > 0")
                .fact("endpoint.scopes", List.of("transfers:read"))
                .outcome();
        assertThat(outcome.state()).isEqualTo(OutcomeState.HELD);
        assertThat(outcome.verdict().proven()).isFalse();
        assertThat(outcome.verdict().heldBy()).isEmpty();
        assertThat(outcome.verdict().decidedBy())
                .containsExactly("endpoint.scopes", "endpoint.objectIds", "endpoint.ownedObjects");
        assertThat(outcome.reason())
                .isEqualTo("Held by what the contract declares: it asks for the scopes transfers:read.");
    }

    @Test
    void firesWhereTheContractDeclaresNothingThatHolds() {
        var outcome = relevant().heldWhen("endpoint.scopes.size() > 0").outcome();
        assertThat(outcome.state()).isEqualTo(OutcomeState.FIRES);
        assertThat(outcome.reason())
                .startsWith(
                        "Each object belongs to one customer or tenant, callers choose the object by id, and it asks for no scope.");
    }

    @Test
    void asksWhereItIsRelevantAndNobodyKnowsWhetherItIsHeld() {
        var outcome = relevant()
                .heldWhen("endpoint.publicByDesign")
                .unknown("endpoint.publicByDesign")
                .outcome();
        assertThat(outcome.state()).isEqualTo(OutcomeState.OPEN_QUESTION);
        assertThat(outcome.verdict().unknown()).containsExactly("endpoint.publicByDesign");
    }

    @Test
    void asksNothingWhereItIsHeldWhateverTheAnswer() {
        var outcome = relevant()
                .unknown("endpoint.ownedObjects")
                .record(inPlace("C-1"))
                .evidence("e", null)
                .outcome();
        assertThat(outcome.state()).isEqualTo(OutcomeState.HELD);
    }

    @Test
    void isHeldByARecordWithFreshEvidence() {
        var outcome = relevant()
                .record(inPlace("C-2"))
                .evidence("e", LocalDate.of(2026, 11, 24))
                .outcome();
        assertThat(outcome.state()).isEqualTo(OutcomeState.HELD);
        assertThat(outcome.verdict().heldBy()).containsExactly("C-2@organisation");
        assertThat(outcome.verdict().proven()).isFalse();
        assertThat(outcome.reason()).isEqualTo("Held by C-2 (declared).");
    }

    @Test
    void isProvenByARecordThatWasTested() {
        var tested = inPlace("C-1").withResult(Result.MET, Confidence.TESTED);
        var outcome = relevant()
                .heldWhen("endpoint.scopes.size() > 0")
                .fact("endpoint.scopes", List.of("transfers:read"))
                .record(inPlace("C-2"))
                .record(tested)
                .evidence("e", null)
                .outcome();
        assertThat(outcome.verdict().proven()).isTrue();
        assertThat(outcome.verdict().heldBy()).containsExactly("C-1@organisation", "C-2@organisation");
        assertThat(outcome.reason()).isEqualTo("Held by C-1 (tested), C-2 (declared).");
    }

    @Test
    void firesWhereTheEvidenceHasExpired() {
        var outcome = relevant()
                .record(inPlace("C-1"))
                .evidence("e", LocalDate.of(2026, 11, 23))
                .outcome();
        assertThat(outcome.state()).isEqualTo(OutcomeState.FIRES);
        assertThat(outcome.reason()).endsWith("by id. C-1 is recorded in place but has no fresh evidence.");
    }

    @Test
    void firesWhereARecordDoesNotHoldAndSaysWhy() {
        var planned = ControlRecord.declared("C-1", new Scope.Organisation(), WorkStatus.PLANNED, "", "");
        assertThat(relevant().record(planned).outcome().reason()).endsWith("C-1 is recorded as planned.");
        var wanting = inPlace("C-1").withResult(Result.PARTLY_MET, Confidence.AUDITED);
        assertThat(relevant().record(wanting).evidence("e", null).outcome().reason())
                .endsWith("C-1 is recorded in place but was found partly met.");
    }

    @Test
    void isNotHeldByAControlThatIsSaidNotToApply() {
        var record = new ControlRecord(
                "C-1@organisation",
                "C-1",
                new Scope.Organisation(),
                Applicability.NOT_APPLICABLE,
                "internal only",
                WorkStatus.IN_PLACE,
                Result.MET,
                Confidence.AUDITED,
                "",
                null,
                null,
                0,
                0,
                List.of("e"),
                "");
        var outcome = relevant().record(record).evidence("e", null).outcome();
        assertThat(outcome.state()).isEqualTo(OutcomeState.FIRES);
        assertThat(outcome.reason()).endsWith("C-1 is recorded as not applicable, which holds nothing.");
    }

    @Test
    void takesTheWordOfTheNarrowestRecord() {
        var retired = ControlRecord.declared("C-1", new Scope.OfEndpoint(Case.ENDPOINT), WorkStatus.RETIRED, "", "");
        var outcome = relevant()
                .record(inPlace("C-1"))
                .record(retired)
                .evidence("e", null)
                .outcome();
        assertThat(outcome.state()).isEqualTo(OutcomeState.FIRES);
        assertThat(outcome.reason()).endsWith("C-1 is recorded as retired.");
    }

    @Test
    void judgesTheApiAsAWholeByItsOwnFactsAndRecords() {
        var plain = new Case().aboutTheApi().title("{api} shares one key").when("api.sharedMachineCredential");
        var fires = plain.fact("api.sharedMachineCredential", true).outcome();
        assertThat(fires.state()).isEqualTo(OutcomeState.FIRES);
        assertThat(fires.id()).isEqualTo("T-01@bank");
        assertThat(fires.title()).isEqualTo("Retail bank shares one key");
        assertThat(fires.atEndpoint()).isEmpty();
        assertThat(fires.place()).isEqualTo(Location.ofFile("Retail bank"));
        var ofEndpoint = ControlRecord.declared("C-1", new Scope.OfEndpoint(Case.ENDPOINT), WorkStatus.IN_PLACE, "", "")
                .withEvidence(List.of("e"));
        assertThat(plain.record(ofEndpoint).evidence("e", null).outcome().state())
                .isEqualTo(OutcomeState.FIRES);
        assertThat(plain.record(inPlace("C-1")).outcome().state()).isEqualTo(OutcomeState.HELD);
    }

    @Test
    void namesAnOutcomeByRuleApiAndEndpoint() {
        assertThat(relevant().outcome().id()).isEqualTo("T-01@bank@getTransfer");
    }

    @Test
    void fillsTheTitleWithFactsOfTheEndpoint() {
        var outcome = relevant()
                .title("{method} {path} of {api}: {resource} by {endpoint.objectIds}, {unheardOf}")
                .fact("endpoint.resource", "transfer")
                .fact("endpoint.objectIds", List.of("a", "b", "c", "d", "e", "f", "g"))
                .outcome();
        assertThat(outcome.title())
                .isEqualTo("GET /transfers/{id} of Retail bank: transfer by a, b, c, d, e and 2 more, {unheardOf}");
    }

    @Test
    void standsWhereTheMostTellingFactOfTheContractStands() {
        assertThat(relevant().outcome().place()).isEqualTo(Case.PARAMETER);
        var ofPeople = new Case().when("endpoint.ownedObjects").fact("endpoint.ownedObjects", true);
        assertThat(ofPeople.outcome().place()).isEqualTo(Case.OPERATION);
    }

    @Test
    void saysWhichRuleDoesNotCompile() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> new Case().when("endpoint.nothing").judgement())
                .withMessageContaining("T-01")
                .withMessageContaining("endpoint.nothing");
    }

    @Test
    void stopsWhereTheWorkIsNoLongerWanted() {
        var cancelled = new Job() {
            @Override
            public void progress(String what, double done) {}

            @Override
            public void checkCancelled() {
                throw new CancelledException();
            }
        };
        var one = relevant();
        assertThatExceptionOfType(CancelledException.class)
                .isThrownBy(() ->
                        new Judge(one.library()).judge(List.of(one.inventory()), one.coverage(), List.of(), cancelled));
    }
}
