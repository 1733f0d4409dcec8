package dev.merlon.engine.model.change;

/// The kinds of things that a workspace keeps.
public enum EntityKind {
    API("API"),
    ANSWER("answer"),
    CONTROL_RECORD("control record"),
    EVIDENCE("evidence"),
    DECISION("decision"),
    RATING("rating"),
    SETTING("setting"),
    REMOVED_ENDPOINT("removed endpoint"),
    ACTOR("actor"),
    USE_CASE("use case"),
    CONSIDERATION("guide word at a step"),
    ATTACK_TREE("attack tree"),
    FRAMEWORK_USE("framework in use"),
    REQUIREMENT_RULING("requirement"),
    IMPORTED_FRAMEWORK("imported framework"),
    SCOPED_DECISION("decision in a scope"),
    EXCEPTION("exception"),
    TOOL("tool"),
    API_CLASS("API class"),
    AUDIT_FINDING("finding"),
    ACTION("action"),
    DATA_FLOW_DIAGRAM("data-flow diagram"),
    ELEMENT_THREAT("threat at an element"),
    SEAL("seal"),
    CONTROL_TEST("test"),
    SAMPLE_ITEM("item of a sample"),
    IMPORTED_MODEL("imported threat model");

    private final String word;

    EntityKind(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
