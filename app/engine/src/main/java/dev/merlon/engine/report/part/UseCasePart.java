package dev.merlon.engine.report.part;

import dev.merlon.engine.model.EndpointId;
import dev.merlon.engine.model.usecase.Actor;
import dev.merlon.engine.model.usecase.Consideration;
import dev.merlon.engine.model.usecase.MisuseCase;
import dev.merlon.engine.model.usecase.Step;
import dev.merlon.engine.model.usecase.UseCase;
import dev.merlon.engine.report.document.Block;
import dev.merlon.engine.report.document.Block.Column;
import dev.merlon.engine.report.document.Text;
import dev.merlon.engine.usecase.UseCaseDiagram;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/// What the APIs are for, and how that is abused.
final class UseCasePart {

    private UseCasePart() {}

    static List<Block> useCases(Content content) {
        var useCases = content.snapshot().state().useCases();
        if (useCases.isEmpty()) {
            return List.of();
        }
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Picture(UseCaseDiagram.of(content.snapshot(), useCases)));
        useCases.forEach(u -> blocks.addAll(useCase(content, u)));
        return blocks;
    }

    private static List<Block> useCase(Content content, UseCase useCase) {
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Heading(2, Text.of(useCase.name()), "use case " + useCase.id(), false));
        if (!useCase.description().isEmpty()) {
            blocks.add(new Block.Paragraph(Text.of(useCase.description()), Block.Rank.BODY));
        }
        var facts = new ArrayList<Block.Fact>();
        fact(
                facts,
                "Actors",
                useCase.actors().stream().map(a -> actor(content, a)).collect(Collectors.joining(", ")));
        fact(facts, "Before", String.join("\n", useCase.preconditions()));
        fact(facts, "Afterwards", String.join("\n", useCase.postconditions()));
        if (!facts.isEmpty()) {
            blocks.add(new Block.Facts(facts));
        }
        if (!useCase.mainFlow().isEmpty()) {
            blocks.add(flow(content, useCase.mainFlow()));
        }
        for (var flow : useCase.alternativeFlows()) {
            blocks.add(new Block.Paragraph(
                    Text.EMPTY.bold(flow.name()).dim(flow.condition().isEmpty() ? "" : "  " + flow.condition()),
                    Block.Rank.BODY));
            if (!flow.steps().isEmpty()) {
                blocks.add(flow(content, flow.steps()));
            }
        }
        return blocks;
    }

    private static void fact(List<Block.Fact> facts, String name, String text) {
        if (!text.isEmpty()) {
            facts.add(new Block.Fact(name, Text.of(text)));
        }
    }

    private static Block flow(Content content, List<Step> steps) {
        var rows = new ArrayList<List<Text>>();
        for (var step : steps) {
            rows.add(List.of(
                    Text.of(Integer.toString(rows.size() + 1)),
                    Text.of(step.description()),
                    Text.of(actor(content, step.actor())),
                    endpoints(content, step.endpoints())));
        }
        return new Block.Grid(
                List.of(
                        Column.ofNumbers("Step"),
                        Column.of("What happens", 1),
                        Column.of("Who", 0.2),
                        Column.of("Endpoints", 0.7)),
                rows);
    }

    private static Text endpoints(Content content, Collection<EndpointId> ids) {
        var text = Text.EMPTY;
        for (var id : ids) {
            text = text.line().with(content.endpoint(id));
        }
        return text;
    }

    private static String actor(Content content, String id) {
        return content.snapshot().state().actors().stream()
                .filter(a -> a.id().equals(id))
                .map(Actor::name)
                .findFirst()
                .orElse(id);
    }

    static List<Block> misuseCases(Content content) {
        var rows = new ArrayList<List<Text>>();
        for (var consideration : content.snapshot().state().misuses()) {
            consideration.misuse().ifPresent(m -> rows.add(misuse(content, consideration, m)));
        }
        return rows.isEmpty()
                ? List.of()
                : List.of(new Block.Grid(
                        List.of(
                                Column.of("Misuse case", 1),
                                Column.of("Of", 0.5),
                                Column.of("Endpoints", 0.8),
                                Column.of("Prevented by", 0.4),
                                Column.of("What would show it", 0.6)),
                        rows));
    }

    private static List<Text> misuse(Content content, Consideration of, MisuseCase misuse) {
        var useCase = content.snapshot().state().useCase(of.cell().useCase());
        var step = useCase.map(u -> u.number(of.cell().step())).orElse(0);
        return List.of(
                Text.EMPTY
                        .bold(misuse.name())
                        .line()
                        .plain(misuse.description())
                        .dim(misuse.abuser().isEmpty() ? "" : "\nby " + abuser(content, misuse)),
                Text.of(useCase.map(UseCase::name).orElse(""))
                        .dim("\nstep " + step + ", " + of.cell().guideWord().replace('-', ' ')),
                endpoints(content, misuse.targets()),
                Text.ofCode(String.join("\n", misuse.mitigations())),
                Text.of(String.join("\n", misuse.detectionOpportunities())));
    }

    private static String abuser(Content content, MisuseCase misuse) {
        return actor(content, misuse.abuser());
    }
}
