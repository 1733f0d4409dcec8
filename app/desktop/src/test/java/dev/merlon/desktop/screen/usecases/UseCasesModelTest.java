package dev.merlon.desktop.screen.usecases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.merlon.desktop.SampleSnapshot;
import dev.merlon.desktop.screen.usecases.UseCasesModel.Ready;
import dev.merlon.engine.model.Endpoint;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.attacker.Attacker;
import dev.merlon.engine.model.change.Edit;
import dev.merlon.engine.model.change.Entity;
import dev.merlon.engine.model.usecase.Actor;
import dev.merlon.engine.model.usecase.ActorRole;
import dev.merlon.engine.model.usecase.Cell;
import dev.merlon.engine.model.usecase.Consideration;
import dev.merlon.engine.model.usecase.RuledOut;
import dev.merlon.engine.model.usecase.Step;
import dev.merlon.engine.model.usecase.UseCase;
import dev.merlon.engine.usecase.misuse.MisuseWizard;
import dev.merlon.engine.usecase.trial.RequestShapes;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class UseCasesModelTest {

    private static final Actor CLERK = new Actor("clerk", "Clerk", ActorRole.STAFF, "", "insider");
    private static final Actor CUSTOMER = new Actor("customer", "Customer", ActorRole.CUSTOMER, "");
    private static final UseCase PAY =
            UseCase.named("pay", "Pay").withMainFlow(List.of(step("s1", "names the payee"), step("s2", "pays")));
    private static final UseCase READ = UseCase.named("read", "Read").withMainFlow(List.of(step("s1", "reads")));

    private static Snapshot bank = SampleSnapshot.bank();
    private static MisuseWizard wizard = MisuseWizard.of(bank.library());
    private final UseCasesModel model = new UseCasesModel();

    @BeforeAll
    static void askOnce() {
        assertThat(wizard.words().words()).hasSize(11);
    }

    private static Step step(String id, String text) {
        return new Step(id, text, "", List.of());
    }

    private void follow(Entity... kept) {
        var edits = Arrays.stream(kept).map(e -> Edit.put(null, e)).toList();
        model.follow(new Ready(bank.with(bank.state().with(edits)), wizard, RequestShapes.none()));
    }

    private static Consideration considered(String step, String word) {
        return new Consideration(new Cell("pay", step, word), new RuledOut("cannot be"), "Kim", SampleSnapshot.NOW);
    }

    @Test
    void choosesTheFirstUseCaseAndItsFirstCellAndKeepsWhatIsChosen() {
        follow(PAY, READ);
        assertThat(model.chosen()).contains(PAY);
        assertThat(model.cell()).contains(new Cell("pay", "s1", "no"));

        model.choose("read");
        follow(PAY, READ, CLERK);

        assertThat(model.chosen()).contains(READ);
        assertThat(model.cell()).contains(new Cell("read", "s1", "no"));
        follow(PAY);
        assertThat(model.chosen()).as("the chosen one is gone").contains(PAY);
    }

    @Test
    void walksTheMatrixWithinItsEdges() {
        follow(PAY);
        model.walk(-1, -1);
        assertThat(model.cell()).contains(new Cell("pay", "s1", "no"));
        model.walk(1, 1);
        assertThat(model.cell()).contains(new Cell("pay", "s2", "more"));
        model.walk(100, 100);
        assertThat(model.cell()).contains(new Cell("pay", "s2", "by-someone-else"));
    }

    @Test
    void goesOnToWhatNobodyConsideredAndBackCellByCell() {
        follow(PAY, considered("s1", "more"));
        model.next();
        assertThat(model.cell()).as("past what is considered").contains(new Cell("pay", "s1", "less"));
        model.back();
        assertThat(model.cell()).contains(new Cell("pay", "s1", "more"));
        assertThat(model.considered()).isPresent();
        model.back();
        model.back();
        assertThat(model.cell()).as("there is nothing before the first").contains(new Cell("pay", "s1", "no"));
    }

    @Test
    void asksInTheChosenCellAndLosesItWithItsStep() {
        follow(PAY);
        model.walk(1, 1);
        assertThat(model.question().orElseThrow().step().id()).isEqualTo("s2");
        follow(PAY.withMainFlow(PAY.mainFlow().subList(0, 1)));
        assertThat(model.cell()).contains(new Cell("pay", "s1", "no"));
    }

    /// The customer of the workspace is the library's customer, not a second one.
    @Test
    void offersTheWorkspacesActorsBeforeTheAttackersThatNoneOfThemIs() {
        follow(PAY, CUSTOMER, CLERK);
        var offered = model.attackers();
        assertThat(offered).startsWith(CLERK, CUSTOMER).extracting(Actor::id).doesNotHaveDuplicates();
        assertThat(offered).extracting(Actor::id).contains("anonymous", "insider");
        assertThat(model.attackerOf(CLERK)).map(Attacker::id).contains("insider");
        assertThat(model.attackerOf(CUSTOMER)).isEmpty();
    }

    @Test
    void findsEndpointsByAllWordsAndNeverOfferThoseThatAStepHas() {
        follow(PAY);
        var step = PAY.mainFlow().getFirst();
        var found = model.offered(step, "post transfers");
        assertThat(found).isNotEmpty().allMatch(e -> e.label().contains("/transfers"));
        var taken = step.withEndpoints(List.of(found.getFirst().id()));
        assertThat(model.offered(taken, "post transfers"))
                .extracting(Endpoint::id)
                .doesNotContain(found.getFirst().id());
        assertThat(model.offered(step, "no such words")).isEmpty();
    }

    @Test
    void hasNothingToShowBeforeAWorkspaceIsThere() {
        assertThat(model.useCases()).isEmpty();
        assertThat(model.question()).isEmpty();
        assertThat(model.attackers()).isEmpty();
        model.walk(1, 1);
        model.next();
        assertThat(model.cell()).isEmpty();
    }
}
