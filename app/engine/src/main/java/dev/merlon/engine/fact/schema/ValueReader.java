package dev.merlon.engine.fact.schema;

import dev.merlon.engine.fact.data.DataClassifier;
import dev.merlon.engine.fact.data.Described;
import dev.merlon.engine.fact.word.Trait;
import dev.merlon.engine.fact.word.Vocabulary;
import dev.merlon.engine.spec.tree.Node;
import dev.merlon.engine.spec.view.Schema;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiConsumer;

/// Reads one plain value: its class of data, what its name says it is for, its bounds. Not thread-safe.
final class ValueReader {

    private static final double BY_NAME = 0.8;

    /// A code of more digits than this is not guessed in a day.
    private static final long LONGEST_CODE = 8;

    /// Traits that only a text can have which the caller is free to choose.
    private static final Set<Trait> FREE_TEXTS = EnumSet.of(
            Trait.URL,
            Trait.REDIRECT,
            Trait.FILE,
            Trait.QUERY,
            Trait.TEMPLATE,
            Trait.REGEX,
            Trait.FREE_TEXT,
            Trait.PROMPT,
            Trait.SECRET,
            Trait.CARD_NUMBER,
            Trait.STEP_UP,
            Trait.PERSON_KEY,
            Trait.ACT_AS,
            Trait.METHOD_OVERRIDE,
            Trait.FIELDS);

    /// Traits of values that are no yes or no.
    private static final Set<Trait> VALUES = EnumSet.of(
            Trait.OWNER,
            Trait.TENANT,
            Trait.MONEY,
            Trait.SHORT_CODE,
            Trait.ONE_TIME,
            Trait.PAGE_SIZE,
            Trait.IDEMPOTENCY);

    /// Traits of ids and codes, which have a form: not any text will do.
    private static final Set<Trait> OF_A_FORM = EnumSet.of(
            Trait.QUERY_ID, Trait.NATURAL_ID, Trait.SHORT_CODE, Trait.CARD_NUMBER, Trait.OWNER, Trait.TENANT);

    private static final Set<Trait> IN_RESPONSES = EnumSet.of(Trait.SECRET, Trait.CARD_NUMBER, Trait.ERROR_LEAK);

    private final Vocabulary.Run names;
    private final DataClassifier.Run classes;

    ValueReader(Vocabulary.Run names, DataClassifier.Run classes) {
        this.names = names;
        this.classes = classes;
    }

    /// What values stand in, with what they tell about it together.
    List<String> surroundings(List<String> given, Set<String> siblings) {
        return classes.surroundings(given, siblings);
    }

    void read(Use use, Direction direction, BiConsumer<Facet, Finding> out) {
        var main = use.leaves().isEmpty() ? null : use.leaves().getFirst();
        var binary = use.leaves().stream().anyMatch(Bounds::binary);
        if (binary) {
            out.accept(Facet.BINARY, use.stated());
            if (use.leaves().stream().noneMatch(leaf -> leaf.maxLength().isPresent())) {
                out.accept(Facet.UNBOUNDED_BINARY, use.stated());
            }
            return;
        }
        if (main != null) {
            classes(use, main, out);
            traits(use, main, direction, out);
        }
        if (direction == Direction.REQUEST) {
            bounds(use, out);
        }
    }

    private void classes(Use use, Schema main, BiConsumer<Facet, Finding> out) {
        var value = described(use, main);
        for (var guess : classes.classify(value)) {
            out.accept(Facet.of(guess.dataClass()), use.concluded(guess.says(), guess.confidence()));
        }
    }

    static Described described(Use use, Schema main) {
        return new Described(
                use.name(),
                type(main),
                main.format(),
                main.pattern(),
                example(use, main),
                use.description().isEmpty() ? main.description() : use.description(),
                use.leaves().stream().anyMatch(Bounds::choices),
                use.surroundings());
    }

    private static String type(Schema schema) {
        var types = schema.types();
        return types.isEmpty() ? "string" : types.getFirst();
    }

    private static String example(Use use, Schema main) {
        for (var node : use.examples()) {
            if (node.text().isPresent()) {
                return node.text().get();
            }
        }
        return main.node()
                .get("example")
                .flatMap(Node::text)
                .or(() -> main.examples().stream()
                        .flatMap(node -> node.text().stream())
                        .findFirst())
                .orElse("");
    }

    private void traits(Use use, Schema main, Direction direction, BiConsumer<Facet, Finding> out) {
        var traits = names.traits(use.name());
        for (var trait : traits) {
            if (wanted(trait, direction, traits) && possible(trait, use, main)) {
                Facet.of(trait).ifPresent(facet -> out.accept(facet, use.concluded("by its name", BY_NAME)));
            }
        }
        if (direction == Direction.REQUEST) {
            if (!traits.contains(Trait.URL) && !traits.contains(Trait.REDIRECT) && link(main)) {
                out.accept(Facet.URL, use.concluded("format " + main.format(), 0.9));
            }
            special(use, main, traits, out);
        }
    }

