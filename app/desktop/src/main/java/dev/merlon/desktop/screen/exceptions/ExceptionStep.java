package dev.merlon.desktop.screen.exceptions;

import dev.merlon.engine.governance.ExceptionDesk;
import dev.merlon.engine.model.governance.ExceptionRecord;
import dev.merlon.engine.problem.WorkbenchException;

/// What is done with an exception at the desk.
@FunctionalInterface
interface ExceptionStep {

    ExceptionRecord at(ExceptionDesk desk) throws WorkbenchException;
}
