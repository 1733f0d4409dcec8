package dev.merlon.engine.model.posture;

import dev.merlon.engine.model.EndpointId;
import dev.merlon.engine.model.Principle;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// All scores of a workspace. A workspace without endpoints has no posture to speak of: its scores are 0.
///
/// @param total        the workspace
/// @param byPrinciple  the six principles
/// @param ofApi        by API id
/// @param ofEndpoint   by endpoint
/// @param fixFirst     what would gain most, best first
public record Posture(
        Score total,
        Map<Principle, Score> byPrinciple,
        Map<String, Score> ofApi,
        Map<EndpointId, Score> ofEndpoint,
        List<Gain> fixFirst) {

    public Posture {
        byPrinciple = Map.copyOf(byPrinciple);
        ofApi = Map.copyOf(ofApi);
        ofEndpoint = Collections.unmodifiableMap(new HashMap<>(ofEndpoint));
        fixFirst = List.copyOf(fixFirst);
    }
}
