package dev.merlon.desktop.screen.newapi.draft;

import dev.merlon.engine.ImportPlan;
import dev.merlon.engine.model.DataClass;
import dev.merlon.engine.model.Endpoint;
import dev.merlon.engine.model.Location;
import dev.merlon.engine.model.fact.Fact;
import dev.merlon.engine.model.fact.FactSource;
import dev.merlon.engine.model.fact.FactValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where the contracts show a class of data.
///
/// @param endpoints  those that carry it, in the contracts' order
/// @param example    the clearest of them; null where there is none
public record DataSign(
        DataClass data, List<Endpoint> endpoints, @Nullable Example example) {

    private static final String FACT = "endpoint.dataClass";

    public DataSign {
        endpoints = List.copyOf(endpoints);
    }

    /// @param what  what it was known by: "bank account"; empty where several signs cannot be told apart
    public record Example(Endpoint endpoint, String what, Location place) {}

    public Optional<Example> clearest() {
        return Optional.ofNullable(example);
    }

    public static List<DataSign> of(ImportPlan plan) {
        var signs = new ArrayList<DataSign>();
        for (var data : DataClass.values()) {
            signs.add(of(plan, data));
        }
        return signs;
    }

    private static DataSign of(ImportPlan plan, DataClass data) {
        var endpoints = new ArrayList<Endpoint>();
        Example best = null;
        var fewest = Integer.MAX_VALUE;
        for (var item : plan.items()) {
            for (var endpoint : item.facts().endpoints()) {
                var sheet = item.facts().facts().get(endpoint.id());
                if (sheet == null || !sheet.texts(FACT).contains(data.word())) {
                    continue;
                }
                endpoints.add(endpoint);
                var classes = sheet.texts(FACT).size();
                if (classes < fewest) {
                    fewest = classes;
                    best = example(endpoint, sheet.get(FACT), data);
                }
            }
        }
        return new DataSign(data, endpoints, best);
    }

    /// The signs stand in the order of the classes where there is one for each.
    private static Example example(Endpoint endpoint, Fact fact, DataClass data) {
        if (fact.source() instanceof FactSource.Inferred(var heuristic, var _, var place)
                && fact.value() instanceof FactValue.Texts(var classes)) {
            var signs = List.of(heuristic.split(", "));
            var what = signs.size() == classes.size() ? signs.get(classes.indexOf(data.word())) : "";
            return new Example(endpoint, what, place);
        }
        return new Example(endpoint, "", endpoint.place());
    }
}
