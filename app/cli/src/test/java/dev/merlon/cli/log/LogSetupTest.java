package dev.merlon.cli.log;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogSetupTest {

    @TempDir
    Path folder;

    private final LoggerContext context = new LoggerContext();

    @BeforeEach
    void announce() {
        new LogFile(log()).announce();
        new LogSetup().configure(context);
    }

    @AfterEach
    void forget() {
        System.clearProperty(LogFile.PROPERTY);
        context.stop();
    }

    @Test
    void touchesNothingBeforeThereIsSomethingToSay() {
        context.getLogger("quiet").info("all is well");

        assertThat(log().getParent()).doesNotExist();
    }

    @Test
    void keepsTheStackTraceOfAnError() throws IOException {
        context.getLogger("loud").error("FAULT-00000000", new IllegalStateException("boom"));

        assertThat(Files.readString(log()))
                .contains("ERROR", "FAULT-00000000", "IllegalStateException: boom", "LogSetupTest");
    }

    @Test
    void beginsAnewBeyondAMegabyteAndKeepsTheOneBefore() throws IOException {
        Files.createDirectories(log().getParent());
        Files.writeString(log(), "x".repeat((1 << 20) + 1));

        context.getLogger("loud").warn("again");

        assertThat(Files.readString(log())).contains("again").hasSizeLessThan(200);
        assertThat(log().resolveSibling("merlon.log.1")).hasSize((1 << 20) + 1);
    }

    private Path log() {
        return folder.resolve("state").resolve("merlon.log");
    }
}
