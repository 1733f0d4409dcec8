package dev.merlon.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class FailureNoticeTest {

    @Test
    void givesTheSameBugTheSameCode() {
        assertThat(FailureNotice.code(bug("a")))
                .isEqualTo(FailureNotice.code(bug("b")))
                .matches("M-[0-9A-F]{8}");
        assertThat(FailureNotice.code(new IllegalArgumentException())).isNotEqualTo(FailureNotice.code(bug("a")));
    }

    private static Throwable bug(String message) {
        return new IllegalStateException(message);
    }
}
