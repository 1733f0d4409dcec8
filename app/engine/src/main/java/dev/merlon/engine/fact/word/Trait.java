package dev.merlon.engine.fact.word;

/// What the name of an input or a property tells; the lists of words are in vocabulary.yaml under the same names.
public enum Trait {
    URL("url"),
    REDIRECT("redirect"),
    FILE("file"),
    QUERY("query"),
    TEMPLATE("template"),
    FIELDS("fields"),
    REGEX("regex"),
    FREE_TEXT("freeText"),
    PROMPT("prompt"),
    PAGING("paging"),
    PAGE_SIZE("pageSize"),
    IDEMPOTENCY("idempotency"),
    PRIVILEGED("privileged"),
    MONEY("money"),
    SHORT_CODE("shortCode"),
    ONE_TIME("oneTime"),
    STEP_UP("stepUp"),
    PASSWORD("password"),
    PERSON_KEY("personKey"),
    NATURAL_ID("naturalId"),
    OWNER("owner"),
    TENANT("tenant"),
    ACT_AS("actAs"),
    ERROR_LEAK("errorLeak"),
    SECRET("secret"),
    CARD_NUMBER("cardNumber"),
    SIGNATURE("signature"),
    QUERY_ID("queryId"),
    NO_OBJECT("noObject"),
    LIST_WORD("listWord"),
    DISCOUNT("discount"),
    METHOD_OVERRIDE("methodOverride");

    private final String key;

    Trait(String key) {
        this.key = key;
    }

    String key() {
        return key;
    }
}
