package dev.merlon.engine.reimport;

/// A question to a person: is this the same endpoint? Nothing is renamed until one says so, by
/// [dev.merlon.engine.ImportPlan#withRenames].
///
/// @param score  0 to 1, how much of what the two endpoints are is alike
/// @param why    the reason in words: "same path but for one word, same request, same response"
public record RenameProposal(Rename rename, double score, String why) {}
