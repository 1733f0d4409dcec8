package dev.merlon.engine.model.control;

import dev.merlon.engine.model.EndpointId;
import dev.merlon.engine.model.Scope;
import dev.merlon.engine.model.change.Entity;
import dev.merlon.engine.model.change.EntityKind;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What an auditor wrote down of the test of one control record: how it was tested, by whom, on which sample, and
/// what came of it. It says nothing of the record's own result, which its owner or the auditor sets there.
///
/// @param id          `T-` and the id of the control record, so that each has one test
/// @param method      `examine`, `interview` or `test`; empty while nobody has said
/// @param sampling    how the sample was drawn; empty where it was drawn as Merlon proposes
/// @param sampleSize  null where it is as large as Merlon proposes
/// @param failed      items of the sample that failed; null while nobody has said
/// @param result      null while there is none
public record ControlTest(
        String id,
        String method,
        String tester,
        @Nullable LocalDate date,
        String sampling,
        @Nullable Integer sampleSize,
        @Nullable Integer failed,
        @Nullable Result result,
        String conclusion,
        String reviewer,
        @Nullable LocalDate reviewedOn)
        implements Entity {

    private static final String PREFIX = "T-";

    /// The id of the test of a control record.
    public static String idOf(String record) {
        return PREFIX + record;
    }

    /// As it is before anybody wrote anything down.
    public static ControlTest blank(String id) {
        return new ControlTest(id, "", "", null, "", null, null, null, "", "", null);
    }

    @Override
    public EntityKind kind() {
        return EntityKind.CONTROL_TEST;
    }

    @Override
    public Optional<EndpointId> hangsOn() {
        return endpoint(id);
    }

    @Override
    public ControlTest movedTo(EndpointId other) {
        return new ControlTest(
                moved(id, other),
                method,
                tester,
                date,
                sampling,
                sampleSize,
                failed,
                result,
                conclusion,
                reviewer,
                reviewedOn);
    }

    /// The endpoint for which the tested record is; empty where it is for more than one.
    static Optional<EndpointId> endpoint(String id) {
        var at = id.indexOf('@');
        return at >= 0 && id.startsWith("endpoint:", at + 1)
                ? Scope.of(id.substring(at + 1)) instanceof Scope.OfEndpoint(var endpoint)
                        ? Optional.of(endpoint)
                        : Optional.empty()
                : Optional.empty();
    }

    /// The same test's id where its record moves along with its endpoint.
    static String moved(String id, EndpointId other) {
        return endpoint(id).isEmpty() ? id : id.substring(0, id.indexOf('@') + 1) + new Scope.OfEndpoint(other).text();
    }
}
