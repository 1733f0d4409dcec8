package dev.merlon.engine.model.usecase;

import java.util.List;

/// A word that makes one think of what else might happen at a step, as in a HAZOP study (IEC 61882).
///
/// @param id       `by-someone-else`
/// @param word     `by someone else`
/// @param meaning  what it asks at any step
/// @param prompts  what it asks at a certain kind of endpoint; the first that fits is asked, the last one fits
///                 everywhere
public record GuideWord(String id, String word, String meaning, List<Prompt> prompts) {

    /// @throws IllegalArgumentException where the last prompt has a condition: then some step would have none
    public GuideWord {
        prompts = List.copyOf(prompts);
        if (prompts.isEmpty() || !prompts.getLast().when().isEmpty()) {
            throw new IllegalArgumentException("the last prompt of " + id + " has to fit everywhere");
        }
    }

    /// What a guide word asks. All texts have places to fill: those of a rule's sentences, and `{step}`, `{actor}`,
    /// `{previous}`, `{next}`.
    ///
    /// @param when     CEL condition over the facts of an endpoint; empty fits everywhere
    /// @param ask      the question
    /// @param because  why it is asked here
    /// @param name     a name for the misuse case
    /// @param attacker who would do it: the id of one of the attackers that the library offers
    /// @param rules    ids of the threat rules that say the same
    /// @param detect   what would show it
    /// @param test     id of the test pattern that tries it
    public record Prompt(
            String when,
            String ask,
            String because,
            String name,
            String attacker,
            List<String> rules,
            List<String> detect,
            String test) {

        public Prompt {
            rules = List.copyOf(rules);
            detect = List.copyOf(detect);
        }
    }
}
