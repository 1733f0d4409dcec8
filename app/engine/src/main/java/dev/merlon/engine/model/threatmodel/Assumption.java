package dev.merlon.engine.model.threatmodel;

import java.util.List;

/// What is taken for granted.
///
/// @param about  ids of the threats and mitigations that rest on it
public record Assumption(String id, String text, List<String> about, List<String> tags, Extras extras) {

    public Assumption {
        about = List.copyOf(about);
        tags = List.copyOf(tags);
    }
}
