package dev.merlon.engine.fact;

import dev.merlon.engine.model.Api;
import dev.merlon.engine.model.ApiInventory;
import dev.merlon.engine.model.Component;
import dev.merlon.engine.model.DataClass;
import dev.merlon.engine.model.EndpointId;
import dev.merlon.engine.model.Scope;
import dev.merlon.engine.model.fact.Answer;
import dev.merlon.engine.model.fact.Fact;
import dev.merlon.engine.model.fact.FactCatalogue;
import dev.merlon.engine.model.fact.FactSheet;
import dev.merlon.engine.model.fact.FactSource;
import dev.merlon.engine.model.fact.FactTarget;
import dev.merlon.engine.model.fact.FactType;
import dev.merlon.engine.model.fact.FactValue;
import dev.merlon.engine.model.policy.ClassBook;
import dev.merlon.engine.model.policy.ClassDefinition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Lays what people said over what the contract shows: the API's profile first, then answers, the narrower scope
/// last.
///
/// A person's answer outranks contract, inference and profile. *Not known* fills a gap only: it never takes
/// back what is known, be it from the contract or from an answer in a wider scope.
public final class FactOverlay {

    /// The API's inventory as rules see it.
    ///
    /// @param classes  say as which built-in class the API's behaves, and from where it is reached where nobody
    ///     says
    public ApiInventory inventory(Api api, ContractFacts derived, List<Answer> answers, ClassBook classes) {
        return inventory(api, derived, answers, classes, null);
    }

    /// What it came to before, from other answers but the same contract facts, profile and classes.
    ///
    /// @param answers  those that bore on the API then
    public record Earlier(ApiInventory inventory, List<Answer> answers) {}

    /// The same: endpoints of which nothing new is said keep the facts that they had.
    ///
    /// @param earlier  null where there is nothing that could be kept
    public ApiInventory inventory(
            Api api, ContractFacts derived, List<Answer> answers, ClassBook classes, @Nullable Earlier earlier) {
        var catalogue = derived.apiFacts().catalogue();
        var said = said(api, classes, answers, catalogue);
        var sheets = said.variesByWhatEndpointsAre()
                ? chosen(api, derived, said)
                : plain(derived, said, kept(earlier, said, api, classes));
        var ofApi = ofApi(said.common(), catalogue);
        var components = derived.components().stream()
                .map(c -> new Component(c.id(), c.name(), c.place(), c.reach(), laidOver(c.facts(), ofApi)))
                .toList();
        return new ApiInventory(api, derived.endpoints(), laidOver(derived.apiFacts(), ofApi), sheets, components);
    }

    private static SaidOfApi said(Api api, ClassBook classes, List<Answer> answers, FactCatalogue catalogue) {
        return SaidOfApi.of(
                api,
                profile(api, classes).stream()
                        .filter(fact -> catalogue.find(fact.name()).isPresent())
                        .toList(),
                answers.stream().filter(answer -> fits(answer, catalogue)).toList());
    }

    /// The sheets of endpoints of which the same was said.
    private static Function<EndpointId, @Nullable FactSheet> kept(
            @Nullable Earlier earlier, SaidOfApi said, Api api, ClassBook classes) {
        if (earlier == null) {
            return _ -> null;
        }
        var inventory = earlier.inventory();
        var before = said(api, classes, earlier.answers(), inventory.apiFacts().catalogue());
        return before.variesByWhatEndpointsAre() || !before.common().equals(said.common())
                ? _ -> null
                : endpoint -> said.ofOne(endpoint).equals(before.ofOne(endpoint)) ? inventory.factsOf(endpoint) : null;
    }

    private static Map<EndpointId, FactSheet> plain(
            ContractFacts derived, SaidOfApi said, Function<EndpointId, @Nullable FactSheet> kept) {
        Map<EndpointId, FactSheet> sheets =
                LinkedHashMap.newLinkedHashMap(derived.facts().size());
        derived.facts().forEach((endpoint, sheet) -> {
            var same = kept.apply(endpoint);
            sheets.put(endpoint, same == null ? laidOver(sheet, said.at(endpoint)) : same);
        });
        return sheets;
    }

    /// In two steps: what `data` and `auth` look at is settled first, since answers in such a scope never
    /// decide that.
    private static Map<EndpointId, FactSheet> chosen(Api api, ContractFacts derived, SaidOfApi said) {
        Map<EndpointId, FactSheet> sheets =
                LinkedHashMap.newLinkedHashMap(derived.facts().size());
        for (var endpoint : derived.endpoints()) {
            var sheet = derived.facts().get(endpoint.id());
            if (sheet != null) {
                var bare = said.at(
                        endpoint.id(),
                        selector -> selector.facts().isEmpty() && selector.matches(api, endpoint, sheet));
                var settled = laidOver(sheet, bare);
                var all = said.at(endpoint.id(), selector -> selector.matches(api, endpoint, settled));
                sheets.put(endpoint.id(), all.equals(bare) ? settled : laidOver(sheet, all));
            }
        }
        return sheets;
    }

    private static List<Fact> profile(Api api, ClassBook classes) {
        var source = new FactSource.Profile(api.id());
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(
                "api.class", FactValue.of(classes.behavesAs(api.apiClass()).id()), source));
        facts.add(new Fact("api.policyClass", FactValue.of(api.apiClass().id()), source));
        api.statedExposure()
                .or(() -> classes.find(api.apiClass()).flatMap(ClassDefinition::defaultExposure))
                .ifPresent(e -> facts.add(new Fact("api.exposure", FactValue.of(e.word()), source)));
        facts.add(new Fact("api.owner", FactValue.of(api.owner()), source));
        facts.add(new Fact(
                "api.data",
                FactValue.of(api.data().stream().map(DataClass::word).sorted().toList()),
                source));
        return facts;
    }

    /// An answer about a fact that the catalogue no longer has, that has another type by now, or that its own scope
    /// turns on, is left alone.
    private static boolean fits(Answer answer, FactCatalogue catalogue) {
        return catalogue
                .find(answer.fact())
                .filter(definition -> switch (answer.value()) {
                    case FactValue.Bool _ -> definition.type() == FactType.BOOL;
                    case FactValue.Int _ -> definition.type() == FactType.INT;
                    case FactValue.Text _ -> definition.type() == FactType.STRING;
                    case FactValue.Texts _ -> definition.type() == FactType.STRINGS;
                    case FactValue.Unknown _, FactValue.NotApplicable _ -> true;
                })
                .filter(_ -> !(answer.scope() instanceof Scope.OfSelector(var selector))
                        || selector.mayAnswer(answer.fact()))
                .isPresent();
    }

    private static Map<String, Fact> ofApi(Map<String, Fact> facts, FactCatalogue catalogue) {
        var own = new LinkedHashMap<>(facts);
        own.keySet()
                .removeIf(name -> catalogue
                        .find(name)
                        .filter(definition -> definition.target() == FactTarget.API)
                        .isEmpty());
        return own;
    }

    /// The same sheet where nothing differs.
    private static FactSheet laidOver(FactSheet sheet, Map<String, Fact> facts) {
        var different = facts.values().stream()
                .filter(fact ->
                        fact.value().known() || !sheet.value(fact.name()).known())
                .filter(fact -> !sheet.get(fact.name()).equals(fact))
                .toList();
        if (different.isEmpty()) {
            return sheet;
        }
        var builder = sheet.toBuilder();
        different.forEach(builder::put);
        return builder.build();
    }
}
