package dev.merlon.engine.exchange.oscal.export;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.merlon.engine.model.control.Evidence;
import dev.merlon.engine.model.control.EvidenceKind;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;

/// Evidence as resources in the back matter. Files stay in the workspace: they are named by their SHA-256 (RFC
/// 6920), so that whoever is handed one can tell that it is the one.
record EvidenceResources(Frame frame) {

    static UUID uuid(Frame frame, String evidence) {
        return frame.id("evidence", evidence);
    }

    /// @param ids  of evidence; what is not there is passed over
    void into(ObjectNode document, Stream<String> ids) {
        var resources = Json.object();
        Json.list(
                resources,
                "resources",
                ids.distinct()
                        .sorted()
                        .flatMap(id -> frame.state().evidence(id).stream())
                        .map(this::resource));
        if (!resources.isEmpty()) {
            document.set("back-matter", resources);
        }
    }

    private ObjectNode resource(Evidence evidence) {
        var json = Json.named(uuid(frame, evidence.id()))
                .put("title", OscalText.line(evidence.title(), evidence.id()))
                .put("description", description(evidence));
        Json.props(
                json,
                Json.prop("type", "evidence"),
                Json.own("evidence", evidence.id()),
                Json.own("kind", evidence.form().name().toLowerCase(Locale.ROOT)),
                Json.own("captured-on", evidence.capturedOn()),
                Json.own("covers-from", evidence.coversFrom()),
                Json.own("covers-to", evidence.coversTo()),
                Json.own("expires-on", evidence.expires()),
                Json.own("collected-by", evidence.collector()));
        switch (evidence.form()) {
            case FILE -> file(json, evidence);
            case LINK ->
                OscalText.link(evidence.reference())
                        .ifPresent(href -> json.putArray("rlinks").addObject().put("href", href));
            case NOTE -> {}
        }
        return json;
    }

    private static String description(Evidence evidence) {
        return evidence.form() == EvidenceKind.FILE
                ? "A file of " + evidence.bytes() + " bytes that the workspace keeps."
                : OscalText.prose(evidence.reference(), "Nothing is written about it.");
    }

    private static void file(ObjectNode json, Evidence evidence) {
        if (!evidence.reference().matches("[0-9a-f]{64}")) {
            return;
        }
        var link = json.putArray("rlinks").addObject();
        var digest = HexFormat.of().parseHex(evidence.reference());
        link.put(
                "href",
                "ni:///sha-256;" + Base64.getUrlEncoder().withoutPadding().encodeToString(digest));
        link.putArray("hashes").addObject().put("algorithm", "SHA-256").put("value", evidence.reference());
    }
}
