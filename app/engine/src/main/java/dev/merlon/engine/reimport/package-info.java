/// What a new version of a contract does to a workspace: what comes, goes and changes, which endpoints are the same
/// under another name, and what becomes of all that people recorded.
@org.jspecify.annotations.NullMarked
package dev.merlon.engine.reimport;
