package dev.merlon.engine.fact.family;

import dev.merlon.engine.fact.schema.Facet;
import dev.merlon.engine.fact.schema.Finding;
import dev.merlon.engine.model.DataClass;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/// Which classes of data go in and out.
final class DataFacts implements Family {

    private static final List<DataClass> IN_URL =
            List.of(DataClass.PERSONAL, DataClass.FINANCIAL, DataClass.HEALTH, DataClass.CHILDREN);

    @Override
    public void write(Subject subject, FactWriter out) {
        classes("endpoint.requestData", facet -> subject.inRequest(facet), subject, out);
        classes("endpoint.responseData", facet -> subject.response().all(facet), subject, out);
        classes("endpoint.dataClass", facet -> both(subject, facet), subject, out);
        var inUrl = IN_URL.stream()
                .flatMap(each -> subject.inInputs(Facet.of(each), DataFacts::tells).stream())
                .toList();
        out.found("endpoint.dataInUrl", inUrl, subject.inputsNode());
        out.found(
                "endpoint.credentialsInUrl",
                subject.inInputs(Facet.CREDENTIAL, input -> input.inUrl() && !namedAsItsCollection(input, subject)),
                subject.inputsNode());
        out.found("endpoint.credentialsInBody", subject.request().all(Facet.CREDENTIAL), subject.bodyNode());
        out.found("endpoint.weakPasswordFields", subject.request().all(Facet.WEAK_PASSWORD), subject.bodyNode());
        out.found("endpoint.secretsInResponse", subject.response().all(Facet.SECRET), subject.responsesNode());
        out.found("endpoint.cardNumbers", both(subject, Facet.CARD_NUMBER), subject.node());
        out.say("endpoint.responseProperties", subject.properties(), subject.responsesNode());
    }

    /// An amount to search by is nobody's secret; a card or account number is.
    private static boolean tells(Input input) {
        return input.inUrl() && !input.has(Facet.MONEY);
    }

    /// `/authorizations/{authorization}`: the id of one of them, whatever the word means elsewhere.
    private static boolean namedAsItsCollection(Input input, Subject subject) {
        if (!input.in("path")) {
            return false;
        }
        var path = subject.operation().path();
        var at = path.indexOf("/{" + input.name() + "}");
        var collection = at < 0 ? "" : path.substring(path.lastIndexOf('/', at - 1) + 1, at);
        return collection.startsWith(input.name());
    }

    private static List<Finding> both(Subject subject, Facet facet) {
        return Stream.concat(subject.inRequest(facet).stream(), subject.response().all(facet).stream())
                .toList();
    }

    private static void classes(String fact, Function<Facet, List<Finding>> find, Subject subject, FactWriter out) {
        var words = new ArrayList<String>();
        var best = new ArrayList<Finding>();
        for (var each : DataClass.values()) {
            var found = find.apply(Facet.of(each));
            if (!found.isEmpty()) {
                words.add(each.word());
                best.add(found.getFirst());
            }
        }
        out.named(fact, words, best, subject.node());
    }
}
