package dev.orm.session;

import static dev.orm.session.firm.Carrier_.CARRIER;
import static dev.orm.session.firm.Shipment_.SHIPMENT;
import static dev.orm.sql.LoadOption.joined;
import static dev.orm.sql.LoadOption.selectin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.orm.session.firm.Carrier;
import dev.orm.session.firm.Flat;
import dev.orm.session.firm.Shipment;
import dev.orm.session.firm.Tenancy;
import dev.orm.testing.Covers;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;

/** Relations whose columns are not insertable, not updatable, or neither. */
final class ReadOnlyRelationTests extends SessionTest {

    private final Carrier ann = new Carrier("A", "Ann");
    private final Carrier bob = new Carrier("B", "Bob");
    private final Shipment given = new Shipment();

    ReadOnlyRelationTests(Lab lab) {
        super(lab, Carrier.class, Shipment.class, Flat.class, Tenancy.class);
    }

    @BeforeEach
    void aShipmentOfAnn() {
        given.setCarrierCode("A");
        givenAll(ann, bob, given);
    }

    private Shipment shipment() {
        return session.get(Shipment.class, given.getId());
    }

    private String codeInDatabase() {
        return inDatabase(other -> other.query(Shipment.class).one().getCarrierCode());
    }

    @Test
    @Covers("R15.1")
    void itIsLoadedAsAnyOther() {
        assertThat(shipment().getCarrier().getName()).isEqualTo("Ann");
        session.clear();
        assertThat(session.query(SHIPMENT).options(joined(SHIPMENT.carrier())).list())
                .extracting(shipment -> shipment.getCarrier().getName())
                .containsExactly("Ann");
        session.clear();
        assertThat(session.query(CARRIER)
                        .where(CARRIER.shipments().isNotEmpty())
                        .options(selectin(CARRIER.shipments()))
                        .list())
                .extracting(carrier -> carrier.getShipments().size())
                .containsExactly(1);
        assertThat(session.query(SHIPMENT)
                        .where(SHIPMENT.carrier().name.eq("Ann"))
                        .count())
                .isEqualTo(1L);
    }

    @Test
    @Covers("R15.1")
    void whatIsAssignedToItIsNotWritten() {
        shipment().setCarrier(session.get(Carrier.class, "B"));

        assertThat(sql.of(session::commit)).isEmpty();
        assertThat(codeInDatabase()).isEqualTo("A");
        session.refresh(shipment());
        assertThat(shipment().getCarrier().getName()).isEqualTo("Ann");
    }

    @Test
    @Covers("R15.1")
    void aNewObjectIsInsertedWithoutIt() {
        Shipment shipment = new Shipment();
        shipment.setCarrier(session.get(Carrier.class, "B"));
        session.add(shipment);
        session.commit();

        assertInDatabase(other -> other.get(Shipment.class, shipment.getId()).getCarrierCode() == null)
                .isEqualTo(true);
    }

    @Test
    @Covers("R15.1")
    void itFollowsTheAttributeThatIsWritten() {
        Shipment shipment = shipment();
        assertThat(shipment.getCarrier().getName()).isEqualTo("Ann");
        shipment.setCarrierCode("B");

        assertThat(sql.of(session::flush))
                .filteredOn(statement -> !statement.startsWith("select"))
                .containsExactly("update shipment set carrier_code");
        assertThat(shipment.getCarrier().getName()).isEqualTo("Bob");
        assertThat(session.dirtyEntities()).isEmpty();
        session.rollback();
        assertThat(shipment.getCarrier().getName()).isEqualTo("Ann");
    }

    @Test
    @Covers("R15.2")
    void aCollectionThatItMapsIsNotWrittenEither() {
        Carrier loaded = session.get(Carrier.class, "A");
        loaded.getShipments().clear();

        assertThat(sql.of(session::commit)).noneMatch(statement -> statement.startsWith("update"));
        assertThat(codeInDatabase()).isEqualTo("A");
    }

    @Test
    @Covers("R15.2")
    void anObjectThatItAloneReachesIsNotSaved() {
        Shipment shipment = new Shipment();
        shipment.setCarrier(new Carrier("C", "Cid"));
        session.add(shipment);
        session.commit();

        assertInDatabase(other -> other.find(Carrier.class, "C").isEmpty()).isEqualTo(true);
    }

    @Test
    @Covers("R15.2")
    @OnlyOn({Setup.H2, Setup.H2_REFLECTIVE, Setup.POSTGRESQL})
    void deletingItsTargetIsLeftToTheDatabase() {
        session.delete(session.get(Carrier.class, "A"));

        assertThatThrownBy(session::flush).isInstanceOf(DataIntegrityViolationException.class);
        session.rollback();
        Shipment shipment = shipment();
        shipment.setCarrierCode(null);
        session.delete(session.get(Carrier.class, "A"));
        session.commit();
        assertInDatabase(other -> other.query(Carrier.class).count()).isEqualTo(1L);
    }

