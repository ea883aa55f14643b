package dev.orm.demo.load;

import io.trino.tpch.Customer;
import io.trino.tpch.CustomerGenerator;
import io.trino.tpch.Distributions;
import io.trino.tpch.LineItem;
import io.trino.tpch.LineItemGenerator;
import io.trino.tpch.Nation;
import io.trino.tpch.NationGenerator;
import io.trino.tpch.Order;
import io.trino.tpch.OrderGenerator;
import io.trino.tpch.Part;
import io.trino.tpch.PartGenerator;
import io.trino.tpch.PartSupplier;
import io.trino.tpch.PartSupplierGenerator;
import io.trino.tpch.Region;
import io.trino.tpch.RegionGenerator;
import io.trino.tpch.Supplier;
import io.trino.tpch.SupplierGenerator;
import io.trino.tpch.TextPool;

/**
 * The rows of TPC-H at a scale, made while they are read. Their comments come from a small pool of text: the usual one of
 * 300 MB would be most of the application's memory.
 */
final class TpchSource {

    private static final int POOL_SIZE = 1 << 20;
    private static final int FIRST = 1;
    private static final int ONLY = 1;

    private final Distributions words = Distributions.getDefaultDistributions();
    private final TextPool texts = new TextPool(POOL_SIZE, words);
    private final double scale;

    TpchSource(double scale) {
        this.scale = scale;
    }

    Iterable<Region> regions() {
        return new RegionGenerator(words, texts);
    }

    Iterable<Nation> nations() {
        return new NationGenerator(words, texts);
    }

    Iterable<Supplier> suppliers() {
        return new SupplierGenerator(scale, FIRST, ONLY, words, texts);
    }

    Iterable<Part> parts() {
        return new PartGenerator(scale, FIRST, ONLY, words, texts);
    }

    Iterable<PartSupplier> partSuppliers() {
        return new PartSupplierGenerator(scale, FIRST, ONLY, texts);
    }

    Iterable<Customer> customers() {
        return new CustomerGenerator(scale, FIRST, ONLY, words, texts);
    }

    Iterable<Order> orders() {
        return new OrderGenerator(scale, FIRST, ONLY, words, texts);
    }

    Iterable<LineItem> lineItems() {
        return new LineItemGenerator(scale, FIRST, ONLY, words, texts);
    }
}
