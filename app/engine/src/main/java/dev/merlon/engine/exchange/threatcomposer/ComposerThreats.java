package dev.merlon.engine.exchange.threatcomposer;

import dev.merlon.engine.exchange.threatmodel.ModelDraft;
import dev.merlon.engine.exchange.threatmodel.Stride;
import dev.merlon.engine.exchange.threatmodel.Taken;
import dev.merlon.engine.exchange.threatmodel.Titles;
import dev.merlon.engine.model.Severity;
import dev.merlon.engine.model.threatmodel.Extras;
import dev.merlon.engine.model.threatmodel.Measure;
import dev.merlon.engine.model.threatmodel.Occurrence;
import dev.merlon.engine.model.threatmodel.Threat;
import dev.merlon.engine.problem.WorkbenchException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads threats. The tool knows no places: each threat is one of the model as a whole, unless a file of
/// Merlon's says more.
final class ComposerThreats {

    private final ModelDraft draft;
    private final Map<String, List<String>> links;
    private final Map<String, String> mitigations;
    private final Map<String, String> ids = new HashMap<>();

    /// @param links        from a threat's id in the file to those of its mitigations
    /// @param mitigations  from an id in the file to that in the model
    ComposerThreats(ModelDraft draft, Map<String, List<String>> links, Map<String, String> mitigations) {
        this.draft = draft;
        this.links = links;
        this.mitigations = mitigations;
    }

    /// From an id in the file to that in the model.
    Map<String, String> ids() {
        return ids;
    }

    void read(Taken threat) throws WorkbenchException {
        var metadata = Metadata.of(threat);
        var own = threat.text("id");
        var said = metadata.text("custom:id");
        var id = draft.id("threat", said.isEmpty() ? own : said, threat.place());
        ids.putIfAbsent(own, id);
        var statement = threat.text("statement");
        var text = statement.isBlank() ? composed(threat) : statement;
        var title = metadata.text("custom:title");
        var stride = metadata.texts(Stride.NAME);
        var inWords = metadata.texts("custom:categories");
        var categories = inWords.isEmpty() ? stride.stream().map(Stride::name).toList() : inWords;
        var method = metadata.text("custom:method");
        draft.put(new Threat(
                id,
                title.isEmpty() ? Titles.of(text) : title,
                text,
                method.isEmpty() && !stride.isEmpty() ? Stride.NAME : method,
                categories,
                metadata.texts("custom:weaknesses"),
                severity(metadata),
                metadata.number("custom:likelihood"),
                metadata.number("custom:impact"),
                occurrences(threat, metadata, own),
                threat.texts("tags"),
                Extras.of(ThreatComposer.ID, threat.rest())));
    }

    /// The statement as the tool puts it together.
    private static String composed(Taken threat) {
        var text = new StringBuilder();
        say(text, "A", threat.view("threatSource"));
        say(text, "", threat.view("prerequisites"));
        say(text, "can", threat.view("threatAction"));
        say(text, ", which leads to", threat.view("threatImpact"));
        return text.toString().replace(" ,", ",").strip();
    }

    private static void say(StringBuilder text, String before, String part) {
        if (!part.isBlank()) {
            text.append(' ').append(before).append(before.isEmpty() ? "" : " ").append(part.strip());
        }
    }

    private static @Nullable Severity severity(Metadata metadata) {
        var own = metadata.text("custom:severity");
        var word = own.isEmpty() ? metadata.text("Priority") : own;
        return Arrays.stream(Severity.values())
                .filter(s -> s.word().equalsIgnoreCase(word))
                .findFirst()
                .orElse(null);
    }

    private List<Occurrence> occurrences(Taken threat, Metadata metadata, String own) {
        var status = ComposerWords.threat(threat.view("status"));
        if (ComposerWords.word(status).equals(threat.view("status"))) {
            threat.drop("status");
        }
        var measures =
                links.getOrDefault(own, List.of()).stream().map(this::measure).toList();
        var places = metadata.texts("custom:at");
        if (places.isEmpty()) {
            return List.of(new Occurrence("", status, metadata.text("custom:reason"), measures, Extras.NONE));
        }
        return places.stream()
                .map(place -> {
                    var colon = place.indexOf(": ");
                    var word = colon < 0 ? "" : place.substring(0, colon);
                    var known = ComposerWords.ownWord(word).orElse(status);
                    return new Occurrence(place.substring(colon < 0 ? 0 : colon + 2), known, "", measures, Extras.NONE);
                })
                .toList();
    }

    private Measure measure(String own) {
        var id = mitigations.getOrDefault(own, own);
        var known = draft.mitigations().get(id);
        return Measure.of(id, known == null ? null : known.status());
    }
}
