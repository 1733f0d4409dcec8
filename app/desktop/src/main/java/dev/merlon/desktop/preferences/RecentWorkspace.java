package dev.merlon.desktop.preferences;

import java.nio.file.Path;
import java.time.Instant;

/// A workspace that was open lately, as the welcome screen lists it.
///
/// @param posture  its score when it was last seen, 0 to 100; negative where it had no endpoints
public record RecentWorkspace(Path folder, String name, int apis, double posture, Instant openedAt) {}
