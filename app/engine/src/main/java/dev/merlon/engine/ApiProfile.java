package dev.merlon.engine;

import dev.merlon.engine.model.ApiClass;
import dev.merlon.engine.model.DataClass;
import dev.merlon.engine.model.Exposure;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a person says about an API when it comes in.
///
/// @param exposure  null where it is not yet known
/// @param owner     may be empty
public record ApiProfile(ApiClass apiClass, @Nullable Exposure exposure, String owner, List<DataClass> data) {

    public ApiProfile {
        data = List.copyOf(data);
    }

    /// Of the class, all else left open.
    public static ApiProfile of(ApiClass apiClass) {
        return new ApiProfile(apiClass, null, "", List.of());
    }
}
