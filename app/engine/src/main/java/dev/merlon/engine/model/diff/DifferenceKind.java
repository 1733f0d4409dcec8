package dev.merlon.engine.model.diff;

import dev.merlon.engine.model.Severity;
import java.util.List;

/// Kinds of differences that matter to security. Codes are stable; those up to `DIF-013` and `INV-006` are the rows of
/// our own catalogue of audit rules that need two versions of a contract.
public enum DifferenceKind {
    SECURITY_REMOVED(
            "DIF-001",
            Severity.CRITICAL,
            306,
            "API2",
            new Titles(
                    "anybody may call it now",
                    "callers may be let in by other means",
                    "callers must show something now"),
            "Ask for a proof again, or record why everybody may call the endpoint."),
    GLOBAL_SECURITY_REMOVED(
            "DIF-002",
            Severity.CRITICAL,
            306,
            "API2",
            new Titles(
                    "the contract's own security is gone",
                    "the contract's own security is another",
                    "security is asked for by the contract as a whole"),
            "Put security back at the contract's root, so that an endpoint that says nothing is protected."),
    SCOPES(
            "DIF-003",
            Severity.HIGH,
            863,
            "API5",
            new Titles("scopes are no longer asked for", "other scopes are asked for", "more scopes are asked for"),
            "Ask for the narrowest scope that the endpoint needs."),
    ALTERNATIVE(
            "DIF-004",
            Severity.HIGH,
            287,
            "API2",
            new Titles("a further way in", "other ways in", "a way in less"),
            "Each alternative lets callers in on its own: keep those only that are as strong as the best one."),
    WEAKER_PROOF(
            "DIF-005",
            Severity.HIGH,
            757,
            "API2",
            new Titles("a weaker proof is enough", "another proof is asked for", "a stronger proof is asked for"),
            "Keep the stronger proof; offer the other one only to callers that cannot do better, on a path of its own."),
    ISSUER(
            "DIF-006",
            Severity.HIGH,
            346,
            "API2",
            new Titles(
                    "tokens come over a weaker address",
                    "tokens come from another issuer",
                    "tokens come over a stronger address"),
            "Check who runs the new address, and that the service accepts tokens of that issuer only."),
    LIMIT(
            "DIF-007",
            Severity.MEDIUM,
            20,
            "API4",
            new Titles("a limit is wider or gone", "another limit", "a limit is narrower or new"),
            "Keep limits as narrow as real use allows; a service should refuse what its contract refuses."),
    SENSITIVE_FIELD(
            "DIF-008",
            Severity.HIGH,
            213,
            "API3",
            new Titles(
                    "more sensitive data is returned",
                    "other sensitive data is returned",
                    "less sensitive data is returned"),
            "Return the field only to callers who need it, or leave it out."),
    READ_ONLY(
            "DIF-009",
            Severity.HIGH,
            915,
            "API3",
            new Titles(
                    "callers may write what was read-only",
                    "read-only in another way",
                    "callers may no longer write it"),
            "Mark the property readOnly again, and refuse it in requests."),
    ENDPOINT(
            "DIF-010",
            Severity.MEDIUM,
            1059,
            "API9",
            new Titles("an endpoint is new", "an endpoint comes or goes", "an endpoint is gone"),
            "Review the endpoint and record its controls before it is published."),
    OPEN_OBJECT(
            "DIF-011",
            Severity.MEDIUM,
            915,
            "API3",
            new Titles(
                    "unnamed properties are taken",
                    "unnamed properties of another kind",
                    "unnamed properties are refused"),
            "Say additionalProperties: false where the service does not need more than it names."),
    KEY_MOVED(
            "DIF-012",
            Severity.HIGH,
            598,
            "API2",
            new Titles(
                    "the API key moved to a place that leaks",
                    "the API key has another name or place",
                    "the API key moved to a safer place"),
            "Carry keys in a header: addresses end up in logs, histories and referrers."),
    SERVER(
            "DIF-013",
            Severity.HIGH,
            319,
            "API8",
            new Titles("reached without encryption", "reached at another host", "reached with encryption only"),
            "Offer https alone, at hosts that the organisation runs."),
    RATE_LIMIT(
            "DIF-014",
            Severity.LOW,
            770,
            "API4",
            new Titles(
                    "rate limiting is no longer documented",
                    "rate limiting is documented otherwise",
                    "rate limiting is documented"),
            "Document status 429 and the rate-limit headers, and keep the limit in force."),
    PROOF_DROPPED(
            "DIF-015",
            Severity.HIGH,
            308,
            "API2",
            new Titles(
                    "a proof that was asked for as well is dropped",
                    "other proofs are asked for together",
                    "a further proof is asked for as well"),
            "Two proofs that were asked for together hold more than one: ask for both again."),
    OTHER_CALLERS(
            "DIF-016",
            Severity.MEDIUM,
            287,
            "API2",
            new Titles("callers are let in more easily", "other callers are let in", "callers are let in less easily"),
            "Compare by hand who can show the old proof and who the new one."),
    NO_SUNSET(
            "INV-006",
            Severity.MEDIUM,
            1059,
            "API9",
            new Titles(
                    "deprecated without an end date",
                    "deprecated otherwise",
                    "no longer deprecated without an end date"),
            "Say until when the endpoint lives, and announce it to those who call it.");

    private record Titles(String weaker, String notComparable, String stronger) {}

    private final String code;
    private final Severity severity;
    private final int cwe;
    private final String owaspApi;
    private final Titles titles;
    private final String advice;

    DifferenceKind(String code, Severity severity, int cwe, String owaspApi, Titles titles, String advice) {
        this.code = code;
        this.severity = severity;
        this.cwe = cwe;
        this.owaspApi = owaspApi;
        this.titles = titles;
        this.advice = advice;
    }

    /// `DIF-001`.
    public String code() {
        return code;
    }

    /// What it mostly weighs; a single difference may weigh less.
    public Severity severity() {
        return severity;
    }

    /// Number of the weakness (Common Weakness Enumeration).
    public int cwe() {
        return cwe;
    }

    /// Category of the OWASP API Security Top 10 of 2023: `API2`.
    public List<String> owaspApi() {
        return List.of(owaspApi);
    }

    /// What it means, in a few words that begin in lower case.
    public String title(Drift drift) {
        return switch (drift) {
            case WEAKER -> titles.weaker();
            case NOT_COMPARABLE -> titles.notComparable();
            case STRONGER -> titles.stronger();
        };
    }

    /// What to do where it got weaker.
    public String advice() {
        return advice;
    }
}
