package dev.merlon.engine.exchange.tmbom;

import dev.merlon.engine.exchange.threatmodel.ModelContent;
import dev.merlon.engine.exchange.threatmodel.ModelDraft;
import dev.merlon.engine.exchange.threatmodel.ModelReader;
import dev.merlon.engine.exchange.threatmodel.Taken;
import dev.merlon.engine.model.threatmodel.About;
import dev.merlon.engine.model.threatmodel.Assumption;
import dev.merlon.engine.model.threatmodel.Extras;
import dev.merlon.engine.model.threatmodel.ThreatModel;
import dev.merlon.engine.problem.Problem;
import dev.merlon.engine.problem.WorkbenchException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Reads models. Personas, risks, trust boundaries and the source of diagrams stay with the model as they
/// came.
final class LibraryReader implements ModelReader {

    private static final List<String> SECTIONS =
            List.of("trust_zones", "components", "data_stores", "data_flows", "threat_personas", "threats");

    @Override
    public boolean knows(ModelContent content) {
        return content instanceof ModelContent.Tree(var _, var root, var _)
                && root.get("scope").flatMap(s -> s.text("title")).isPresent()
                && SECTIONS.stream().anyMatch(name -> root.get(name).isPresent());
    }

    @Override
    public ThreatModel read(ModelContent content, List<Problem> remarks) throws WorkbenchException {
        if (!(content instanceof ModelContent.Tree(var _, var rootNode, var _))) {
            throw new IllegalArgumentException("a model of the library is JSON");
        }
        var root = new Taken(rootNode);
        var draft = new ModelDraft(remarks);
        var parts = new LibraryParts(draft);
        parts.read(root);
        var threats = new LibraryThreats(draft, parts);
        threats.read(root);
        for (var assumption : root.objects("assumptions")) {
            draft.add(assumption(assumption, draft, threats));
        }
        var about = about(root);
        return draft.done("", about, Extras.of(ThreatModelLibrary.ID, root.rest()));
    }

    /// What it is, then what of it is looked at.
    private static About about(Taken root) {
        var scope = root.part("scope");
        var description = Stream.of(root.text("description"), scope.text("description"))
                .filter(text -> !text.isBlank())
                .distinct()
                .collect(Collectors.joining("\n\n"));
        return About.named(scope.text("title"), description);
    }

    /// Topics are names of anything; those that are no threat and no control stay with it.
    private static Assumption assumption(Taken assumption, ModelDraft draft, LibraryThreats threats)
            throws WorkbenchException {
        var topics = Named.names(assumption, "topics");
        var about = topics.stream().flatMap(t -> threats.id(t).stream()).toList();
        if (about.size() == topics.size()) {
            assumption.drop("topics");
        }
        return new Assumption(
                draft.derivedId("assumption", "assumption", assumption.place()),
                assumption.text("description"),
                about,
                List.of(),
                Extras.of(ThreatModelLibrary.ID, assumption.rest()));
    }
}
