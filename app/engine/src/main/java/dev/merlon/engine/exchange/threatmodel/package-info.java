/// What all formats of threat models share: the file as it was found, how members are taken out of it so that none
/// is lost, how they are written again, and what a format cannot hold.
///
/// A format is one package beside this one, with a [dev.merlon.engine.exchange.threatmodel.ModelReader], a
/// [dev.merlon.engine.exchange.threatmodel.ModelWriter] or both.
@org.jspecify.annotations.NullMarked
package dev.merlon.engine.exchange.threatmodel;