    @Test
    @Covers("R15.3")
    void aReferenceThatIsNotUpdatableIsWrittenOnce() {
        Flat attic = new Flat("attic");
        Flat cellar = new Flat("cellar");
        Shipment shipment = new Shipment();
        shipment.setOrigin(attic);
        givenAll(shipment, cellar);
        Shipment loaded = session.get(Shipment.class, shipment.getId());
        loaded.setOrigin(session.get(Flat.class, cellar.getId()));

        assertThat(sql.of(session::commit)).isEmpty();
        assertInDatabase(other ->
                        other.get(Shipment.class, shipment.getId()).getOrigin().getName())
                .isEqualTo("attic");
    }

    @Test
    @Covers("S31.1")
    void theAttributeThatDiffersIsWrittenAndTheRelationFollows() {
        Flat attic = new Flat("attic");
        Flat cellar = new Flat("cellar");
        givenAll(attic, cellar);
        Shipment shipment = shipment();
        shipment.setTargetId(attic.getId());

        assertThat(sql.of(session::flush))
                .filteredOn(statement -> !statement.startsWith("select"))
                .containsExactly("update shipment set target_id");
        assertThat(shipment.getTarget()).isSameAs(session.get(Flat.class, attic.getId()));
        shipment.setTargetId(null);
        session.commit();
        assertThat(shipment.getTarget()).isNull();
        assertInDatabase(other -> other.query(Shipment.class).one().getTargetId() == null)
                .isEqualTo(true);
    }

    @Test
    @Covers("S31.1")
    void theRelationThatDiffersIsWrittenAndTheAttributeFollows() {
        Shipment shipment = shipment();
        Flat attic = new Flat("attic");
        shipment.setTarget(attic);

        assertThat(sql.of(session::flush)).containsExactly("insert flat", "update shipment set target_id");
        assertThat(shipment.getTargetId()).isEqualTo(attic.getId());
        assertThat(session.dirtyEntities()).isEmpty();
        shipment.setTarget(null);
        session.flush();
        assertThat(shipment.getTargetId()).isNull();
        session.rollback();
        assertThat(shipment.getTargetId()).isNull();
        assertThat(shipment.getTarget()).isNull();
    }

    @Test
    @Covers("S31.1")
    void ofANewObjectTheOneThatIsSetIsWritten() {
        Flat attic = new Flat("attic");
        givenAll(attic);
        Shipment byValue = new Shipment();
        byValue.setTargetId(attic.getId());
        Shipment byRelation = new Shipment();
        byRelation.setTarget(session.get(Flat.class, attic.getId()));
        session.addAll(List.of(byValue, byRelation));
        session.commit();

        assertThat(byValue.getTarget()).isSameAs(byRelation.getTarget());
        assertThat(byRelation.getTargetId()).isEqualTo(attic.getId());
        assertInDatabase(other -> other.query(SHIPMENT)
                        .where(SHIPMENT.targetId.eq(attic.getId()))
                        .count())
                .isEqualTo(2L);
    }

    @Test
    @Covers("S31.1")
    void anAttributeMayNameANewObjectOfTheSameFlush() {
        Carrier cid = new Carrier("C", "Cid");
        Shipment shipment = new Shipment();
        shipment.setCarrierCode("C");
        session.addAll(List.of(shipment, cid));

        assertThat(sql.of(session::flush)).containsExactly("insert carrier", "insert shipment");
        assertThat(shipment.getCarrier()).isSameAs(cid);
    }

    @Test
    @Covers("S31.1")
    void bulkInsertsTakeTheOneThatIsSet() {
        Flat attic = new Flat("attic");
        givenAll(attic);
        Shipment byValue = new Shipment();
        byValue.setTargetId(attic.getId());
        session.insertAll(List.of(byValue));
        session.commit();

        assertInDatabase(other -> other.query(SHIPMENT)
                        .where(SHIPMENT.target().name.eq("attic"))
                        .count())
                .isEqualTo(1L);
    }

    @Test
    @Covers("S31.2")
    void bothDifferingAndDisagreeingIsAnErrorNamingBoth() {
        Flat attic = new Flat("attic");
        givenAll(attic);
        Shipment shipment = shipment();
        shipment.setTargetId(attic.getId());
        shipment.setTarget(new Flat("cellar"));

        assertThatThrownBy(session::flush)
                .hasMessageContaining("Shipment.targetId and Shipment.target both changed and disagree")
                .hasMessageContaining("the column target_id");
        session.rollback();
        assertThat(shipment.getTargetId()).isNull();
    }

    @Test
    @Covers("S31.2")
    void bothDifferingAndAgreeingIsNone() {
        Flat attic = new Flat("attic");
        givenAll(attic);
        Shipment shipment = shipment();
        shipment.setTargetId(attic.getId());
        shipment.setTarget(session.get(Flat.class, attic.getId()));
        session.commit();

        assertInDatabase(other -> other.query(Shipment.class).one().getTargetId())
                .isEqualTo(attic.getId());
    }
}
