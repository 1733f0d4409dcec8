package dev.merlon.engine.model.policy;

import dev.merlon.engine.model.Severity;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a policy set makes of a rule: nothing, as the rule rates itself, or with bounds on its severity.
public enum Treatment {
    OFF("off", null, null),
    ON("on", null, null),
    LOW("low", Severity.LOW, Severity.LOW),
    MEDIUM("medium", Severity.MEDIUM, Severity.MEDIUM),
    HIGH("high", Severity.HIGH, Severity.HIGH),
    CRITICAL("critical", Severity.CRITICAL, Severity.CRITICAL),
    AT_LEAST_MEDIUM("at least medium", Severity.MEDIUM, Severity.CRITICAL),
    AT_LEAST_HIGH("at least high", Severity.HIGH, Severity.CRITICAL);

    private final String word;
    private final @Nullable Severity least;
    private final @Nullable Severity most;

    Treatment(String word, @Nullable Severity least, @Nullable Severity most) {
        this.word = word;
        this.least = least;
        this.most = most;
    }

    /// The word in files, on the command line and on screens.
    public String word() {
        return word;
    }

    /// The mildest that an outcome may be; empty where the rule's own rating counts.
    public Optional<Severity> least() {
        return Optional.ofNullable(least);
    }

    /// The worst that an outcome may be; empty where the rule's own rating counts.
    public Optional<Severity> most() {
        return Optional.ofNullable(most);
    }

    public static Optional<Treatment> ofWord(String word) {
        return Arrays.stream(values()).filter(t -> t.word.equals(word)).findFirst();
    }
}
