package dev.merlon.engine.store;

import dev.merlon.engine.model.change.Edit;
import dev.merlon.engine.model.change.Entity;
import dev.merlon.engine.model.change.JournalEntry;
import dev.merlon.engine.problem.WorkbenchException;
import dev.merlon.engine.store.form.EntityJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.h2.Driver;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;

/// The H2 file of a workspace: one connection, no server. What [#write] wrote is on disk when it returns.
final class Database implements AutoCloseable {

    /// What this Merlon writes, and the newest that it reads. A migration that older ones could not read raises it.
    static final int FORMAT = 1;

    static final String FILE = "workspace.mv.db";

    private static final String NAME = "workspace";
    private static final String USER = "merlon";

    private final Path folder;
    private final Sql sql;
    private final EntityJson json = new EntityJson();

    private Database(Path folder, Sql sql) {
        this.folder = folder;
        this.sql = sql;
    }

    /// What the database says about itself.
    record Header(String name, int format) {}

    record KeptId(String kind, String id) {}

    /// Makes the database of a new workspace and closes it again.
    static void create(Path folder, String name, Instant at) throws WorkbenchException {
        try (var sql = connect(folder, settings("IFEXISTS", "FALSE"))) {
            sql.execute(schema());
            sql.execute(
                    "INSERT INTO workspace (id, name, format, created_at) VALUES (1, ?, ?, ?)",
                    name,
                    FORMAT,
                    at.atOffset(ZoneOffset.UTC));
            sql.execute("CHECKPOINT SYNC");
        } catch (SQLException | MVStoreException e) {
            throw DatabaseTrouble.whileWriting("the workspace was not created", folder, e);
        }
    }

    /// Looks without writing a byte, so that what is not ours, too new or damaged stays as it is.
    static Header look(Path folder) throws WorkbenchException {
        try (var sql = connect(folder, settings("ACCESS_MODE_DATA", "r"))) {
            var headers = sql.query(
                    "SELECT name, format FROM workspace WHERE id = 1",
                    row -> new Header(row.getString("name"), row.getInt("format")));
            if (headers.isEmpty()) {
                throw DatabaseTrouble.damaged(folder, "it does not say what it is", null);
            }
            var header = headers.getFirst();
            if (header.format() > FORMAT) {
                throw new WorkbenchException(
                        "WORKSPACE-NEWER",
                        "the workspace was written by a newer Merlon (format " + header.format() + ", this one reads "
                                + FORMAT + "); nothing was changed",
                        folder.toString(),
                        null);
            }
            return header;
        } catch (SQLException | MVStoreException e) {
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
        } catch (SQLException | MVStoreException e) {
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
            var percent = sql.query(
                    "SELECT setting_value FROM information_schema.settings "
                            + "WHERE setting_name = 'info.CHUNKS_FILL_RATE'",
                    row -> row.getInt(1));
            return percent.isEmpty() ? 1 : percent.getFirst() / 100.0;
        } catch (SQLException | MVStoreException e) {
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
        } catch (SQLException | MVStoreException | IllegalArgumentException e) {
            throw DatabaseTrouble.whileReading(folder, e);
        }
    }

    /// The number of the last entry, 0 where there is none.
    long lastEntry() throws WorkbenchException {
        try {
            return sql.query("SELECT COALESCE(MAX(entry), 0) FROM journal", row -> row.getLong(1))
                    .getFirst();
        } catch (SQLException | MVStoreException e) {
            throw DatabaseTrouble.whileReading(folder, e);
        }
    }

    /// Writes the entry and what it does in one transaction and waits until the disk has it.
    void write(JournalEntry entry) throws WorkbenchException {
        try {
            sql.transaction(() -> {
                writeEntry(entry);
                writeEdits(entry);
                writeThings(entry.change().edits());
            });
            sql.execute("CHECKPOINT SYNC");
        } catch (SQLException | MVStoreException e) {
            throw DatabaseTrouble.whileWriting("the change was not kept", folder, e);
        }
    }

    /// Writes a whole journal into a database that has none, in one transaction, and waits until the disk has it.
    void writeAll(List<JournalEntry> journal) throws WorkbenchException {
        try {
            sql.transaction(() -> {
                for (var entry : journal) {
                    writeEntry(entry);
                    writeEdits(entry);
                    writeThings(entry.change().edits());
                }
            });
            sql.execute("CHECKPOINT SYNC");
        } catch (SQLException | MVStoreException e) {
            throw DatabaseTrouble.whileWriting("the journal was not written", folder, e);
        }
    }

