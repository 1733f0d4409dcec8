package dev.merlon.engine.spec.postman;

import dev.merlon.engine.spec.tree.Node;

/// Descriptions, which are a text or an object that holds one.
final class Texts {

    private Texts() {}

    /// Empty where there is none.
    static String of(Node holder, String name) {
        return holder.get(name)
                .flatMap(d -> d.text().or(() -> d.text("content")))
                .orElse("");
    }
}
