package dev.merlon.cli.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class LogFileTest {

    @Test
    void liesInTheStateFolderThatTheEnvironmentNames() {
        var log = LogFile.of(Map.of("XDG_STATE_HOME", "/state"), system("Linux"));

        assertThat(log.path()).isEqualTo(Path.of("/state/merlon/merlon.log"));
    }

    @Test
    void passesOverARelativeStateFolder() {
        var log = LogFile.of(Map.of("XDG_STATE_HOME", "state"), system("Linux"));

        assertThat(log.path()).isEqualTo(Path.of("/home/ann/.local/state/merlon/merlon.log"));
    }

    @Test
    void liesWhereMacKeepsLogs() {
        assertThat(LogFile.of(Map.of(), system("Mac OS X")).path())
                .isEqualTo(Path.of("/home/ann/Library/Logs/Merlon/merlon.log"));
    }

    private static Properties system(String os) {
        var properties = new Properties();
        properties.setProperty("user.home", "/home/ann");
        properties.setProperty("os.name", os);
        return properties;
    }
}
