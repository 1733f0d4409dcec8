package dev.merlon.engine.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FaultTest {

    @Test
    void givesTheSameBugTheSameCodeWhateverItsMessage() {
        var first = Fault.of(failing("customer 1"));
        var second = Fault.of(failing("customer 2"));

        assertThat(first.code()).matches("FAULT-[0-9A-F]{8}").isEqualTo(second.code());
    }

    @Test
    void tellsBugsInDifferentPlacesApart() {
        assertThat(Fault.of(failing("x")).code())
                .isNotEqualTo(Fault.of(failingElsewhere()).code());
    }

    @Test
    void tellsWrappedBugsApartByTheirCause() {
        var first = Fault.of(new IllegalStateException(failing("x")));
        var second = Fault.of(new IllegalStateException(failingElsewhere()));

        assertThat(first.code()).isNotEqualTo(second.code());
    }

    private static RuntimeException failing(String message) {
        return new IllegalArgumentException(message);
    }

    private static RuntimeException failingElsewhere() {
        return new IllegalArgumentException("x");
    }
}
