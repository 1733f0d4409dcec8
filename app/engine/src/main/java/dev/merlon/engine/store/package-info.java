/// The workspace folder: H2 database, journal, contract and evidence files.
@org.jspecify.annotations.NullMarked
package dev.merlon.engine.store;
