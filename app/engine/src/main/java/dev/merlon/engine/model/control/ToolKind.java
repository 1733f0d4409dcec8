package dev.merlon.engine.model.control;

import dev.merlon.engine.model.Layer;
import java.util.Arrays;
import java.util.Optional;

/// What a tool is, and in which layer one of its kind acts.
public enum ToolKind {
    GATEWAY("gateway", Layer.GATEWAY),
    IDENTITY_PROVIDER("identity provider", Layer.IDENTITY),
    WAF("web application firewall", Layer.EDGE),
    BOT_MANAGEMENT("bot management", Layer.EDGE),
    CDN("content delivery network", Layer.EDGE),
    MICROSEGMENTATION("microsegmentation", Layer.SERVICE),
    SERVICE_MESH("service mesh", Layer.SERVICE),
    SECRETS("secrets store", Layer.DATA),
    DATA_PROTECTION("data protection", Layer.DATA),
    SAST("static analysis", Layer.PIPELINE),
    DAST("dynamic analysis", Layer.PIPELINE),
    DEPENDENCY_SCAN("dependency scan", Layer.PIPELINE),
    DISCOVERY("API discovery", Layer.OPERATIONS),
    SIEM("event monitoring", Layer.OPERATIONS),
    CLIENT_PROTECTION("client protection", Layer.CLIENT),
    OTHER("other tool", Layer.OPERATIONS);

    private final String word;
    private final Layer layer;

    ToolKind(String word, Layer layer) {
        this.word = word;
        this.layer = layer;
    }

    public String word() {
        return word;
    }

    /// Where one of its kind usually acts; a tool may say otherwise.
    public Layer layer() {
        return layer;
    }

    public static Optional<ToolKind> ofWord(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst();
    }
}
