package dev.orm.demo.web;

import dev.orm.demo.desk.CustomerFilter;
import dev.orm.demo.desk.CustomerSort;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** The addresses of the list of customers: other pages of it, and the same customers in another order. */
record CustomerListLinks(CustomerFilter filter, CustomerSort sort, boolean descending) {

    /** The page of this token. */
    public String page(String token) {
        return address(sort, descending).queryParam("page", token).encode().toUriString();
    }

    /** The list in this order; the other way round if it is in this order already. */
    public String sortedBy(CustomerSort other) {
        return address(other, other == sort && !descending).encode().toUriString();
    }

    /** How assistive technology is told the order of this column. */
    public String ariaSort(CustomerSort column) {
        if (column != sort) {
            return "none";
        }
        return descending ? "descending" : "ascending";
    }

    private UriComponentsBuilder address(CustomerSort by, boolean down) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/customers");
        add(address, "name", filter.name());
        add(address, "nation", filter.nation());
        add(address, "segment", filter.segment());
        add(address, "minBalance", filter.minBalance());
        add(address, "maxBalance", filter.maxBalance());
        return address.queryParam("sort", by.key()).queryParam("dir", down ? "desc" : "asc");
    }

    private static void add(UriComponentsBuilder address, String name, @Nullable Object value) {
        if (value != null) {
            address.queryParam(name, value.toString());
        }
    }
}
