package dev.merlon.engine.report;

import dev.merlon.engine.model.fact.FactDefinition;
import dev.merlon.engine.model.fact.FactTarget;
import dev.merlon.engine.model.fact.FactType;
import java.util.List;
import java.util.stream.Stream;

/// Facts that diagrams are drawn from; nothing is known of them here.
final class DiagramFacts {

    private DiagramFacts() {}

    static List<FactDefinition> with(List<FactDefinition> others) {
        return Stream.concat(
                        others.stream(),
                        Stream.of(
                                fact("api.exposure", FactTarget.API, FactType.STRING),
                                fact("api.plainHttpServers", FactTarget.API, FactType.STRINGS),
                                fact("api.schemes", FactTarget.API, FactType.STRINGS),
                                fact("api.oauthFlows", FactTarget.API, FactType.STRINGS),
                                fact("api.browserClients", FactTarget.API, FactType.BOOL),
                                fact("api.webhooks", FactTarget.API, FactType.INT),
                                fact("api.callsThirdParties", FactTarget.API, FactType.BOOL),
                                fact("endpoint.objectIds", FactTarget.ENDPOINT, FactType.STRINGS),
                                fact("endpoint.requestData", FactTarget.ENDPOINT, FactType.STRINGS),
                                fact("endpoint.responseData", FactTarget.ENDPOINT, FactType.STRINGS),
                                fact("endpoint.callbacks", FactTarget.ENDPOINT, FactType.STRINGS),
                                fact("endpoint.urlInputs", FactTarget.ENDPOINT, FactType.STRINGS),
                                fact("endpoint.modelPrompts", FactTarget.ENDPOINT, FactType.STRINGS),
                                fact("endpoint.costly", FactTarget.ENDPOINT, FactType.STRINGS)))
                .toList();
    }

    private static FactDefinition fact(String name, FactTarget target, FactType type) {
        return new FactDefinition(name, target, type, "identity", "Meaning of " + name, "");
    }
}
