package dev.merlon.engine.exchange.threagile;

import dev.merlon.engine.model.Severity;
import dev.merlon.engine.model.threatmodel.ElementKind;
import dev.merlon.engine.model.threatmodel.ThreatStatus;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The tool's scales, each in even steps from 0 to 100, and its words.
final class ThreagileWords {

    private static final List<String> CONFIDENTIALITY =
            List.of("public", "internal", "restricted", "confidential", "strictly-confidential");

    private static final List<String> CRITICALITY =
            List.of("archive", "operational", "important", "critical", "mission-critical");

    private static final List<String> LIKELIHOOD = List.of("unlikely", "likely", "very-likely", "frequent");

    private static final List<String> IMPACT = List.of("low", "medium", "high", "very-high");

    private static final Set<String> CLEAR = Set.of(
            "http",
            "ws",
            "ftp",
            "telnet",
            "jdbc",
            "odbc",
            "mqtt",
            "ldap",
            "smtp",
            "pop3",
            "imap",
            "nrpe",
            "xmpp",
            "sql-access-protocol",
            "nosql-access-protocol",
            "binary",
            "text",
            "smb",
            "nfs",
            "jms",
            "iiop",
            "jrmp");

    private ThreagileWords() {}

    static @Nullable BigDecimal confidentiality(String word) {
        return step(CONFIDENTIALITY, word, 0);
    }

    static @Nullable BigDecimal criticality(String word) {
        return step(CRITICALITY, word, 0);
    }

    static @Nullable BigDecimal likelihood(String word) {
        return step(LIKELIHOOD, word, 1);
    }

    static @Nullable BigDecimal impact(String word) {
        return step(IMPACT, word, 1);
    }

    /// @param from  0 where the first word is none of it, 1 where it is the first step
    private static @Nullable BigDecimal step(List<String> scale, String word, int from) {
        var at = scale.indexOf(word);
        return at < 0 ? null : BigDecimal.valueOf(100L * (at + from) / (scale.size() - 1 + from));
    }

    static @Nullable Severity severity(String word) {
        return switch (word) {
            case "low" -> Severity.LOW;
            case "medium" -> Severity.MEDIUM;
            case "elevated", "high" -> Severity.HIGH;
            case "critical" -> Severity.CRITICAL;
            default -> null;
        };
    }

    static ThreatStatus status(String word) {
        return switch (word) {
            case "in-discussion", "in-progress" -> ThreatStatus.IN_PROGRESS;
            case "accepted" -> ThreatStatus.ACCEPTED;
            case "mitigated" -> ThreatStatus.MITIGATED;
            case "false-positive" -> ThreatStatus.NOT_APPLICABLE;
            default -> ThreatStatus.OPEN;
        };
    }

    static ElementKind kind(String type) {
        return switch (type) {
            case "external-entity" -> ElementKind.ACTOR;
            case "datastore" -> ElementKind.STORE;
            default -> ElementKind.PROCESS;
        };
    }

    /// Null where the protocol does not tell.
    static @Nullable Boolean encrypted(String protocol) {
        if (protocol.endsWith("-encrypted")
                || Set.of("https", "wss", "ftps", "sftp", "ssh", "ssh-tunnel", "scp", "ldaps", "mqtts")
                        .contains(protocol)) {
            return true;
        }
        return CLEAR.contains(protocol) ? false : null;
    }

    /// `missing-authentication-second-factor` as a sentence begins.
    static String sentence(String slug) {
        var words = slug.replace('-', ' ').strip();
        return words.isEmpty() ? slug : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
