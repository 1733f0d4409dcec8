package dev.merlon.engine.usecase;

import dev.merlon.engine.Sample;
import dev.merlon.engine.Workbench;
import dev.merlon.engine.Workspace;
import dev.merlon.engine.job.Job;
import dev.merlon.engine.model.EndpointId;
import dev.merlon.engine.model.usecase.Actor;
import dev.merlon.engine.model.usecase.ActorRole;
import dev.merlon.engine.model.usecase.Step;
import dev.merlon.engine.model.usecase.UseCase;
import dev.merlon.engine.problem.WorkbenchException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/// The sample bank with a use case of four steps.
public final class SampleUseCases {

    public static final Instant AT = Instant.parse("2026-11-24T09:00:00Z");
    public static final UseCase PAY = new UseCase(
            "pay-a-new-beneficiary",
            "Pay a new beneficiary",
            "",
            List.of("customer"),
            List.of("The customer is signed in"),
            List.of("The money is on its way"),
            List.of(
                    step("s1", "Customer names the payee", "createBeneficiary"),
                    step("s2", "Bank checks the name", "verifyBeneficiary"),
                    step("s3", "Bank creates the transfer", "createTransfer"),
                    step("s4", "Customer gets the receipt", "downloadReceipt")),
            List.of(),
            List.of());

    private SampleUseCases() {}

    public static EndpointId endpoint(String operation) {
        return new EndpointId("payments-api", operation);
    }

    private static Step step(String id, String description, String operation) {
        return new Step(id, description, "", List.of(endpoint(operation)));
    }

    public static Workspace open(Path folder) throws WorkbenchException {
        var workspace = Sample.build(
                Workbench.with(List.of(), Clock.fixed(AT, ZoneOffset.UTC), "Kim"),
                folder.resolve("sample.merlon"),
                Job.unwatched());
        workspace.put("Made a use case", List.of(new Actor("customer", "Customer", ActorRole.CUSTOMER, ""), PAY));
        return workspace;
    }
}
