package dev.merlon.engine.fact.family;

import dev.merlon.engine.fact.remark.EndpointRemarks;
import dev.merlon.engine.fact.word.Vocabulary;
import dev.merlon.engine.spec.Contract;
import java.util.List;

/// All families of facts about an endpoint.
public final class Families {

    private final List<Family> all;

    /// @param subjects  every endpoint of the contract: some facts compare one with the others
    public Families(Contract contract, List<Subject> subjects, Vocabulary vocabulary, Vocabulary.Run names) {
        this.all = List.of(
                new IdentityFacts(),
                new AuthenticationFacts(vocabulary, contract.security(), subjects),
                new ObjectFacts(),
                new DataFacts(),
                new ShapeFacts(),
                new InputFacts(),
                new LimitFacts(vocabulary, names),
                new ResponseFacts(vocabulary),
                new SurroundingFacts(vocabulary),
                new EndpointRemarks(subjects, rolesCount(contract)));
    }

    private static boolean rolesCount(Contract contract) {
        return contract.root().text("openapi").filter(v -> !v.startsWith("3.0")).isPresent();
    }

    public void write(Subject subject, FactWriter out) {
        all.forEach(family -> family.write(subject, out));
    }
}
