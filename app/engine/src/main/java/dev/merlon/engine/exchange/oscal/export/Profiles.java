package dev.merlon.engine.exchange.oscal.export;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.merlon.engine.control.Audience;
import dev.merlon.engine.model.Api;
import dev.merlon.engine.model.ApiClass;
import dev.merlon.engine.model.control.AuditFinding;
import dev.merlon.engine.model.control.ControlRecord;
import dev.merlon.engine.model.control.PlannedAction;
import dev.merlon.engine.model.policy.ClassDefinition;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A profile for each class of APIs, with the controls that are meant for it, and one of the workspace, which takes
/// those of the classes that its APIs have.
final class Profiles {

    static final String OF_WORKSPACE = "profile.json";

    private final Frame frame;
    private final Map<ApiClass, Set<String>> controls = new LinkedHashMap<>();

    Profiles(Frame frame) {
        this.frame = frame;
        var library = frame.snapshot().library();
        var audience = Audience.of(library);
        var classes = new LinkedHashSet<ApiClass>();
        library.classes().classes().forEach(c -> classes.add(c.apiClass()));
        frame.state().apis().forEach(api -> classes.add(api.apiClass()));
        for (var each : classes) {
            var meant = library.controls().stream()
                    .filter(c -> audience.includes(c, each))
                    .map(c -> frame.controls().of(c))
                    .collect(Collectors.toCollection(LinkedHashSet::new));
            if (!meant.isEmpty()) {
                controls.put(each, meant);
            }
        }
    }

    /// The document that a component of the class takes the control from: the profile where it selects it, else the
    /// catalogue.
    String source(ApiClass apiClass, String token) {
        return controls.getOrDefault(apiClass, Set.of()).contains(token) ? file(apiClass) : CatalogDocument.FILE;
    }

    private static String file(ApiClass apiClass) {
        return "profile-" + OscalText.token(apiClass.id()) + ".json";
    }

    /// By file.
    Map<String, ObjectNode> json() {
        var documents = new LinkedHashMap<String, ObjectNode>();
        controls.forEach((apiClass, selected) -> documents.put(file(apiClass), ofClass(apiClass, selected)));
        documents.put(OF_WORKSPACE, ofWorkspace());
        return documents;
    }

    private ObjectNode ofClass(ApiClass apiClass, Set<String> selected) {
        var title = frame.snapshot()
                .library()
                .classes()
                .find(apiClass)
                .map(ClassDefinition::title)
                .orElse(apiClass.id());
        var profile = frame.document(file(apiClass), "controls of the class " + OscalText.line(title, "?"), false);
        Json.list(profile, "imports", Stream.of(fromCatalog(selected)));
        return finished(profile);
    }

    private ObjectNode ofWorkspace() {
        var profile = frame.document(OF_WORKSPACE, "controls of the workspace", false);
        var used = frame.state().apis().stream()
                .map(Api::apiClass)
                .distinct()
                .filter(controls::containsKey)
                .toList();
        var beyond = recorded();
        used.forEach(c -> beyond.removeAll(controls.getOrDefault(c, Set.of())));
        var imports = Stream.concat(
                        used.stream().map(c -> all(file(c))),
                        beyond.isEmpty() ? Stream.empty() : Stream.of(fromCatalog(beyond)))
                .toList();
        Json.list(profile, "imports", imports.isEmpty() ? Stream.of(all(CatalogDocument.FILE)) : imports.stream());
        return finished(profile);
    }

    /// What the profile of the workspace selects.
    Set<String> selected() {
        var selected = new LinkedHashSet<String>();
        frame.state().apis().forEach(api -> selected.addAll(controls.getOrDefault(api.apiClass(), Set.of())));
        selected.addAll(recorded());
        return selected.isEmpty() ? new LinkedHashSet<>(frame.controls().all()) : selected;
    }

    /// Controls that something is recorded for, whatever class they are meant for.
    private Set<String> recorded() {
        var state = frame.state();
        return Stream.of(
                        state.records().stream().map(ControlRecord::control),
                        state.findings().stream().map(AuditFinding::control),
                        state.actions().stream().map(PlannedAction::control))
                .flatMap(Function.identity())
                .filter(c -> !c.isEmpty())
                .map(c -> frame.controls().of(c))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static ObjectNode all(String file) {
        var all = Json.object().put("href", file);
        all.putObject("include-all");
        return all;
    }

    private static ObjectNode fromCatalog(Set<String> selected) {
        var some = Json.object().put("href", CatalogDocument.FILE);
        var ids = some.putArray("include-controls").addObject().putArray("with-ids");
        selected.forEach(ids::add);
        return some;
    }

    private static ObjectNode finished(ObjectNode profile) {
        profile.putObject("merge").put("as-is", true);
        return Json.object().set("profile", profile);
    }
}