    private static boolean wanted(Trait trait, Direction direction, Set<Trait> traits) {
        return (direction == Direction.REQUEST || IN_RESPONSES.contains(trait))
                && !(trait == Trait.URL && traits.contains(Trait.REDIRECT));
    }

    private static boolean link(Schema schema) {
        return schema.format().equals("uri")
                || schema.format().equals("url")
                || schema.format().equals("iri");
    }

    private static boolean possible(Trait trait, Use use, Schema main) {
        if (falseFriend(trait, use)) {
            return false;
        }
        var text = main.types().isEmpty() || main.is("string");
        if (FREE_TEXTS.contains(trait)) {
            return text && use.leaves().stream().noneMatch(Bounds::choices) && plain(trait, main);
        }
        if (trait == Trait.SHORT_CODE && main.maxLength().orElse(0) > LONGEST_CODE) {
            return false;
        }
        return !VALUES.contains(trait) || !main.is("boolean");
    }

    /// A list of files holds their ids, and the state of an address is no state of anything.
    private static boolean falseFriend(Trait trait, Use use) {
        return switch (trait) {
            case FILE -> !use.arrays().isEmpty();
            case PRIVILEGED ->
                use.name().equalsIgnoreCase("state")
                        && use.surroundings().stream().anyMatch(ValueReader::address);
            default -> false;
        };
    }

    private static boolean address(String holder) {
        var word = holder.toLowerCase(Locale.ROOT);
        return word.contains("address") || word.contains("billing") || word.contains("shipping");
    }

    /// Dates, ids and addresses are no texts that people read or servers evaluate.
    private static boolean plain(Trait trait, Schema main) {
        return switch (trait) {
            case FREE_TEXT, QUERY, FILE, TEMPLATE, PROMPT, REGEX ->
                main.format().isEmpty()
                        || main.format().equals("string")
                        || main.format().equals("html")
                        || main.format().equals("markdown");
            default -> true;
        };
    }

    private static void special(Use use, Schema main, Set<Trait> traits, BiConsumer<Facet, Finding> out) {
        if (traits.contains(Trait.PASSWORD) && Bounds.string(main) && weakPassword(main)) {
            out.accept(Facet.WEAK_PASSWORD, use.stated());
        }
        if (traits.contains(Trait.QUERY_ID) && !use.arrays().isEmpty()) {
            out.accept(Facet.ID_ARRAY, use.concluded("a list with the name of ids", BY_NAME));
        }
        if (traits.contains(Trait.MONEY)
                && !main.is("boolean")
                && main.minimum().isEmpty()
                && !Bounds.choices(main)
                && main.pattern().isEmpty()) {
            out.accept(Facet.UNBOUNDED_MONEY, use.concluded("money by its name, without a minimum", BY_NAME));
        }
        if (traits.contains(Trait.PAGE_SIZE) && main.maximum().isEmpty() && !Bounds.choices(main)) {
            out.accept(Facet.UNBOUNDED_PAGE_SIZE, use.concluded("a page size by its name, without a maximum", BY_NAME));
        }
    }

    private static boolean weakPassword(Schema schema) {
        return schema.minLength().isEmpty()
                || !(schema.writeOnly() || schema.format().equals("password"));
    }

    private void bounds(Use use, BiConsumer<Facet, Finding> out) {
        if (use.arrays().stream().anyMatch(array -> array.maxItems().isEmpty())) {
            out.accept(Facet.UNBOUNDED_ARRAY, use.stated());
        }
        if (use.leaves().isEmpty()) {
            return;
        }
        if (Bounds.open(use, Bounds::string, Bounds::bounded)) {
            out.accept(Facet.UNBOUNDED_STRING, use.stated());
        }
        if (Bounds.open(use, Bounds::string, Bounds::shaped)
                && !Bounds.open(use, Bounds::string, Bounds::bounded)
                && names.traits(use.name()).stream().anyMatch(OF_A_FORM::contains)) {
            out.accept(Facet.SHAPELESS_STRING, use.stated());
        }
        if (Bounds.open(use, Bounds::number, Bounds::limited)) {
            out.accept(Facet.UNBOUNDED_NUMBER, use.stated());
        }
        for (var leaf : use.leaves()) {
            var pattern = leaf.pattern();
            if (!pattern.isEmpty() && Patterns.loose(pattern)) {
                out.accept(Facet.LOOSE_PATTERN, use.stated());
            }
            if (!pattern.isEmpty() && Patterns.risky(pattern)) {
                out.accept(Facet.RISKY_PATTERN, use.stated());
            }
        }
    }
}
