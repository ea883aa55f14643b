package dev.orm.demo.api;

import dev.orm.demo.desk.OrderDesk;
import dev.orm.demo.desk.OrderView;
import dev.orm.demo.domain.StaleOrderException;
import jakarta.validation.Valid;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Orders as JSON; the ETag of an order is its version. */
@RestController
@RequestMapping("/api/orders")
class OrderApi {

    private final OrderDesk desk;

    OrderApi(OrderDesk desk) {
        this.desk = desk;
    }

    @FunctionalInterface
    private interface Change {
        void run(int version);
    }

    @GetMapping("/{id}")
    ResponseEntity<OrderView> order(@PathVariable long id) {
        return current(id);
    }

    @PostMapping
    ResponseEntity<OrderView> place(@Valid @RequestBody NewOrderRequest request) {
        Long customer = request.customer();
        if (customer == null) {
            throw new IllegalStateException("A request is validated before it is used");
        }
        OrderView order = desk.view(desk.place(customer, request.toEntry()));
        return ResponseEntity.created(URI.create("/api/orders/" + order.id()))
                .eTag(SeenVersion.etag(order.version()))
                .body(order);
    }

    @PatchMapping("/{id}")
    ResponseEntity<OrderView> change(
            @PathVariable long id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody OrderPatch patch) {
        apply(SeenVersion.of(ifMatch, patch.version()), version -> desk.change(id, version, patch.toEntry()));
        return current(id);
    }

    @PostMapping("/{id}/pay")
    ResponseEntity<OrderView> pay(
            @PathVariable long id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody(required = false) @Nullable VersionRequest request) {
        apply(seen(ifMatch, request), version -> desk.pay(id, version));
        return current(id);
    }

    @PostMapping("/{id}/cancel")
    ResponseEntity<OrderView> cancel(
            @PathVariable long id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody(required = false) @Nullable VersionRequest request) {
        apply(seen(ifMatch, request), version -> desk.cancel(id, version));
        return current(id);
    }

    private static SeenVersion seen(@Nullable String ifMatch, @Nullable VersionRequest request) {
        return SeenVersion.of(ifMatch, request == null ? null : request.version());
    }

    private static void apply(SeenVersion seen, Change change) {
        try {
            change.run(seen.number());
        } catch (StaleOrderException | OptimisticLockingFailureException stale) {
            if (seen.ifMatch()) {
                throw new PreconditionFailedException(stale);
            }
            throw stale;
        }
    }

    private ResponseEntity<OrderView> current(long id) {
        OrderView order = desk.view(id);
        return ResponseEntity.ok().eTag(SeenVersion.etag(order.version())).body(order);
    }
}
