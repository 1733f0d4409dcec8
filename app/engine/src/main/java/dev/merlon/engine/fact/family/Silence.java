package dev.merlon.engine.fact.family;

import dev.merlon.engine.model.fact.FactValue;
import dev.merlon.engine.spec.Contract;
import dev.merlon.engine.spec.view.Security;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Facts that a contract leaves unknown. One in OpenAPI says what may be asked and answered, so what it leaves
/// out is absent. A collection of requests shows what somebody asked once and what came back: that no answer
/// with 429 was saved proves nothing, and an example has no bounds. Such facts are not stated; what was seen
/// is.
public final class Silence {

    private static final Silence NONE = new Silence(Set.of(), Set.of());

    /// Examples can neither show nor deny these.
    private static final Set<String> NEVER = Set.of(
            "api.contact",
            "api.audienceDeclared",
            "api.globalSecurityOptional",
            "api.openServerVariables",
            "api.unusedWeakSchemes",
            "api.flowsWithoutRefresh",
            "endpoint.sunset",
            "endpoint.undeclaredScopes",
            "endpoint.untypedBody",
            "endpoint.untypedResponse",
            "endpoint.openRequestObjects",
            "endpoint.openResponseObjects",
            "endpoint.freeFormObjects",
            "endpoint.polymorphicInput",
            "endpoint.readOnlyWritable",
            "endpoint.sharedSchema",
            "endpoint.unboundedStrings",
            "endpoint.unboundedArrays",
            "endpoint.unboundedNumbers",
            "endpoint.unboundedMoney",
            "endpoint.unboundedPageSizes",
            "endpoint.unboundedBatch",
            "endpoint.unboundedUploads",
            "endpoint.loosePatterns",
            "endpoint.riskyPatterns",
            "endpoint.shortCodes",
            "endpoint.weakPasswordFields",
            "endpoint.errorSchema",
            "endpoint.callbacks",
            "endpoint.callbackFromBody",
            "endpoint.plainHttpCallbacks",
            "endpoint.webhookSignature",
            "schema.unboundedStrings",
            "schema.unboundedNumbers",
            "schema.unboundedArrays",
            "schema.shapelessStrings",
            "schema.loosePatterns",
            "schema.riskyPatterns",
            "schema.openObjects",
            "schema.untypedRequestValues",
            "schema.undiscriminated",
            "schema.recursive",
            "schema.weakPasswords",
            "schema.openResponseObjects",
            "schema.contradictions");

    /// Examples can show these, but not deny them.
    private static final Set<String> ONLY_SEEN = Set.of(
            "api.version",
            "api.globalSecurity",
            "api.jwt",
            "endpoint.deprecated",
            "endpoint.statuses",
            "endpoint.documents401",
            "endpoint.documents403",
            "endpoint.documents404",
            "endpoint.documents429",
            "endpoint.documentsBadInput",
            "endpoint.documentsServerError",
            "endpoint.redirects",
            "endpoint.rateLimitHeaders",
            "endpoint.retryAfter",
            "endpoint.cacheControl",
            "endpoint.openCors",
            "endpoint.errorLeaks",
            "endpoint.accountOracle",
            "schema.secrets");

    /// What nobody knows where nothing says how a caller authenticates.
    private static final Set<String> OF_CALLER = Set.of(
            "endpoint.authenticated",
            "endpoint.anonymous",
            "endpoint.optionalAuth",
            "endpoint.securityRemoved",
            "endpoint.schemes",
            "endpoint.undefinedSchemes",
            "endpoint.apiKeyIn",
            "endpoint.apiKeyOnly",
            "endpoint.jwt",
            "endpoint.oauthFlows",
            "endpoint.scopes",
            "endpoint.scopesMissing",
            "endpoint.readScopeOnWrite",
            "endpoint.weakerThanSiblings",
            "endpoint.sameAsUserEndpoints");

    /// What nobody knows where no good answer was saved.
    private static final Set<String> OF_ANSWER = Set.of(
            "endpoint.responseData",
            "endpoint.dataClass",
            "endpoint.secretsInResponse",
            "endpoint.cardNumbers",
            "endpoint.responseProperties",
            "endpoint.returnsList",
            "endpoint.binaryResponse",
            "endpoint.htmlResponse",
            "endpoint.streaming");

    private final Set<String> never;
    private final Set<String> onlySeen;

    private Silence(Set<String> never, Set<String> onlySeen) {
        this.never = never;
        this.onlySeen = onlySeen;
    }

    /// Every fact that is ever left unknown.
    static Set<String> names() {
        var names = new HashSet<>(NEVER);
        List.of(ONLY_SEEN, OF_CALLER, OF_ANSWER).forEach(names::addAll);
        return names;
    }

    /// About the API as a whole.
    public static Silence of(Contract contract) {
        return contract.byExample() ? new Silence(NEVER, ONLY_SEEN) : NONE;
    }

    /// About one endpoint.
    public static Silence of(Contract contract, Subject subject) {
        if (!contract.byExample()) {
            return NONE;
        }
        var never = new HashSet<>(NEVER);
        var onlySeen = new HashSet<>(ONLY_SEEN);
        if (subject.demand().security().origin() == Security.Origin.UNSAID) {
            never.addAll(OF_CALLER);
        }
        if (subject.demand().scopes().isEmpty()) {
            never.addAll(Set.of("endpoint.scopes", "endpoint.scopesMissing"));
        }
        if (subject.successes().stream().allMatch(answer -> answer.content().isEmpty())) {
            onlySeen.addAll(OF_ANSWER);
        }
        return new Silence(never, onlySeen);
    }

    /// Whether a fact of that value is left unknown.
    boolean covers(String fact, FactValue value) {
        return never.contains(fact) || (onlySeen.contains(fact) && nothing(value));
    }

    private static boolean nothing(FactValue value) {
        return switch (value) {
            case FactValue.Bool(var yes) -> !yes;
            case FactValue.Int(var number) -> number == 0;
            case FactValue.Text(var text) -> text.isEmpty();
            case FactValue.Texts(List<String> texts) -> texts.isEmpty();
            case FactValue.Unknown() -> true;
            case FactValue.NotApplicable() -> false;
        };
    }
}
