/// A threat model as other tools draw it: elements, flows, trust zones, threats and what is done about them.
///
/// It is the neutral form between all foreign formats: each is read into it and written from it, and none knows
/// another. Members that only one format has are kept beside, in [Extras], so that they survive a round trip.
@org.jspecify.annotations.NullMarked
package dev.merlon.engine.model.threatmodel;
