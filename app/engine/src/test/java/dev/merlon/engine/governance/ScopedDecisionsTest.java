package dev.merlon.engine.governance;

import static dev.merlon.engine.governance.Bank.PAY;
import static dev.merlon.engine.governance.Bank.REFUND;
import static dev.merlon.engine.governance.Bank.RULE;
import static dev.merlon.engine.governance.Bank.TODAY;
import static dev.merlon.engine.governance.Bank.outcome;
import static dev.merlon.engine.governance.Bank.post;
import static org.assertj.core.api.Assertions.assertThat;

import dev.merlon.engine.model.EndpointId;
import dev.merlon.engine.model.Scope;
import dev.merlon.engine.model.governance.Determination;
import dev.merlon.engine.model.governance.WideDecision;
import dev.merlon.engine.model.rule.Decision;
import dev.merlon.engine.model.rule.DecisionKind;
import dev.merlon.engine.model.selector.Selector;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScopedDecisionsTest {

    private static final Scope API = new Scope.OfApi(Bank.API);

    @TempDir
    private Path temp;

    @SuppressWarnings("NullAway.Init")
    private Bank bank;

    @BeforeEach
    void open() throws Exception {
        bank = Bank.with(temp, post("pay", false), post("refund", true));
    }

    @AfterEach
    void close() throws Exception {
        bank.close();
    }

    @Test
    void settlesWhatItCoversAndSaysByWhich() throws Exception {
        bank.decide(API, DecisionKind.ACCEPT, null);

        var outcome = outcome(bank.reopened(), PAY);
        assertThat(outcome.live()).isFalse();
        assertThat(outcome.determination().flatMap(Determination::from).map(WideDecision::id))
                .contains(RULE + "@api:payments");
    }

    @Test
    void appliesToEndpointsThatComeLater() throws Exception {
        bank.decide(API, DecisionKind.ACCEPT, null);

        bank.read(post("pay", false), post("refund", true), post("withdraw", false));

        var later = bank.outcome(new EndpointId(Bank.API, "withdraw"));
        assertThat(later.live()).isFalse();
        bank.workspace().undo();
        assertThat(bank.snapshot()
                        .state()
                        .scopedDecisions()
                        .getFirst()
                        .grounds()
                        .byOutcome())
                .doesNotContainKey(later.id());
        bank.workspace().redo();
        assertThat(bank.snapshot()
                        .state()
                        .scopedDecisions()
                        .getFirst()
                        .grounds()
                        .byOutcome())
                .containsKey(later.id());
    }

    @Test
    void asksAgainAtTheOneEndpointWhoseFactsChanged() throws Exception {
        bank.decide(API, DecisionKind.ACCEPT, null);

        bank.read(post("pay", false), post("refund", false));

        assertThat(bank.outcome(PAY).live()).isFalse();
        assertThat(bank.outcome(REFUND).live()).isTrue();
        assertThat(bank.outcome(REFUND).toConfirm()).isPresent();
        assertThat(bank.outcome(REFUND).shifts()).extracting(s -> s.text()).contains("endpoint.anonymous: no → yes");

        bank.decide(API, DecisionKind.ACCEPT, TODAY.plusDays(5));
        assertThat(bank.outcome(REFUND).live()).as("decided again").isFalse();
    }

    @Test
    void givesWayToADecisionOnTheOneEndpointAndToANarrowerScope() throws Exception {
        bank.decide(new Scope.Organisation(), DecisionKind.ACCEPT, null);
        bank.decide(API, DecisionKind.TRANSFER, null);
        assertThat(bank.outcome(PAY).decided().map(Decision::decided)).contains(DecisionKind.TRANSFER);

        bank.decide(PAY, DecisionKind.WILL_FIX, TODAY);
        assertThat(bank.outcome(PAY).decided().map(Decision::decided)).contains(DecisionKind.WILL_FIX);
        assertThat(bank.outcome(PAY).live()).isTrue();
    }

    @Test
    void endsByItselfLikeAnAcceptanceOfOne() throws Exception {
        bank.decide(API, DecisionKind.ACCEPT, TODAY);

        var after = bank.reopenedOn(TODAY.plusDays(1));

        assertThat(outcome(after, PAY).live()).isTrue();
        assertThat(outcome(after, PAY).ended()).isPresent();
    }

    @Test
    void isLookedAtBeforehand() throws Exception {
        bank.decide(PAY, DecisionKind.WILL_FIX, TODAY);
        bank.read(post("pay", false), post("refund", true), post("withdraw", false));

        var preview = DecisionPreview.of(bank.snapshot(), r -> r.id().equals(RULE), API);

        assertThat(preview.live()).extracting(o -> o.id()).containsExactly(RULE + "@payments@withdraw");
        assertThat(preview.decided()).extracting(o -> o.id()).containsExactly(RULE + "@payments@pay");
        assertThat(preview.idle()).isEqualTo(1);
        assertThat(preview.endpoints()).extracting(e -> e.key()).containsExactly("pay", "withdraw");
    }

    @Test
    void choosesBySelectorAlsoWhatComesLater() throws Exception {
        var selector = new Scope.OfSelector(Selector.of("tag:money & method:write & path:/pay*"));
        bank.decide(selector, DecisionKind.ACCEPT, null);

        bank.read(post("pay", false), post("refund", false), post("payout", false));

        assertThat(bank.outcome(PAY).live()).isFalse();
        assertThat(bank.outcome(new EndpointId(Bank.API, "payout")).live()).isFalse();
        assertThat(bank.outcome(REFUND).live()).isTrue();
        assertThat(bank.outcome(PAY)
                        .determination()
                        .flatMap(Determination::from)
                        .map(WideDecision::scope))
                .contains(selector);
    }

    @Test
    void remembersFactsOfWhatTheSelectorChoseEvenWhileTheRuleDidNotFireThere() throws Exception {
        bank.decide(new Scope.OfSelector(Selector.of("tag:money")), DecisionKind.ACCEPT, null);

        bank.read(post("pay", false), post("refund", false));

        assertThat(bank.outcome(REFUND).live())
                .as("its sign-in went: no new endpoint")
                .isTrue();
        assertThat(bank.outcome(PAY).live()).isFalse();
    }
}
