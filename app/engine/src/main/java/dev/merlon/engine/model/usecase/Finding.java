package dev.merlon.engine.model.usecase;

/// What came of considering a guide word at a step.
public sealed interface Finding permits MisuseCase, RuledOut {}
