package dev.merlon.desktop.screen.newapi;

import dev.merlon.engine.ApiProfile;
import dev.merlon.engine.ImportPlan;
import dev.merlon.engine.model.ApiClass;
import dev.merlon.engine.model.DataClass;
import dev.merlon.engine.model.Exposure;
import dev.merlon.engine.model.fact.FactSheet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the wizard has been told so far.
///
/// @param plan      what importing the chosen contracts would do; null before any was read
/// @param exposure  null where it is not known
/// @param data      classes of data that the API handles
public record NewApiDraft(
        @Nullable ImportPlan plan,
        ApiClass apiClass,
        @Nullable Exposure exposure,
        List<DataClass> data,
        String owner) {

    public NewApiDraft {
        data = List.copyOf(data);
    }

    public static NewApiDraft blank() {
        return new NewApiDraft(null, ApiClass.PUBLIC, null, List.of(), "");
    }

    /// Starts from what the contracts show: their data classes are ticked, the exposure that their servers suggest is
    /// chosen. What a person said before stays.
    public NewApiDraft withPlan(ImportPlan read) {
        return new NewApiDraft(read, apiClass, exposure == null ? exposureIn(read) : exposure, dataIn(read), owner);
    }

    public NewApiDraft withClass(ApiClass chosen) {
        return new NewApiDraft(plan, chosen, exposure, data, owner);
    }

    public NewApiDraft withExposure(@Nullable Exposure chosen) {
        return new NewApiDraft(plan, apiClass, chosen, data, owner);
    }

    public NewApiDraft withData(List<DataClass> chosen) {
        return new NewApiDraft(plan, apiClass, exposure, chosen, owner);
    }

    public NewApiDraft withOwner(String name) {
        return new NewApiDraft(plan, apiClass, exposure, data, name);
    }

    public Optional<ImportPlan> read() {
        return Optional.ofNullable(plan);
    }

    public ApiProfile profile() {
        return new ApiProfile(apiClass, exposure, owner.strip(), data);
    }

    public int endpoints() {
        return sheets().toList().size();
    }

    /// At how many endpoints the predicate holds: the effect that a page shows beside its question.
    public long endpointsWhere(Predicate<FactSheet> predicate) {
        return sheets().filter(predicate).count();
    }

    private Stream<FactSheet> sheets() {
        return plan == null
                ? Stream.empty()
                : plan.items().stream().flatMap(i -> i.facts().facts().values().stream());
    }

    private static @Nullable Exposure exposureIn(ImportPlan plan) {
        var words = plan.items().stream()
                .map(i -> i.facts().apiFacts().text("api.exposure"))
                .distinct()
                .toList();
        return words.size() != 1
                ? null
                : Stream.of(Exposure.values())
                        .filter(e -> e.word().startsWith(words.getFirst()) && !words.getFirst().isEmpty())
                        .findFirst()
                        .orElse(null);
    }

    private static List<DataClass> dataIn(ImportPlan plan) {
        return Stream.of(DataClass.values())
                .filter(d -> plan.items().stream()
                        .flatMap(i -> i.facts().facts().values().stream())
                        .anyMatch(sheet -> sheet.texts("endpoint.dataClass").contains(d.word())))
                .toList();
    }

    /// What the page still needs before the next; nothing where it is complete.
    public Optional<String> missing(Step step) {
        return switch (step) {
            case CONTRACT -> plan == null || plan.items().isEmpty()
                    ? Optional.of("Choose at least one contract")
                    : Optional.empty();
            case OWNER -> owner.isBlank() ? Optional.of("Name the team or person who answers for it") : Optional.empty();
            case CLASS, EXPOSURE, DATA, QUESTIONS -> Optional.empty();
        };
    }
}
