package dev.merlon.engine.model.usecase;

import java.util.List;
import java.util.Optional;

/// What the misuse wizard asks and how it is tried: data of the library.
///
/// @param words      in the order in which they are asked
/// @param tests      test patterns
public record GuideWords(List<GuideWord> words, List<TestPattern> tests) {

    public GuideWords {
        words = List.copyOf(words);
        tests = List.copyOf(tests);
    }

    public static GuideWords none() {
        return new GuideWords(List.of(), List.of());
    }

    public Optional<GuideWord> word(String id) {
        return words.stream().filter(w -> w.id().equals(id)).findFirst();
    }

    public Optional<TestPattern> test(String id) {
        return tests.stream().filter(t -> t.id().equals(id)).findFirst();
    }
}
