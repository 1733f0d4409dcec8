package dev.merlon.desktop.screen.newapi.draft;

import dev.merlon.engine.ApiProfile;
import dev.merlon.engine.problem.Problem;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The wizard at one moment. Immutable.
///
/// @param busy       what the user waits for
/// @param paths      the files and folders that were chosen last
/// @param refused    why they cannot be read; empty where they can
/// @param remarks    swagger-parser's remarks on the contracts, by API
/// @param taken      the profile under which the plan was taken; null before that
/// @param effect     what the answer of the page does; null while it is not known
/// @param interview  null before the plan was taken
/// @param complaint  the key of what the page still needs, where the user wanted to go on without it; else empty
public record Wizard(
        Step step,
        NewApiDraft draft,
        Busy busy,
        List<Path> paths,
        List<Problem> refused,
        Map<String, List<Problem>> remarks,
        @Nullable ApiProfile taken,
        @Nullable Effect effect,
        @Nullable Interview interview,
        String complaint) {

    /// What is under way.
    public enum Busy {
        NO,
        READING,
        TAKING,
        ANSWERING
    }

    public Wizard {
        paths = List.copyOf(paths);
        refused = List.copyOf(refused);
        remarks = Map.copyOf(remarks);
    }

    public static Wizard blank() {
        return new Wizard(
                Step.CONTRACT, NewApiDraft.blank(), Busy.NO, List.of(), List.of(), Map.of(), null, null, null, "");
    }

    public Wizard at(Step next) {
        return new Wizard(next, draft, busy, paths, refused, remarks, taken, null, interview, "");
    }

    public Wizard with(NewApiDraft next) {
        return new Wizard(step, next, busy, paths, refused, remarks, taken, effect, interview, "");
    }

    public Wizard with(Busy next) {
        return new Wizard(step, draft, next, paths, refused, remarks, taken, effect, interview, "");
    }

    /// Starts over with other contracts; what was said of the API stays.
    public Wizard reading(List<Path> chosen) {
        return new Wizard(
                Step.CONTRACT, draft.withoutPlan(), Busy.READING, chosen, List.of(), Map.of(), null, null, null, "");
    }

    public Wizard refused(List<Problem> problems) {
        return new Wizard(step, draft, Busy.NO, paths, problems, remarks, taken, effect, interview, "");
    }

    public Wizard withRemarks(Map<String, List<Problem>> found) {
        return new Wizard(step, draft, busy, paths, refused, found, taken, effect, interview, complaint);
    }

    public Wizard withEffect(@Nullable Effect found) {
        return new Wizard(step, draft, busy, paths, refused, remarks, taken, found, interview, complaint);
    }

    public Wizard with(@Nullable Interview next) {
        return new Wizard(step, draft, busy, paths, refused, remarks, taken, effect, next, "");
    }

    public Wizard taken(@Nullable ApiProfile profile) {
        return new Wizard(step, draft, busy, paths, refused, remarks, profile, effect, interview, complaint);
    }

    public Wizard complaining(String key) {
        return new Wizard(step, draft, busy, paths, refused, remarks, taken, effect, interview, key);
    }

    public Optional<Interview> asking() {
        return Optional.ofNullable(interview);
    }

    public Optional<Effect> shownEffect() {
        return Optional.ofNullable(effect);
    }

    public boolean imported() {
        return taken != null;
    }

    /// The last page before the questions: going on from it takes the plan.
    public boolean takesNext() {
        var steps = draft.steps();
        return steps.indexOf(step) == steps.size() - 2;
    }

    /// Whether the step can be gone to: all before it are complete.
    public boolean reaches(Step other) {
        var steps = draft.steps();
        if (!steps.contains(other) || (other == Step.QUESTIONS && interview == null)) {
            return false;
        }
        return steps.stream()
                .takeWhile(s -> s != other)
                .allMatch(s -> draft.missing(s).isEmpty());
    }

    public Optional<Step> after(Step other) {
        var steps = draft.steps();
        var next = steps.indexOf(other) + 1;
        return next < steps.size() ? Optional.of(steps.get(next)) : Optional.empty();
    }

    public Optional<Step> before(Step other) {
        var steps = draft.steps();
        var previous = steps.indexOf(other) - 1;
        return previous >= 0 ? Optional.of(steps.get(previous)) : Optional.empty();
    }
}
