package dev.merlon.engine.spec.tree;

import static dev.merlon.engine.fuzz.Bounds.require;

import dev.merlon.engine.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Optional;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/// Any bytes as YAML. Besides what holds of every tree: the composer of snakeyaml-engine with its own core
/// schema comes to the same, and so does our JSON reader where the text is JSON, of which YAML 1.2 is nearly a
/// superset.
public final class YamlFuzz {

    private static final Pattern NOT_COMPARED = Pattern.compile("<<|\\?|(?<![^\\r\\n]) ++(?![^\\r\\n])");

    private YamlFuzz() {}

    public static void fuzzerTestOneInput(byte[] bytes) {
        var tree = TreeCheck.read("a.yaml", bytes);
        if (tree.isEmpty()) {
            return;
        }
        var text = TreeCheck.text(bytes);
        if (text.stripLeading().startsWith("{") || text.stripLeading().startsWith("[")) {
            json(text)
                    .ifPresent(json -> require(
                            TreeCheck.dump(json).equals(TreeCheck.dump(tree.get())),
                            "another tree as JSON: " + TreeCheck.dump(json) + " or " + TreeCheck.dump(tree.get())));
        }
        if (!NOT_COMPARED.matcher(text).find()) {
            composed(text).ifPresent(theirs -> same(tree.get(), theirs));
        }
    }

    private static Optional<Node> json(String text) {
        try {
            var bytes = text.getBytes(StandardCharsets.UTF_8);
            return Optional.of(new TreeReader(TreeCheck.LIMITS)
                    .read("a.json", "a.json", bytes, new ArrayList<Problem>())
                    .root());
        } catch (UnreadableException e) {
            return Optional.empty();
        }
    }

    private static Optional<org.snakeyaml.engine.v2.nodes.Node> composed(String text) {
        var settings = LoadSettings.builder()
                .setSchema(new CoreSchema())
                .setAllowNonScalarKeys(true)
                .setMaxAliasesForCollections(Integer.MAX_VALUE)
                .build();
        try {
            return new Compose(settings).composeString(text);
        } catch (YamlEngineException e) {
            throw new AssertionError("the composer refuses it", e);
        } catch (IllegalArgumentException e) {
            // its nodes do not take every tag that its parser gives
            return Optional.empty();
        }
    }

    private static void same(Node ours, org.snakeyaml.engine.v2.nodes.Node theirs) {
        switch (ours) {
            case ObjectNode object -> same(object, theirs);
            case ArrayNode array -> {
                require(theirs instanceof SequenceNode, ours.pointer() + " is no " + theirs);
                var items = ((SequenceNode) theirs).getValue();
                require(items.size() == array.items().size(), ours.pointer());
                for (int i = 0; i < items.size(); i++) {
                    same(array.items().get(i), items.get(i));
                }
            }
            case ScalarNode scalar -> {
                require(theirs instanceof org.snakeyaml.engine.v2.nodes.ScalarNode, ours.pointer());
                var other = (org.snakeyaml.engine.v2.nodes.ScalarNode) theirs;
                require(scalar.raw().equals(other.getValue()), scalar.raw() + " or " + other.getValue());
                require(scalar.scalarKind() == kind(other), scalar + " is " + scalar.kind() + " or " + other.getTag());
            }
        }
    }

    private static void same(ObjectNode ours, org.snakeyaml.engine.v2.nodes.Node theirs) {
        require(theirs instanceof MappingNode, ours.pointer());
        var pairs = ((MappingNode) theirs).getValue();
        require(pairs.size() == ours.size(), ours.pointer());
        for (int i = 0; i < pairs.size(); i++) {
            var member = ours.members().get(i);
            if (pairs.get(i).getKeyNode() instanceof org.snakeyaml.engine.v2.nodes.ScalarNode key) {
                boolean none = key.getValue().isEmpty() && member.name().equals("null");
                require(none || key.getValue().equals(member.name()), member.name() + " or " + key.getValue());
            }
            same(member.value(), pairs.get(i).getValueNode());
        }
    }

    private static ScalarNode.Kind kind(org.snakeyaml.engine.v2.nodes.ScalarNode node) {
        return switch (node.getTag().getValue()) {
            case "tag:yaml.org,2002:int", "tag:yaml.org,2002:float" -> ScalarNode.Kind.NUMBER;
            case "tag:yaml.org,2002:bool" -> ScalarNode.Kind.BOOLEAN;
            case "tag:yaml.org,2002:null" -> ScalarNode.Kind.NULL;
            default -> ScalarNode.Kind.STRING;
        };
    }
}
