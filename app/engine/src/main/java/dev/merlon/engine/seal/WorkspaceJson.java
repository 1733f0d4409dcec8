package dev.merlon.engine.seal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;

/// Which workspace, and as of when: the part of the content that says so.
record WorkspaceJson(String name, Instant at) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static byte[] write(SealedState state) {
        return (JSON.createObjectNode()
                                .put("name", state.name())
                                .put("at", state.at().toString())
                                .put("journal", state.journal().size())
                                .toPrettyString()
                                .replace("\r\n", "\n")
                        + "\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    static WorkspaceJson read(byte[] bytes) throws IOException {
        JsonNode json = JSON.readTree(bytes);
        try {
            return new WorkspaceJson(
                    json.path("name").asText(), Instant.parse(json.path("at").asText()));
        } catch (DateTimeException e) {
            throw new IOException("it does not say as of when", e);
        }
    }
}
