package dev.merlon.engine.reimport;

import dev.merlon.engine.model.EndpointId;
import dev.merlon.engine.model.change.Entity;
import dev.merlon.engine.model.tree.AttackTree;
import dev.merlon.engine.model.tree.TreeNode;
import dev.merlon.engine.model.usecase.Consideration;
import dev.merlon.engine.model.usecase.UseCase;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Where something speaks of an endpoint.
final class Mentions {

    private Mentions() {}

    static List<String> of(Entity entity, EndpointId endpoint) {
        return switch (entity) {
            case UseCase useCase ->
                Stream.concat(steps(useCase, endpoint), others(useCase, endpoint))
                        .toList();
            case Consideration considered ->
                List.of("guide word " + considered.cell().guideWord() + " at step "
                        + considered.cell().step() + " of " + considered.cell().useCase());
            case AttackTree tree ->
                tree.nodes().stream()
                        .filter(n -> n.atEndpoint().filter(endpoint::equals).isPresent())
                        .map(TreeNode::name)
                        .distinct()
                        .toList();
            default -> List.of();
        };
    }

    private static Stream<String> steps(UseCase useCase, EndpointId endpoint) {
        var flow = useCase.mainFlow();
        return IntStream.range(0, flow.size())
                .filter(i -> flow.get(i).endpoints().contains(endpoint))
                .mapToObj(i -> "step " + (i + 1) + ", " + flow.get(i).description());
    }

    private static Stream<String> others(UseCase useCase, EndpointId endpoint) {
        return useCase.alternativeFlows().stream()
                .flatMap(flow -> flow.steps().stream()
                        .filter(s -> s.endpoints().contains(endpoint))
                        .map(s -> flow.name() + ", " + s.description()));
    }
}
