package dev.merlon.engine.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Statements on one connection. Values go in by place (`?`), never into the text.
record Sql(Connection connection) implements AutoCloseable {

    /// Reads a row.
    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    /// What has to be done in one transaction.
    interface Work<X extends Exception> {
        void run() throws SQLException, X;
    }

    /// @return the rows that it touched
    int execute(String sql, @Nullable Object... values) throws SQLException {
        try (var statement = prepared(sql, values)) {
            statement.execute();
            return statement.getUpdateCount();
        }
    }

    <T> List<T> query(String sql, Row<T> each, @Nullable Object... values) throws SQLException {
        try (var statement = prepared(sql, values);
                var result = statement.executeQuery()) {
            var rows = new ArrayList<T>();
            while (result.next()) {
                rows.add(each.read(result));
            }
            return rows;
        }
    }

    /// The same statement for each of the rows of values.
    ///
    /// @return how many rows each of them touched
    int[] batch(String sql, List<@Nullable Object[]> rows) throws SQLException {
        if (rows.isEmpty()) {
            return new int[0];
        }
        try (var statement = connection.prepareStatement(sql)) {
            for (var values : rows) {
                bind(statement, values);
                statement.addBatch();
            }
            return statement.executeBatch();
        }
    }

    /// All of it or nothing.
    <X extends Exception> void transaction(Work<X> work) throws SQLException, X {
        connection.setAutoCommit(false);
        var done = false;
        try {
            work.run();
            connection.commit();
            done = true;
        } finally {
            if (done) {
                connection.setAutoCommit(true);
            } else {
                rollBack();
            }
        }
    }

    /// What went wrong is on its way to the caller and says more than a second failure after it.
    private void rollBack() {
        try {
            connection.rollback();
            connection.setAutoCommit(true);
        } catch (SQLException _) {
            return;
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private PreparedStatement prepared(String sql, @Nullable Object[] values) throws SQLException {
        var statement = connection.prepareStatement(sql);
        bind(statement, values);
        return statement;
    }

    private static void bind(PreparedStatement statement, @Nullable Object[] values) throws SQLException {
        for (var place = 0; place < values.length; place++) {
            statement.setObject(place + 1, values[place]);
        }
    }
}
