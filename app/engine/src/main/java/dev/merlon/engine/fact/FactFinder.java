package dev.merlon.engine.fact;

import dev.merlon.engine.fact.component.Declarations;
import dev.merlon.engine.fact.data.DataClassifier;
import dev.merlon.engine.fact.family.ApiFacts;
import dev.merlon.engine.fact.family.FactWriter;
import dev.merlon.engine.fact.family.Families;
import dev.merlon.engine.fact.family.Silence;
import dev.merlon.engine.fact.family.Sources;
import dev.merlon.engine.fact.family.Subject;
import dev.merlon.engine.fact.family.SubjectReader;
import dev.merlon.engine.fact.word.Vocabulary;
import dev.merlon.engine.job.Job;
import dev.merlon.engine.model.Component;
import dev.merlon.engine.model.Endpoint;
import dev.merlon.engine.model.EndpointId;
import dev.merlon.engine.model.Reach;
import dev.merlon.engine.model.fact.FactCatalogue;
import dev.merlon.engine.model.fact.FactSheet;
import dev.merlon.engine.spec.Contract;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Finds the facts that a contract shows. Thread-safe.
public final class FactFinder {

    private static final int CHECK_EVERY = 64;

    private final FactCatalogue catalogue;
    private final Vocabulary vocabulary = Vocabulary.standard();
    private final DataClassifier classifier = DataClassifier.standard();

    public FactFinder(FactCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /// @param apiId  the id that the API has, or will have, in the workspace
    public ContractFacts find(Contract contract, String apiId, Job job) {
        var names = vocabulary.run();
        var reader = new SubjectReader(contract, vocabulary, names, classifier);
        var subjects = subjects(contract, reader, job);
        var declarations = Declarations.of(contract, subjects, reader);
        var sources = new Sources();
        var api = FactSheet.builder(catalogue);
        new ApiFacts(contract, subjects, vocabulary).write(new FactWriter(api, sources, Silence.of(contract)));
        var apiFacts = api.build();
        var families = new Families(contract, subjects, vocabulary, names);
        var ids = new EndpointNames(apiId);
        var endpoints = new ArrayList<Endpoint>(subjects.size());
        Map<EndpointId, FactSheet> sheets = LinkedHashMap.newLinkedHashMap(subjects.size());
        for (var subject : subjects) {
            watch(job, endpoints.size(), subjects.size(), 0.5);
            var endpoint = ids.endpoint(subject.operation());
            var sheet = apiFacts.toBuilder();
            var out = new FactWriter(sheet, sources, Silence.of(contract, subject));
            families.write(subject, out);
            declarations.inLine(sheets.size()).write(out, subject.operation().node());
            endpoints.add(endpoint);
            sheets.put(endpoint.id(), sheet.build());
        }
        var components = declarations.shared().stream()
                .map(each -> {
                    var sheet = apiFacts.toBuilder();
                    var out = new FactWriter(sheet, sources, Silence.of(contract));
                    each.contents().write(out, each.home().node());
                    return component(apiId, each, sheet.build());
                })
                .toList();
        return new ContractFacts(List.copyOf(endpoints), apiFacts, sheets, components);
    }

    private static Component component(String apiId, Declarations.Declared declared, FactSheet facts) {
        var home = declared.home();
        return new Component(
                apiId + "@#" + home.key(),
                home.name(),
                home.node().place(),
                Reach.of(declared.contents().endpoints()),
                facts);
    }

    private static List<Subject> subjects(Contract contract, SubjectReader reader, Job job) {
        var subjects = new ArrayList<Subject>(contract.operations().size());
        for (var operation : contract.operations()) {
            watch(job, subjects.size(), contract.operations().size(), 0);
            subjects.add(reader.read(operation, subjects.size()));
        }
        return subjects;
    }

    private static void watch(Job job, int done, int of, double from) {
        if (done % CHECK_EVERY == 0) {
            job.checkCancelled();
            job.progress("finding facts", from + 0.5 * done / of);
        }
    }
}
