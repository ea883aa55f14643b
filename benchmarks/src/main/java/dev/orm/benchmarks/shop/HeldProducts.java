package dev.orm.benchmarks.shop;

import java.sql.SQLException;

/** A session that holds many products. Closing it rolls back. */
public interface HeldProducts extends AutoCloseable {

    /** Changes the stock of one product, and has whatever differs written. */
    void changeOne(int index, int stock) throws Exception;

    /** Changes the stock of every product, and has that written. */
    void changeAll(int stock) throws Exception;

    @Override
    void close() throws SQLException;
}
