package dev.merlon.engine.model;

/// One file of a contract as it was read.
///
/// @param path    relative to the contract's folder, forward slashes
/// @param sha256  lower-case hex of its bytes; names the copy that the workspace keeps
/// @param bytes   its size
public record ContractFile(String path, String sha256, long bytes) {}
