package dev.merlon.engine.fact.cache;

import dev.merlon.engine.fact.ContractFacts;
import dev.merlon.engine.fact.cache.FactsOut.Form;
import dev.merlon.engine.fact.cache.FactsOut.Kind;
import dev.merlon.engine.model.Component;
import dev.merlon.engine.model.Endpoint;
import dev.merlon.engine.model.EndpointId;
import dev.merlon.engine.model.Location;
import dev.merlon.engine.model.Reach;
import dev.merlon.engine.model.fact.Fact;
import dev.merlon.engine.model.fact.FactCatalogue;
import dev.merlon.engine.model.fact.FactSheet;
import dev.merlon.engine.model.fact.FactSource;
import dev.merlon.engine.model.fact.FactValue;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/// Reads what [FactsOut] wrote. What is no such thing is refused: nothing is trusted beyond the bytes that there are.
final class FactsIn {

    private final byte[] bytes;
    private final FactCatalogue catalogue;
    private final List<String> texts = new ArrayList<>();
    private final List<Location> places = new ArrayList<>();
    private final List<FactValue> values = new ArrayList<>();
    private final List<FactSource> sources = new ArrayList<>();
    private final List<Fact> facts = new ArrayList<>();
    private String lastText = "";
    private int at;

    private FactsIn(byte[] bytes, int from, FactCatalogue catalogue) {
        this.bytes = bytes;
        this.at = from;
        this.catalogue = catalogue;
    }

    /// @param from  where they begin
    /// @throws IllegalArgumentException where the bytes are not the facts of a contract by that catalogue
    /// @throws IndexOutOfBoundsException where they end too early or name what they do not have
    static ContractFacts facts(byte[] bytes, int from, FactCatalogue catalogue) {
        var in = new FactsIn(bytes, from, catalogue);
        if (in.number() != catalogue.size()) {
            throw new IllegalArgumentException("facts of another catalogue");
        }
        var apiFacts = in.sheet();
        var count = in.count();
        var endpoints = new ArrayList<Endpoint>();
        Map<EndpointId, FactSheet> sheets = new LinkedHashMap<>();
        for (var i = 0; i < count; i++) {
            var endpoint = in.endpoint();
            endpoints.add(endpoint);
            sheets.put(endpoint.id(), in.sheet());
        }
        var components = new ArrayList<Component>();
        for (var left = in.count(); left > 0; left--) {
            components.add(in.component(count));
        }
        if (in.at != bytes.length || sheets.size() != endpoints.size()) {
            throw new IllegalArgumentException("more than the facts of a contract");
        }
        return new ContractFacts(List.copyOf(endpoints), apiFacts, sheets, List.copyOf(components));
    }

    private Endpoint endpoint() {
        var id = new EndpointId(text(), text());
        var method = text();
        var path = text();
        var hasOperationId = number() == 1;
        var operationId = text();
        return new Endpoint(
                id, method, path, hasOperationId ? operationId : null, text(), list(), number() == 1, place());
    }

    private Component component(int endpoints) {
        var id = text();
        var name = text();
        var place = place();
        var reach = new BitSet();
        for (var left = count(); left > 0; left--) {
            reach.set(Objects.checkIndex(count(), endpoints));
        }
        return new Component(id, name, place, Reach.of(reach), sheet());
    }

    private FactSheet sheet() {
        var sheet = FactSheet.builder(catalogue);
        for (var definition : catalogue.definitions()) {
            sheet.put(known(facts, () -> new Fact(definition.name(), value(), source())));
        }
        return sheet.build();
    }

    private FactValue value() {
        return known(values, () -> switch (one(Kind.ALL)) {
            case NO -> FactValue.FALSE;
            case YES -> FactValue.TRUE;
            case NUMBER -> {
                var number = number();
                yield FactValue.of((number >>> 1) ^ -(number & 1));
            }
            case TEXT -> FactValue.of(text());
            case TEXTS -> FactValue.of(list());
            case UNKNOWN -> FactValue.UNKNOWN;
        });
    }

    private FactSource source() {
        return known(sources, () -> switch (one(Form.ALL)) {
            case CONTRACT -> new FactSource.Contract(place());
            case INFERRED -> new FactSource.Inferred(text(), Double.longBitsToDouble(number()), place());
            case NOBODY -> FactSource.NOBODY;
        });
    }

    private Location place() {
        return known(places, () -> new Location(text(), count(), count(), text()));
    }

    private List<String> list() {
        var size = count();
        var list = new ArrayList<String>();
        for (var i = 0; i < size; i++) {
            list.add(text());
        }
        return list;
    }

    private String text() {
        return known(texts, () -> {
            var shared = count();
            var length = count();
            var rest = new String(bytes, at, length, StandardCharsets.UTF_8);
            at += length;
            lastText = lastText.substring(0, shared) + rest;
            return lastText;
        });
    }

    private <T> T one(List<T> of) {
        return of.get(count());
    }

    /// The thing with the number that comes next, which is read where it is new.
    private <T> T known(List<T> things, Supplier<T> reading) {
        var number = count();
        if (number < things.size()) {
            return things.get(number);
        }
        if (number > things.size()) {
            throw new IllegalArgumentException("a number without a thing");
        }
        var thing = reading.get();
        things.add(thing);
        return thing;
    }

    private int count() {
        return Math.toIntExact(number());
    }

    private long number() {
        var number = 0L;
        for (var shift = 0; shift < 64; shift += 7) {
            var part = bytes[at++];
            number |= (long) (part & 0x7F) << shift;
            if (part >= 0) {
                return number;
            }
        }
        throw new IllegalArgumentException("a number without an end");
    }
}
