/// The wizard that brings a new API in: contract, class, exposure, data, owner, the first questions.
@org.jspecify.annotations.NullMarked
package dev.merlon.desktop.screen.newapi;
