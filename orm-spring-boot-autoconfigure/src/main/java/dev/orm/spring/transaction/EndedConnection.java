package dev.orm.spring.transaction;

import dev.orm.engine.ConnectionSource;
import java.sql.Connection;
import org.springframework.jdbc.datasource.ConnectionHolder;

/**
 * The connection of a transaction that has ended, for reads in its last callbacks, when it has not gone back yet: if each of them took a second one,
 * they would wait for each other as soon as all connections of a pool are in such callbacks.
 *
 * <p>Belongs to the thread of its transaction.
 */
final class EndedConnection implements ConnectionSource {

    private final ConnectionHolder holder;

    EndedConnection(ConnectionHolder holder) {
        this.holder = holder;
    }

    @Override
    public Connection acquire() {
        holder.requested();
        return holder.getConnection();
    }

    @Override
    public void release(Connection connection) {
        holder.released();
    }

    @Override
    public boolean managesTransaction() {
        return false;
    }
}
