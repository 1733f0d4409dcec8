package dev.merlon.desktop.screen.rating;

import static org.assertj.core.api.Assertions.assertThat;

import dev.merlon.desktop.screen.rating.RatingDraft.Standard;
import org.junit.jupiter.api.Test;

class RatingDraftTest {

    private static final String VECTOR = "CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:N/VA:N/SC:N/SI:N/SA:N";

    @Test
    void asksForTheElevenBaseMetricsOrTheSixteenFactors() {
        assertThat(RatingDraft.empty(Standard.CVSS).questions()).hasSize(11);
        assertThat(RatingDraft.empty(Standard.OWASP).questions()).hasSize(16);
    }

    @Test
    void isNoRatingUntilEverythingIsAnswered() {
        var draft = RatingDraft.empty(Standard.CVSS);
        for (var question : draft.questions()) {
            assertThat(RatingDraft.rating(draft.text())).isEmpty();
            assertThat(RatingDraft.wrong(draft.text())).isPresent();
            draft.answer(question, question.options().getFirst());
        }
        assertThat(RatingDraft.rating(draft.text()))
                .hasValueSatisfying(rating -> assertThat(rating.score()).isEqualTo("10.0 of 10"));
    }

    @Test
    void takesANotationApartAndPutsItTogetherAgain() {
        var draft = RatingDraft.of(VECTOR + "/E:A");
        assertThat(draft.text()).isEqualTo(VECTOR + "/E:A");
        assertThat(draft.answer(draft.questions().getFirst())).contains("N");

        var factors = "SL:5/M:4/O:7/S:6/ED:3/EE:5/A:6/ID:8/LC:7/LI:5/LAV:1/LAC:7/FD:3/RD:4/NC:2/PV:5";
        assertThat(RatingDraft.of(factors).text()).isEqualTo(factors);
        assertThat(RatingDraft.rating(factors)).isPresent();
    }
}