    void execute(String statement) throws SQLException {
        sql.execute(statement);
    }

    /// Gives the file up without another write to it.
    void abandon() {
        try (sql) {
            sql.execute("SHUTDOWN IMMEDIATELY");
        } catch (SQLException | MVStoreException e) {
            return;
        }
    }

    @Override
    public void close() throws WorkbenchException {
        try {
            sql.close();
        } catch (SQLException | MVStoreException e) {
            throw DatabaseTrouble.whileWriting("the workspace was not closed", folder, e);
        }
    }

    private void writeEntry(JournalEntry entry) throws SQLException {
        sql.execute(
                "INSERT INTO journal (entry, changed_at, changed_by, label, undoes) VALUES (?, ?, ?, ?, ?)",
                entry.number(),
                entry.at().atOffset(ZoneOffset.UTC),
                entry.who(),
                entry.change().label(),
                entry.undoes());
    }

    private void writeEdits(JournalEntry entry) throws SQLException {
        var rows = new ArrayList<@Nullable Object[]>();
        for (var edit : entry.change().edits()) {
            rows.add(new @Nullable Object[] {
                entry.number(), rows.size(), edit.kind().name(), edit.id(), body(edit.before()), body(edit.after())
            });
        }
        sql.batch(
                "INSERT INTO journal_edit (entry, place, kind, id, body_before, body_after) VALUES (?, ?, ?, ?, ?, ?)",
                rows);
    }

    /// Each row must be there, or not, as the edit says: else the file is not the one that was read.
    private void writeThings(List<Edit> edits) throws SQLException, WorkbenchException {
        var deletes = new ArrayList<@Nullable Object[]>();
        var updates = new ArrayList<@Nullable Object[]>();
        var inserts = new ArrayList<@Nullable Object[]>();
        for (var edit : edits) {
            var kind = edit.kind().name();
            var after = body(edit.after());
            if (edit.before() == null) {
                inserts.add(new @Nullable Object[] {kind, edit.id(), after});
            } else if (after == null) {
                deletes.add(new @Nullable Object[] {kind, edit.id()});
            } else {
                updates.add(new @Nullable Object[] {after, kind, edit.id()});
            }
        }
        requireOneRowEach(sql.batch("DELETE FROM thing WHERE kind = ? AND id = ?", deletes));
        requireOneRowEach(sql.batch("UPDATE thing SET body = ? WHERE kind = ? AND id = ?", updates));
        requireOneRowEach(sql.batch("INSERT INTO thing (kind, id, body) VALUES (?, ?, ?)", inserts));
    }

    private void requireOneRowEach(int[] rows) throws WorkbenchException {
        if (Arrays.stream(rows).anyMatch(touched -> touched != 1)) {
            throw DatabaseTrouble.damaged(folder, "a thing that was read is not there", null);
        }
    }

    private @Nullable String body(@Nullable Entity entity) {
        return entity == null ? null : json.write(entity);
    }

    private JournalReader journal() throws SQLException {
        var reader = new JournalReader(json);
        sql.query(
                "SELECT entry, kind, id, body_before, body_after FROM journal_edit ORDER BY entry, place",
                reader::readEdit);
        sql.query("SELECT entry, changed_at, changed_by, label, undoes FROM journal ORDER BY entry", reader::readEntry);
        return reader;
    }

    private Map<KeptId, String> things() throws SQLException {
        var things = new HashMap<KeptId, String>();
        sql.query(
                "SELECT kind, id, body FROM thing",
                row -> things.put(new KeptId(row.getString("kind"), row.getString("id")), row.getString("body")));
        return things;
    }

    private static Sql connect(Path folder, Properties settings) throws SQLException {
        var url = "jdbc:h2:file:" + folder.resolve(NAME).toString().replace('\\', '/');
        return new Sql(new Driver().connect(url, settings));
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

    /// What makes the tables of the format. Each format is a script of its own, from none to the newest.
    private static String schema() {
        try (var script = Objects.requireNonNull(Database.class.getResourceAsStream("schema/" + FORMAT + ".sql"))) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
