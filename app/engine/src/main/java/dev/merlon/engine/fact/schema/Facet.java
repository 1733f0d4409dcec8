package dev.merlon.engine.fact.schema;

import dev.merlon.engine.fact.word.Trait;
import dev.merlon.engine.model.DataClass;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A kind of finding about one value in a request or response.
public enum Facet {
    PERSONAL(DataClass.PERSONAL),
    FINANCIAL(DataClass.FINANCIAL),
    HEALTH(DataClass.HEALTH),
    CREDENTIAL(DataClass.CREDENTIAL),
    LOCATION(DataClass.LOCATION),
    CHILDREN(DataClass.CHILDREN),

    URL(Trait.URL),
    REDIRECT(Trait.REDIRECT),
    FILE(Trait.FILE),
    QUERY(Trait.QUERY),
    TEMPLATE(Trait.TEMPLATE),
    FIELDS(Trait.FIELDS),
    REGEX(Trait.REGEX),
    FREE_TEXT(Trait.FREE_TEXT),
    PROMPT(Trait.PROMPT),
    IDEMPOTENCY(Trait.IDEMPOTENCY),
    PRIVILEGED(Trait.PRIVILEGED),
    MONEY(Trait.MONEY),
    SHORT_CODE(Trait.SHORT_CODE),
    ONE_TIME(Trait.ONE_TIME),
    STEP_UP(Trait.STEP_UP),
    OWNER(Trait.OWNER),
    TENANT(Trait.TENANT),
    ACT_AS(Trait.ACT_AS),
    ERROR_LEAK(Trait.ERROR_LEAK),
    SECRET(Trait.SECRET),
    CARD_NUMBER(Trait.CARD_NUMBER),
    METHOD_OVERRIDE(Trait.METHOD_OVERRIDE),
    PAGE_SIZE(Trait.PAGE_SIZE),
    PAGING(Trait.PAGING),
    PERSON_KEY(Trait.PERSON_KEY),

    /// a page size without a maximum
    UNBOUNDED_PAGE_SIZE,
    /// a password without minLength, writeOnly or the password format
    WEAK_PASSWORD,
    /// an array of ids
    ID_ARRAY,
    /// money without a minimum
    UNBOUNDED_MONEY,
    UNBOUNDED_STRING,
    /// an id or a code of limited length, yet of any characters
    SHAPELESS_STRING,
    /// a value of which nothing says what it holds
    UNTYPED,
    /// a keyword that another one makes void
    CONTRADICTION,
    /// one of several objects, and nothing says which
    UNDISCRIMINATED,
    /// a schema that can nest without end
    RECURSIVE,
    UNBOUNDED_ARRAY,
    UNBOUNDED_NUMBER,
    LOOSE_PATTERN,
    RISKY_PATTERN,
    /// a file
    BINARY,
    UNBOUNDED_BINARY,
    /// an object that takes properties which it does not name
    OPEN,
    /// an object that says so in so many words
    OPEN_BY_WORD,
    /// an object without any property defined
    FREE_FORM,
    /// a schema chosen by a type name that the caller sends
    POLYMORPHIC,
    /// a readOnly property
    READ_ONLY,
    /// a readOnly or writeOnly property: the schema tells the two directions apart
    DIRECTED;

    private static final Map<DataClass, Facet> BY_CLASS = byClass();
    private static final Map<Trait, Facet> BY_TRAIT = byTrait();

    private final @Nullable DataClass dataClass;
    private final @Nullable Trait trait;

    Facet() {
        this.dataClass = null;
        this.trait = null;
    }

    Facet(DataClass dataClass) {
        this.dataClass = dataClass;
        this.trait = null;
    }

    Facet(Trait trait) {
        this.dataClass = null;
        this.trait = trait;
    }

    public static Facet of(DataClass dataClass) {
        var facet = BY_CLASS.get(dataClass);
        if (facet == null) {
            throw new IllegalStateException("no facet for " + dataClass);
        }
        return facet;
    }

    /// The facet that a trait of a name gives at once, where it does.
    static Optional<Facet> of(Trait trait) {
        return Optional.ofNullable(BY_TRAIT.get(trait));
    }

    private static Map<DataClass, Facet> byClass() {
        var map = new EnumMap<DataClass, Facet>(DataClass.class);
        for (var facet : values()) {
            if (facet.dataClass != null) {
                map.put(facet.dataClass, facet);
            }
        }
        return Collections.unmodifiableMap(map);
    }

    private static Map<Trait, Facet> byTrait() {
        var map = new EnumMap<Trait, Facet>(Trait.class);
        for (var facet : values()) {
            if (facet.trait != null) {
                map.put(facet.trait, facet);
            }
        }
        return Collections.unmodifiableMap(map);
    }
}
