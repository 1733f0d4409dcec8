package dev.merlon.engine.exchange.oscal.export;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.merlon.engine.model.Api;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.WorkspaceState;
import dev.merlon.engine.model.change.EntityKind;
import dev.merlon.engine.model.control.AuditFinding;
import dev.merlon.engine.model.control.ControlRecord;
import dev.merlon.engine.model.control.PlannedAction;
import dev.merlon.engine.model.control.Tool;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/// What all documents of one export share: the workspace, names for its things, and the head of a document.
final class Frame {

    /// Of OSCAL; the schemas that the documents are checked against are of that version.
    static final String OSCAL = "1.2.1";

    static final String OWNER = "owner";

    private final Snapshot snapshot;
    private final Uuid5 ids;
    private final ControlNames controls;
    private final Instant changed;
    private final Map<Map.Entry<EntityKind, String>, Instant> edited;

    Frame(Snapshot snapshot) {
        this.snapshot = snapshot;
        var journal = snapshot.journal();
        var birth = journal.isEmpty() ? "" : journal.getLast().at().toString();
        ids = new Uuid5(
                Uuid5.OF_URIS.of("urn:merlon:workspace", snapshot.state().name(), birth));
        controls = ControlNames.of(snapshot);
        changed = journal.isEmpty() ? startOfDay(snapshot) : journal.getFirst().at();
        edited = new HashMap<>();
        journal.forEach(entry -> entry.change()
                .edits()
                .forEach(edit -> edited.putIfAbsent(Map.entry(edit.kind(), edit.id()), entry.at())));
    }

    private static Instant startOfDay(Snapshot snapshot) {
        return snapshot.at()
                .atZone(ZoneOffset.UTC)
                .toLocalDate()
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();
    }

    Snapshot snapshot() {
        return snapshot;
    }

    WorkspaceState state() {
        return snapshot.state();
    }

    ControlNames controls() {
        return controls;
    }

    /// The same thing of the same workspace has the same one in every export.
    UUID id(String... name) {
        return ids.of(name);
    }

    /// By which evidence is fresh or expired.
    LocalDate today() {
        return snapshot.at().atZone(ZoneOffset.UTC).toLocalDate();
    }

    /// When anything was changed last: the time of the documents, so that they only differ where the workspace
    /// does.
    String changed() {
        return OscalText.time(changed).orElse("1970-01-01T00:00:00Z");
    }

    /// When the thing was written down as it is now.
    String changed(EntityKind kind, String id) {
        return OscalText.time(edited.get(Map.entry(kind, id))).orElse(changed());
    }

    UUID organisation() {
        return id("component", "organisation");
    }

    UUID component(Api api) {
        return api(api.id());
    }

    UUID api(String api) {
        return id("component", "api", api);
    }

    UUID tool(String tool) {
        return id("component", "tool", tool);
    }

    /// Merlon, as what looked.
    UUID merlon() {
        return id("component", "merlon");
    }

    UUID party(String owner) {
        return id("party", owner);
    }

    String name() {
        return OscalText.line(state().name(), "Workspace");
    }

    /// A document's uuid and metadata.
    ///
    ObjectNode document(String file, String title, boolean withParties) {
        var document = Json.named(id("document", file));
        var metadata = document.putObject("metadata")
                .put("title", name() + ": " + title)
                .put("last-modified", changed())
                .put("version", Integer.toString(snapshot.journal().size()))
                .put("oscal-version", OSCAL);
        if (withParties && !owners().isEmpty()) {
            metadata.putArray("roles").addObject().put("id", OWNER).put("title", "Owner");
            Json.list(metadata, "parties", owners().stream().map(this::written));
        }
        return document;
    }

    /// Whether a name is a person's or a team's, nobody has said.
    private ObjectNode written(String owner) {
        return Json.named(party(owner))
                .put("type", "organization")
                .put("name", owner)
                .put("remarks", "As the workspace names it: a team or a person.");
    }

    private SortedSet<String> owners() {
        var owners = new TreeSet<String>();
        Stream.of(
                        names(state().apis().stream(), Api::owner),
                        names(state().tools().stream(), Tool::responsible),
                        names(state().records().stream(), ControlRecord::owner),
                        names(state().findings().stream(), AuditFinding::owner),
                        names(state().actions().stream(), PlannedAction::owner))
                .flatMap(Function.identity())
                .forEach(owners::add);
        return owners;
    }

    private static <T> Stream<String> names(Stream<T> things, Function<T, String> name) {
        return things.map(name).map(n -> OscalText.line(n, "")).filter(n -> !n.isEmpty());
    }

    /// Who answers for the thing.
    void owner(ObjectNode in, String owner) {
        var name = OscalText.line(owner, "");
        if (!name.isEmpty()) {
            var role = in.putArray("responsible-roles").addObject().put("role-id", OWNER);
            role.putArray("party-uuids").add(party(name).toString());
        }
    }
}
