package dev.merlon.desktop.screen.newapi.draft;

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

    /// What was said stays; only what was read goes.
    public NewApiDraft withoutPlan() {
        return new NewApiDraft(null, apiClass, exposure, data, owner);
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
        return plan == null ? Stream.empty() : plan.items().stream().flatMap(i -> i.facts().facts().values().stream());
    }

    private static @Nullable Exposure exposureIn(ImportPlan plan) {
        var words = plan.items().stream()
                .map(i -> i.facts().apiFacts().text("api.exposure"))
                .distinct()
                .toList();
        return words.size() != 1
                ? null
                : Stream.of(Exposure.values())
                        .filter(e -> e.word().startsWith(words.getFirst())
                                && !words.getFirst().isEmpty())
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

    /// The key of what the page still needs before the next; nothing where it is complete.
    public Optional<String> missing(Step step) {
        return switch (step) {
            case CONTRACT ->
                plan == null || plan.items().isEmpty() ? Optional.of("missing.contract") : Optional.empty();
            case OWNER -> owner.isBlank() ? Optional.of("missing.owner") : Optional.empty();
            case CLASS, EXPOSURE, DATA, QUESTIONS -> Optional.empty();
        };
    }

    /// The pages to go through: an API that the workspace knows keeps what was said of it.
    public List<Step> steps() {
        return allKnown() ? List.of(Step.CONTRACT, Step.QUESTIONS) : List.of(Step.values());
    }

    public boolean allKnown() {
        return plan != null && !plan.items().isEmpty() && plan.items().stream().allMatch(ImportPlan.Item::known);
    }

    /// The ids of the APIs that the contracts become.
    public List<String> apis() {
        return plan == null
                ? List.of()
                : plan.items().stream().map(ImportPlan.Item::apiId).toList();
    }

    /// The profile as it would be had the page been left open: what the page's answer is compared with. Nothing where
    /// the page has no such state.
    public Optional<ApiProfile> profileBefore(Step step) {
        return switch (step) {
            case CLASS -> Optional.of(withClass(comparedClass()).profile());
            case EXPOSURE -> Optional.of(withExposure(null).profile());
            case DATA -> Optional.of(withData(List.of()).profile());
            case OWNER -> Optional.of(withOwner("").profile());
            case CONTRACT, QUESTIONS -> Optional.empty();
        };
    }

    /// The class that the chosen one is compared with: there is no API without a class.
    public ApiClass comparedClass() {
        return apiClass.equals(ApiClass.INTERNAL) ? ApiClass.PUBLIC : ApiClass.INTERNAL;
    }
}
