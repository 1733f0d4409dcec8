package dev.merlon.engine.model.threatmodel;

import java.util.List;

/// What a model is about and who made it. All but the name may be empty.
public record About(String name, String description, String owner, String reviewer, List<String> contributors) {

    public About {
        contributors = List.copyOf(contributors);
    }

    public static About named(String name, String description) {
        return new About(name, description, "", "", List.of());
    }
}
