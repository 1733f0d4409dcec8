package dev.merlon.engine.exchange.workspace;

import dev.merlon.engine.exchange.convert.ModelFormats;
import dev.merlon.engine.exchange.convert.ReadModel;
import dev.merlon.engine.exchange.otm.OpenThreatModel;
import dev.merlon.engine.exchange.threatmodel.Loss;
import dev.merlon.engine.exchange.threatmodel.ModelContent;
import dev.merlon.engine.model.WorkspaceState;
import dev.merlon.engine.model.change.Edit;
import dev.merlon.engine.model.change.Entity;
import dev.merlon.engine.model.change.EntityKind;
import dev.merlon.engine.model.dataflow.DataFlowDiagram;
import dev.merlon.engine.model.dataflow.ElementThreat;
import dev.merlon.engine.model.threatmodel.ImportedModel;
import dev.merlon.engine.model.threatmodel.ThreatModel;
import dev.merlon.engine.problem.WorkbenchException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// What a foreign model becomes in a workspace: kept whole, drawn as a data-flow diagram, and its threats
/// written down at the elements and flows that they threaten. The same model again replaces what came before,
/// but for what people decided since.
///
/// @param kept     the model itself
/// @param parts    the diagram and its threats
/// @param losses   what could not be kept; none for every format that is read
public record ModelImport(ImportedModel kept, List<Entity> parts, List<Loss> losses) {

    private static final int LONGEST_ID = 60;

    public ModelImport {
        parts = List.copyOf(parts);
        losses = List.copyOf(losses);
    }

    /// @param file     the name of the file that it came from, without its folder
    /// @param control  whether an id is that of a control of the catalogue: only such can hold a threat here
    public static ModelImport of(ReadModel read, String file, Predicate<String> control) throws WorkbenchException {
        var said = read.model().about().name();
        var name = said.isBlank() ? file : said;
        var id = "model-" + slug(name);
        var written = ModelFormats.write(read.model(), OpenThreatModel.format());
        var kept = new ImportedModel(
                id, name, read.format().id(), file, new String(written.bytes(), StandardCharsets.UTF_8));
        var drawn = new ModelDiagram(read.model(), id, name, read.format().title() + ", " + file, control);
        return new ModelImport(kept, drawn.entities(), written.losses());
    }

    private static String slug(String name) {
        var slug = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
        var cut = slug.length() > LONGEST_ID ? slug.substring(0, LONGEST_ID) : slug;
        return cut.isEmpty() ? "imported" : cut;
    }

    /// The model as it was read.
    ///
    /// @throws WorkbenchException where what is kept is broken
    public static ThreatModel model(ImportedModel kept) throws WorkbenchException {
        return ModelFormats.read(ModelContent.of(kept.file(), kept.document().getBytes(StandardCharsets.UTF_8)))
                .model();
    }

    public DataFlowDiagram diagram() {
        return parts.stream()
                .filter(DataFlowDiagram.class::isInstance)
                .map(DataFlowDiagram.class::cast)
                .findFirst()
                .orElseThrow();
    }

    public long threats() {
        return parts.stream().filter(p -> p instanceof ElementThreat).count();
    }

    /// The edits that bring it into a workspace.
    public List<Edit> edits(WorkspaceState state) {
        var edits = new ArrayList<Edit>();
        put(edits, state, kept);
        for (var part : parts) {
            put(edits, state, part instanceof ElementThreat threat ? decided(threat, state) : part);
        }
        var stay = parts.stream().map(Entity::id).collect(Collectors.toSet());
        state.elementThreats().stream()
                .filter(t -> t.id().startsWith(ModelDiagram.prefix(kept.id())) && !stay.contains(t.id()))
                .map(Edit::remove)
                .forEach(edits::add);
        return edits;
    }

    private static void put(List<Edit> edits, WorkspaceState state, Entity entity) {
        var before = state.entity(entity.kind(), entity.id()).orElse(null);
        if (!entity.equals(before)) {
            edits.add(Edit.put(before, entity));
        }
    }

    /// What a person decided here counts for more than a file that decides nothing.
    private static ElementThreat decided(ElementThreat threat, WorkspaceState state) {
        return state.entity(EntityKind.ELEMENT_THREAT, threat.id())
                .map(ElementThreat.class::cast)
                .filter(before -> before.decision() != null && threat.decision() == null)
                .map(before -> new ElementThreat(
                        threat.id(),
                        threat.element(),
                        threat.elementName(),
                        threat.title(),
                        threat.stride(),
                        threat.likelihood(),
                        threat.impact(),
                        threat.controls(),
                        before.decision(),
                        before.reason()))
                .orElse(threat);
    }
}
