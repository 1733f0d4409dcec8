package dev.merlon.engine.fact.cache;

import dev.merlon.engine.fact.ContractFacts;
import dev.merlon.engine.model.Component;
import dev.merlon.engine.model.Endpoint;
import dev.merlon.engine.model.Location;
import dev.merlon.engine.model.fact.Fact;
import dev.merlon.engine.model.fact.FactSheet;
import dev.merlon.engine.model.fact.FactSource;
import dev.merlon.engine.model.fact.FactValue;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/// Writes the facts of a contract as bytes; [FactsIn] reads them.
///
/// Whatever occurs again is written once and named by its number from then on: a number that is new is followed
/// by what it stands for. Texts begin with how many characters they share with the text before, since places of
/// one contract differ in their tails.
final class FactsOut {

    /// What is behind a number.
    enum Form {
        CONTRACT,
        INFERRED,
        NOBODY;

        static final List<Form> ALL = List.of(values());
    }

    /// What kind a value is of.
    enum Kind {
        NO,
        YES,
        NUMBER,
        TEXT,
        TEXTS,
        UNKNOWN;

        static final List<Kind> ALL = List.of(values());
    }

    private final ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 16);
    private final Map<String, Integer> texts = new HashMap<>();
    private final Map<Location, Integer> places = new HashMap<>();
    private final Map<FactValue, Integer> values = new HashMap<>();
    private final Map<FactSource, Integer> sources = new HashMap<>();
    private final Map<Fact, Integer> facts = new IdentityHashMap<>();
    private String lastText = "";

    static byte[] bytes(ContractFacts facts) {
        var out = new FactsOut();
        out.number(facts.apiFacts().catalogue().size());
        out.sheet(facts.apiFacts());
        out.number(facts.endpoints().size());
        for (var endpoint : facts.endpoints()) {
            out.endpoint(endpoint);
            out.sheet(sheet(facts, endpoint));
        }
        out.number(facts.components().size());
        facts.components().forEach(out::component);
        return out.out.toByteArray();
    }

    private static FactSheet sheet(ContractFacts facts, Endpoint endpoint) {
        var sheet = facts.facts().get(endpoint.id());
        if (sheet == null) {
            throw new IllegalArgumentException("an endpoint without facts: " + endpoint.id());
        }
        return sheet;
    }

    private void endpoint(Endpoint endpoint) {
        text(endpoint.id().api());
        text(endpoint.id().key());
        text(endpoint.method());
        text(endpoint.path());
        var operationId = endpoint.operationId();
        number(operationId == null ? 0 : 1);
        text(operationId == null ? "" : operationId);
        text(endpoint.summary());
        texts(endpoint.tags());
        number(endpoint.deprecated() ? 1 : 0);
        place(endpoint.place());
    }

    private void component(Component component) {
        text(component.id());
        text(component.name());
        place(component.place());
        number(component.reach().size());
        component.reach().places().forEach(this::number);
        sheet(component.facts());
    }

    private void sheet(FactSheet sheet) {
        for (var i = 0; i < sheet.catalogue().size(); i++) {
            var fact = sheet.at(i);
            if (isNew(facts, fact)) {
                value(fact.value());
                source(fact.source());
            }
        }
    }

    private void value(FactValue value) {
        if (!isNew(values, value)) {
            return;
        }
        switch (value) {
            case FactValue.Bool(var is) -> kind(is ? Kind.YES : Kind.NO);
            case FactValue.Int(var number) -> {
                kind(Kind.NUMBER);
                number((number << 1) ^ (number >> 63));
            }
            case FactValue.Text(var text) -> {
                kind(Kind.TEXT);
                text(text);
            }
            case FactValue.Texts(var texts) -> {
                kind(Kind.TEXTS);
                texts(texts);
            }
            case FactValue.Unknown() -> kind(Kind.UNKNOWN);
            case FactValue.NotApplicable() -> throw new IllegalArgumentException("no contract says that of a fact");
        }
    }

    private void source(FactSource source) {
        if (!isNew(sources, source)) {
            return;
        }
        switch (source) {
            case FactSource.Contract(var place) -> {
                number(Form.CONTRACT.ordinal());
                place(place);
            }
            case FactSource.Inferred(var heuristic, var confidence, var place) -> {
                number(Form.INFERRED.ordinal());
                text(heuristic);
                number(Double.doubleToLongBits(confidence));
                place(place);
            }
            case FactSource.Nobody() -> number(Form.NOBODY.ordinal());
            case FactSource.Answered _, FactSource.Recorded _, FactSource.Profile _ ->
                throw new IllegalArgumentException("no contract says what a person did: " + source);
        }
    }

    private void place(Location place) {
        if (isNew(places, place)) {
            text(place.file());
            number(place.line());
            number(place.column());
            text(place.pointer());
        }
    }

    private void texts(List<String> list) {
        number(list.size());
        list.forEach(this::text);
    }

    private void text(String text) {
        if (!isNew(texts, text)) {
            return;
        }
        var shared = 0;
        var most = Math.min(text.length(), lastText.length());
        while (shared < most && text.charAt(shared) == lastText.charAt(shared)) {
            shared++;
        }
        if (shared > 0 && Character.isHighSurrogate(text.charAt(shared - 1))) {
            shared--;
        }
        var rest = text.substring(shared).getBytes(StandardCharsets.UTF_8);
        number(shared);
        number(rest.length);
        out.writeBytes(rest);
        lastText = text;
    }

    private void kind(Kind kind) {
        number(kind.ordinal());
    }

    /// Writes the thing's number.
    private <T> boolean isNew(Map<T, Integer> numbers, T thing) {
        var next = numbers.size();
        var known = numbers.putIfAbsent(thing, next);
        number(known == null ? next : known);
        return known == null;
    }

    /// Seven bits a byte, the lowest first; the eighth says that more follow (LEB128).
    private void number(long number) {
        var rest = number;
        while ((rest & ~0x7FL) != 0) {
            out.write((int) (rest & 0x7F | 0x80));
            rest >>>= 7;
        }
        out.write((int) rest);
    }
}
