package dev.merlon.desktop.recording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.merlon.desktop.SampleSnapshot;
import dev.merlon.engine.model.Scope;
import dev.merlon.engine.model.Snapshot;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ReachTest {

    private static final Snapshot BANK = SampleSnapshot.bank();
    private static final Scope PAYMENTS = new Scope.OfApi("payments-api");

    @Test
    void countsEndpointsOnceWhateverCoversThem() {
        var payments = BANK.api("payments-api").orElseThrow().endpoints();
        var twice = List.of(PAYMENTS, new Scope.OfEndpoint(payments.getFirst().id()));
        assertThat(Reach.of("APC-BIZ-01", twice, BANK)).isEqualTo(new Reach(payments.size(), 1, 0, 0));
        assertThat(Reach.of("APC-BIZ-01", List.of(), BANK)).isEqualTo(new Reach(0, 0, 0, 0));
    }

    @Test
    void saysWhereANarrowerRecordSpeaksInstead() {
        var payments = BANK.api("payments-api").orElseThrow().endpoints().size();
        var everywhere = Reach.of("APC-AZN-06", List.of(new Scope.Organisation()), BANK);
        assertThat(everywhere).isEqualTo(new Reach(42, 3, payments, 0));
        assertThat(ReachWords.of(everywhere))
                .isEqualTo("covers 42 endpoints of 3 APIs, " + payments + " with a narrower record");
    }

    @Test
    void saysWhatIsReplaced() {
        assertThat(Reach.of("APC-AZN-06", List.of(PAYMENTS), BANK).replaced()).isEqualTo(1);
    }

    @Test
    void namesScopesByTheirKinds() {
        var scopes = List.of(
                new Scope.OfApi("a"),
                PAYMENTS,
                new Scope.OfEndpoint(BANK.endpoints().findFirst().orElseThrow().id()));
        assertThat(RecordDraft.blank("APC-AZN-06", scopes).label())
                .isEqualTo("Recorded APC-AZN-06 on 2 APIs and 1 endpoint");
    }

    @Test
    void saysWhatIsMissing() {
        var draft = RecordDraft.blank("APC-AZN-06", List.of(PAYMENTS)).ownedBy("Payments squad");
        assertThat(draft.missing()).isEmpty();
        assertThat(RecordDraft.blank("", List.of()).missing())
                .extracting(RecordDraft.Missing::field)
                .containsExactly("control", "scope", "owner");
    }
}
