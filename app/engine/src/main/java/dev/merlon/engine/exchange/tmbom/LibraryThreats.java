package dev.merlon.engine.exchange.tmbom;

import dev.merlon.engine.exchange.threatmodel.ModelDraft;
import dev.merlon.engine.exchange.threatmodel.Taken;
import dev.merlon.engine.model.Severity;
import dev.merlon.engine.model.threatmodel.Extras;
import dev.merlon.engine.model.threatmodel.Measure;
import dev.merlon.engine.model.threatmodel.Mitigation;
import dev.merlon.engine.model.threatmodel.Occurrence;
import dev.merlon.engine.model.threatmodel.Threat;
import dev.merlon.engine.model.threatmodel.ThreatStatus;
import dev.merlon.engine.problem.WorkbenchException;
import dev.merlon.engine.spec.tree.Node;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads threats with the controls against them. The format rates risks, not threats: a threat is rated as the
/// worst risk that it is part of. It knows no status of a threat either: each is open.
final class LibraryThreats {

    private final ModelDraft draft;
    private final LibraryParts parts;
    private final Map<String, String> threatIds = new HashMap<>();
    private final Map<String, String> controlIds = new HashMap<>();
    private final Map<String, List<Measure>> measures = new HashMap<>();
    private final Map<String, Rating> ratings = new HashMap<>();

    LibraryThreats(ModelDraft draft, LibraryParts parts) {
        this.draft = draft;
        this.parts = parts;
    }

    /// The id in the model of a threat or a control that the file calls so.
    Optional<String> id(String own) {
        return Optional.ofNullable(threatIds.get(own)).or(() -> Optional.ofNullable(controlIds.get(own)));
    }

    private record Rating(
            @Nullable Severity level,
            @Nullable BigDecimal likelihood,
            @Nullable BigDecimal impact) {

        private static final Rating NONE = new Rating(null, null, null);

        static Rating of(Node risk) {
            return new Rating(
                    LibraryWords.level(risk.text("level").orElse("")),
                    LibraryWords.likelihood(risk.text("likelihood").orElse("")),
                    LibraryWords.impact(risk.text("impact").orElse("")));
        }

        Rating orWorse(Rating other) {
            return other.rank().compareTo(rank()) > 0 ? other : this;
        }

        /// By the level first, then by likelihood × impact.
        private BigDecimal rank() {
            var product = likelihood == null || impact == null ? BigDecimal.ZERO : likelihood.multiply(impact);
            return BigDecimal.valueOf(level == null ? 0 : level.ordinal() + 1L)
                    .scaleByPowerOfTen(5)
                    .add(product);
        }
    }

    void read(Taken root) throws WorkbenchException {
        var threats = Named.all(root, "threats", "threat", draft);
        threats.forEach(t -> threatIds.putIfAbsent(t.own(), t.id()));
        for (var control : Named.all(root, "controls", "mitigation", draft)) {
            control(control);
        }
        for (var risk : root.look("risks").map(Node::items).orElse(List.of())) {
            var rating = Rating.of(risk);
            risk.get("threats").map(Node::items).orElse(List.of()).stream()
                    .flatMap(t -> t.text().stream())
                    .forEach(own -> ratings.merge(own, rating, Rating::orWorse));
        }
        threats.forEach(t -> draft.put(threat(t)));
    }

    private void control(Named control) {
        var part = control.part();
        var status = LibraryWords.control(part.view("status"));
        var against = Named.names(part, "threats");
        against.forEach(
                own -> measures.computeIfAbsent(own, _ -> new ArrayList<>()).add(Measure.of(control.id(), status)));
        if (against.stream().allMatch(threatIds::containsKey)) {
            part.drop("threats");
        }
        controlIds.putIfAbsent(control.own(), control.id());
        draft.put(new Mitigation(
                control.id(),
                control.title(),
                control.description(),
                status,
                null,
                "",
                null,
                List.of(),
                Extras.of(ThreatModelLibrary.ID, part.rest())));
    }

    private Threat threat(Named threat) {
        var part = threat.part();
        var rating = ratings.getOrDefault(threat.own(), Rating.NONE);
        var weaknesses = part.look("weaknesses").map(Node::items).orElse(List.of()).stream()
                .flatMap(w -> w.get("cwe_id").flatMap(Node::text).stream())
                .map(number -> "CWE-" + number)
                .distinct()
                .toList();
        return new Threat(
                threat.id(),
                threat.title(),
                threat.description(),
                "",
                List.of(),
                weaknesses,
                rating.level(),
                rating.likelihood(),
                rating.impact(),
                occurrences(threat),
                List.of(),
                Extras.of(ThreatModelLibrary.ID, part.rest()));
    }

    private List<Occurrence> occurrences(Named threat) {
        var affected = Named.names(threat.part(), "components_affected");
        var against = List.copyOf(measures.getOrDefault(threat.own(), List.of()));
        if (affected.stream().allMatch(parts::knows)) {
            threat.part().drop("components_affected");
        }
        return (affected.isEmpty() ? Stream.of("") : affected.stream().map(parts::element))
                .map(at -> new Occurrence(at, ThreatStatus.OPEN, "", against, Extras.NONE))
                .toList();
    }
}
