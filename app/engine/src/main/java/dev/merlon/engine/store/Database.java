package dev.merlon.engine.store;

import dev.merlon.engine.model.change.Edit;
import dev.merlon.engine.model.change.Entity;
import dev.merlon.engine.model.change.JournalEntry;
import dev.merlon.engine.problem.WorkbenchException;
import dev.merlon.engine.store.form.EntityJson;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.h2.Driver;
import org.h2.mvstore.MVStoreException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/// The H2 file of a workspace: one connection, no server. What [#write] wrote is on disk when it returns.
final class Database implements AutoCloseable {

    /// What this Merlon writes, and the newest that it reads. A migration that older ones could not read raises it.
    static final int FORMAT = 1;

    static final String FILE = "workspace.mv.db";

    private static final String NAME = "workspace";
    private static final String USER = "merlon";

    private final Path folder;
    private final Handle handle;
    private final EntityJson json = new EntityJson();

    private Database(Path folder, Handle handle) {
        this.folder = folder;
        this.handle = handle;
    }

    /// What the database says about itself.
    record Header(String name, int format) {}

    record KeptId(String kind, String id) {}

    /// Makes the database of a new workspace and closes it again.
    static void create(Path folder, String name, Instant at) throws WorkbenchException {
        try (var handle = connect(folder, settings("IFEXISTS", "FALSE"))) {
            migrate(folder);
            handle.createUpdate("INSERT INTO workspace (id, name, format, created_at) VALUES (1, :name, :format, :at)")
                    .bind("name", name)
                    .bind("format", FORMAT)
                    .bind("at", at.atOffset(ZoneOffset.UTC))
                    .execute();
            handle.execute("CHECKPOINT SYNC");
        } catch (JdbiException | FlywayException | MVStoreException e) {
            throw DatabaseTrouble.whileWriting("the workspace was not created", folder, e);
        }
    }

    /// Looks without writing a byte, so that what is not ours, too new or damaged stays as it is.
    static Header look(Path folder) throws WorkbenchException {
        try (var handle = connect(folder, settings("ACCESS_MODE_DATA", "r"))) {
            var header = handle.createQuery("SELECT name, format FROM workspace WHERE id = 1")
                    .map((row, _) -> new Header(row.getString("name"), row.getInt("format")))
                    .one();
            if (header.format() > FORMAT) {
                throw new WorkbenchException(
                        "WORKSPACE-NEWER",
                        "the workspace was written by a newer Merlon (format " + header.format() + ", this one reads "
                                + FORMAT + "); nothing was changed",
                        folder.toString(),
                        null);
            }
            return header;
        } catch (JdbiException | IllegalStateException | MVStoreException e) {
            throw DatabaseTrouble.whileReading(folder, e);
        }
    }

    static Database open(Path folder) throws WorkbenchException {
        return open(folder, "rw");
    }

    static Database readOnly(Path folder) throws WorkbenchException {
        return open(folder, "r");
    }

    private static Database open(Path folder, String mode) throws WorkbenchException {
        try {
            return new Database(folder, connect(folder, settings("ACCESS_MODE_DATA", mode)));
        } catch (JdbiException | MVStoreException e) {
            throw DatabaseTrouble.whileReading(folder, e);
        }
    }

    /// Whether it holds just that, to the last edit. Closes it.
    boolean holds(Ledger content) throws WorkbenchException {
        try (var _ = this) {
            var mine = ledger(new Header(content.state().name(), FORMAT));
            return mine.journal().equals(content.journal());
        }
    }

    /// The share of the file, 0 to 1, that pages in use take up.
    double inUse() throws WorkbenchException {
        try {
            return handle.createQuery("SELECT setting_value FROM information_schema.settings "
                                    + "WHERE setting_name = 'info.CHUNKS_FILL_RATE'")
                            .mapTo(Integer.class)
                            .findOne()
                            .orElse(100)
                    / 100.0;
        } catch (JdbiException | MVStoreException e) {
            throw DatabaseTrouble.whileReading(folder, e);
        }
    }

    /// Reads all that is kept, and holds the things against the journal that they came from.
    Ledger ledger(Header header) throws WorkbenchException {
        try {
            var journal = journal();
            if (!journal.kept().equals(things())) {
                throw new IllegalArgumentException("what is kept is not what the journal says");
            }
            return new Ledger(journal.state(header.name()), journal.entries());
        } catch (JdbiException | MVStoreException | IllegalArgumentException e) {
            throw DatabaseTrouble.whileReading(folder, e);
        }
    }

    /// The number of the last entry, 0 where there is none.
    long lastEntry() throws WorkbenchException {
        try {
            return handle.createQuery("SELECT COALESCE(MAX(entry), 0) FROM journal")
                    .mapTo(Long.class)
                    .one();
        } catch (JdbiException | MVStoreException e) {
            throw DatabaseTrouble.whileReading(folder, e);
        }
    }

    /// Writes the entry and what it does in one transaction and waits until the disk has it.
    void write(JournalEntry entry) throws WorkbenchException {
        try {
            handle.useTransaction(h -> {
                writeEntry(h, entry);
                writeEdits(h, entry);
                writeThings(h, entry.change().edits());
            });
            handle.execute("CHECKPOINT SYNC");
        } catch (JdbiException | MVStoreException e) {
            throw DatabaseTrouble.whileWriting("the change was not kept", folder, e);
        }
    }

