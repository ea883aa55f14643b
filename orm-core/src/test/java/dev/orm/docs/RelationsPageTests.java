package dev.orm.docs;

import static dev.orm.docs.Contact_.CONTACT;
import static dev.orm.docs.Reminder_.REMINDER;
import static dev.orm.sql.LoadOption.selectin;
import static dev.orm.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.orm.docs.Contact.Phone;
import dev.orm.engine.Engine;
import dev.orm.mapping.MappingRegistry;
import dev.orm.metamodel.Elements;
import dev.orm.session.Relation;
import dev.orm.session.Session;
import dev.orm.session.SessionFactory;
import dev.orm.sql.Select1;
import dev.orm.testing.Covers;
import dev.orm.testing.OnEachDatabase;
import dev.orm.testing.TestDatabase;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

@OnEachDatabase
final class RelationsPageTests {

    private final SessionFactory factory;

    RelationsPageTests(TestDatabase database) {
        database.clear();
        Engine engine = Engine.of(database.dataSource());
        MappingRegistry mappings =
                MappingRegistry.of(Contact.class, Album.class, Song.class, Musician.class, Reminder.class);
        mappings.metaData().createAll(engine);
        this.factory = SessionFactory.of(engine, mappings);
        factory.doInTransaction(session -> {
            Contact contact = new Contact(1);
            contact.getTags().add("friend");
            contact.getPhones().addAll(List.of(new Phone("1", "work"), new Phone("2", "home")));
            contact.getAccounts().put("mail", "a@b.example");
            session.add(contact);
        });
    }

    @Test
    void valuesAreAskedForAndLoaded() {
        try (Session session = factory.openSession()) {
            List<Contact> friends = session.query(Contact.class)
                    .where(CONTACT.tags().contains("friend"))
                    .where(CONTACT.phones().any(phone -> phone.use.eq("home")))
                    .where(CONTACT.accounts().anyEntry((service, account) -> service.eq("mail")))
                    .options(selectin(CONTACT.phones()))
                    .list();

            assertThat(friends).hasSize(1);
        }
    }

    @Test
    @Covers({"R21.1", "R21.2"})
    void aHugeRelationIsAskedAndChanged() {
        try (Session session = factory.openSession()) {
            Contact contact = session.get(Contact.class, 1);
            Reminder reminder = new Reminder();
            session.add(reminder);
            Relation<Reminder> reminders = session.relation(contact, CONTACT.reminders());
            reminders.add(reminder);
            List<Reminder> next = reminders
                    .query()
                    .where(REMINDER.priority.ge(0))
                    .orderBy(REMINDER.priority.desc())
                    .limit(20)
                    .list();
            long all = reminders.count();
            reminders.remove(reminder);

            assertThat(next).containsExactly(reminder);
            assertThat(all).isEqualTo(1);
            assertThat(reminders.count()).isZero();
        }
    }

    @Test
    void aKeyAndItsObjectAreKeptInStep() {
        try (Session session = factory.openSession()) {
            Reminder reminder = new Reminder();
            reminder.setContactId(1L);
            session.add(reminder);
            session.flush();
            Contact contact = reminder.getContact(); // the contact of the key
            reminder.setContact(null);
            session.flush();
            Long none = reminder.getContactId(); // null

            assertThat(contact).isSameAs(session.get(Contact.class, 1));
            assertThat(none).isNull();
        }
    }

    @Test
    void aConditionMakesARelation() {
        try (Session session = factory.openSession()) {
            Reminder reminder = new Reminder();
            reminder.setContactId(1L);
            reminder.setPriority(9);
            session.addAll(List.of(reminder, new Contact(2)));
            session.commit();
            List<Contact> waiting = session.query(Contact.class)
                    .where(CONTACT.urgent().isNotEmpty())
                    .options(selectin(CONTACT.urgent()))
                    .list();

            assertThat(waiting)
                    .singleElement()
                    .satisfies(contact -> assertThat(contact.getUrgent()).hasSize(1));
        }
    }

    @Test
    void elementsAreASource() {
        Elements<Contact_Phone_<Contact>> phones = CONTACT.phones();
        Select1<String> numbers = select(phones.element().number).from(CONTACT).join(phones);

        try (Session session = factory.openSession()) {
            assertThat(session.execute(numbers)).containsExactlyInAnyOrder("1", "2");
        }
    }

    @Test
    void listsKeepTheirOrderAndMapsTheirKeys() {
        Long id = factory.inTransaction(session -> {
                    Album album = new Album();
                    album.getSongs().add(new Song("b"));
                    album.getBand().put("drums", new Musician("Ann"));
                    session.add(album);
                    return album;
                })
                .getId();

        factory.doInTransaction(session -> {
            Album album = session.get(Album.class, Objects.requireNonNull(id));
            album.getSongs().add(0, new Song("opening"));
            album.getBand().put("voice", album.getBand().get("drums"));
        });

        factory.doInTransaction(session -> {
            Album album = session.get(Album.class, Objects.requireNonNull(id));
            assertThat(album.getSongs()).extracting(Song::getName).containsExactly("opening", "b");
            assertThat(album.getBand()).containsOnlyKeys("drums", "voice");
        });
    }
}
