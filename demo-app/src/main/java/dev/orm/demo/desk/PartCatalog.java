package dev.orm.demo.desk;

import dev.orm.demo.domain.PartSupplier;
import dev.orm.demo.domain.PartSupplierId;
import java.math.BigDecimal;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds parts that suppliers offer. */
@Service
@Transactional(readOnly = true)
public class PartCatalog {

    private static final int MOST = 12;

    private final Offers offers;

    PartCatalog(Offers offers) {
        this.offers = offers;
    }

    /** A part from a supplier, as somebody chooses it for an order. */
    public record Offer(String id, String part, String brand, String supplier, int inStock, BigDecimal price) {

        static Offer of(PartSupplier offer) {
            return new Offer(
                    offer.getId().toString(),
                    offer.getPart().getName(),
                    offer.getPart().getBrand(),
                    offer.getSupplier().getName(),
                    offer.getAvailableQuantity(),
                    offer.getPart().getRetailPrice());
        }
    }

    /** The first offers in stock whose part has this text in its name. */
    public List<Offer> search(String text) {
        return text.isBlank()
                ? List.of()
                : offers.named(text.strip(), MOST).stream().map(Offer::of).toList();
    }

    /** The offers with these keys; a key that there is not is left out. */
    public List<Offer> offers(List<PartSupplierId> ids) {
        return offers.byId(ids).values().stream().map(Offer::of).toList();
    }
}