    void execute(String sql) {
        handle.execute(sql);
    }

    /// Gives the file up without another write to it.
    void abandon() {
        try (handle) {
            handle.execute("SHUTDOWN IMMEDIATELY");
        } catch (JdbiException | MVStoreException e) {
            return;
        }
    }

    @Override
    public void close() throws WorkbenchException {
        try {
            handle.close();
        } catch (JdbiException | MVStoreException e) {
            throw DatabaseTrouble.whileWriting("the workspace was not closed", folder, e);
        }
    }

    private static void writeEntry(Handle handle, JournalEntry entry) {
        handle.createUpdate("INSERT INTO journal (entry, changed_at, changed_by, label, undoes) "
                        + "VALUES (:entry, :at, :who, :label, :undoes)")
                .bind("entry", entry.number())
                .bind("at", entry.at().atOffset(ZoneOffset.UTC))
                .bind("who", entry.who())
                .bind("label", entry.change().label())
                .bindByType("undoes", entry.undoes(), Long.class)
                .execute();
    }

    private void writeEdits(Handle handle, JournalEntry entry) {
        var batch = handle.prepareBatch("INSERT INTO journal_edit (entry, place, kind, id, body_before, body_after) "
                + "VALUES (:entry, :place, :kind, :id, :before, :after)");
        var place = 0;
        for (var edit : entry.change().edits()) {
            batch.bind("entry", entry.number())
                    .bind("place", place++)
                    .bind("kind", edit.kind().name())
                    .bind("id", edit.id())
                    .bind("before", body(edit.before()))
                    .bind("after", body(edit.after()))
                    .add();
        }
        if (place > 0) {
            batch.execute();
        }
    }

    /// Each row must be there, or not, as the edit says: else the file is not the one that was read.
    private void writeThings(Handle handle, List<Edit> edits) throws WorkbenchException {
        var insert = handle.prepareBatch("INSERT INTO thing (kind, id, body) VALUES (:kind, :id, :body)");
        var update = handle.prepareBatch("UPDATE thing SET body = :body WHERE kind = :kind AND id = :id");
        var delete = handle.prepareBatch("DELETE FROM thing WHERE kind = :kind AND id = :id");
        for (var edit : edits) {
            var batch = edit.before() == null ? insert : edit.after() == null ? delete : update;
            batch.bind("kind", edit.kind().name()).bind("id", edit.id());
            if (edit.after() != null) {
                batch.bind("body", body(edit.after()));
            }
            batch.add();
        }
        for (var batch : List.of(delete, update, insert)) {
            if (batch.size() > 0) {
                for (var rows : batch.execute()) {
                    requireOneRow(rows);
                }
            }
        }
    }

    private void requireOneRow(int rows) throws WorkbenchException {
        if (rows != 1) {
            throw DatabaseTrouble.damaged(folder, "a thing that was read is not there", null);
        }
    }

    private @Nullable String body(@Nullable Entity entity) {
        return entity == null ? null : json.write(entity);
    }

    private JournalReader journal() {
        var reader = new JournalReader(json);
        handle.createQuery("SELECT entry, kind, id, body_before, body_after FROM journal_edit ORDER BY entry, place")
                .map((row, _) -> reader.readEdit(row))
                .forEach(_ -> {});
        handle.createQuery("SELECT entry, changed_at, changed_by, label, undoes FROM journal ORDER BY entry")
                .map((row, _) -> reader.readEntry(row))
                .forEach(_ -> {});
        return reader;
    }

    private Map<KeptId, String> things() {
        var things = new HashMap<KeptId, String>();
        handle.createQuery("SELECT kind, id, body FROM thing")
                .map((row, _) ->
                        Map.entry(new KeptId(row.getString("kind"), row.getString("id")), row.getString("body")))
                .forEach(each -> things.put(each.getKey(), each.getValue()));
        return things;
    }

    private static Handle connect(Path folder, Properties settings) {
        var url = "jdbc:h2:file:" + folder.resolve(NAME).toString().replace('\\', '/');
        return Jdbi.create(() -> new Driver().connect(url, settings)).open();
    }

    /// No text from outside is among the settings, and [WorkspaceFolder] keeps `;` out of the path.
    private static Properties settings(String name, String value) {
        var settings = new Properties();
        settings.putAll(Map.of(
                "user", USER,
                "password", "",
                "IFEXISTS", "TRUE",
                "WRITE_DELAY", "0",
                "DB_CLOSE_ON_EXIT", "FALSE",
                "TRACE_LEVEL_FILE", "0",
                "MAX_COMPACT_TIME", "0"));
        settings.setProperty(name, value);
        return settings;
    }

    private static void migrate(Path folder) {
        var url = "jdbc:h2:file:" + folder.resolve(NAME).toString().replace('\\', '/');
        Flyway.configure(Database.class.getClassLoader())
                .dataSource(url, USER, "")
                .locations("classpath:dev/merlon/engine/store/migration")
                .loggers("slf4j")
                .load()
                .migrate();
    }
}
