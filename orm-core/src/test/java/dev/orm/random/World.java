package dev.orm.random;

import dev.orm.engine.Engine;
import dev.orm.mapping.MappingRegistry;
import dev.orm.session.SessionFactory;
import dev.orm.testing.TestDatabase;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** The same random rows in memory and in a database. */
final class World {

    private static final String[] NAMES = {"ada", "bob", "cleo", "dan", "eve", "fay", "a%b", "x_y"};

    private final List<@Nullable Object[]> regions = new ArrayList<>();
    private final List<@Nullable Object[]> people = new ArrayList<>();
    private final List<@Nullable Object[]> visits = new ArrayList<>();
    private final SessionFactory factory;

    World(TestDatabase database, long seed) {
        MappingRegistry mappings = MappingRegistry.of(Region.class, Person.class, Visit.class);
        Engine engine = Engine.of(database.dataSource());
        mappings.metaData().createAll(engine);
        this.factory = SessionFactory.of(engine, mappings);
        fill(new Random(seed));
    }

    SessionFactory factory() {
        return factory;
    }

    /** Rows of id, name and parent's id. */
    List<@Nullable Object[]> regions() {
        return regions;
    }

    /** Rows of id, name, age, salary, born, active and region's id. */
    List<@Nullable Object[]> people() {
        return people;
    }

    /** Rows of id, person's id, day, minutes and note. */
    List<@Nullable Object[]> visits() {
        return visits;
    }

    private void fill(Random random) {
        factory.doInTransaction(session -> {
            List<Region> allRegions = new ArrayList<>();
            for (long id = 1; id <= 9; id++) {
                Region parent = id <= 2 ? null : allRegions.get(random.nextInt((int) id - 1));
                allRegions.add(region(id, name(random), parent));
            }
            List<Person> allPeople = new ArrayList<>();
            for (long id = 1; id <= 16; id++) {
                allPeople.add(person(random, id, allRegions));
            }
            session.addAll(allRegions);
            session.addAll(allPeople);
            for (long id = 1; id <= 28; id++) {
                session.add(visit(random, id, allPeople));
            }
        });
    }

    private Region region(long id, String name, @Nullable Region parent) {
        regions.add(new Object[] {id, name, parent == null ? null : parent.id});
        return new Region(id, name, parent);
    }

    private Person person(Random random, long id, List<Region> all) {
        Person person = new Person(id);
        person.name = random.nextInt(5) == 0 ? null : name(random);
        person.age = random.nextInt(5) == 0 ? null : (long) random.nextInt(6);
        person.salary = random.nextInt(5) == 0 ? null : BigDecimal.valueOf(random.nextInt(8) * 125L, 2);
        person.born = random.nextInt(5) == 0 ? null : day(random);
        person.active = random.nextBoolean();
        Region region = random.nextInt(4) == 0 ? null : all.get(random.nextInt(all.size()));
        person.region = region;
        people.add(new Object[] {
            id, person.name, person.age, person.salary, person.born, person.active, region == null ? null : region.id
        });
        return person;
    }

    private Visit visit(Random random, long id, List<Person> all) {
        Person person = all.get(random.nextInt(all.size()));
        Visit visit = new Visit(
                id, person, day(random), random.nextInt(5) * 10L, random.nextInt(3) == 0 ? null : name(random));
        visits.add(new Object[] {id, person.id, visit.day, visit.minutes, visit.note});
        return visit;
    }

    private static String name(Random random) {
        return NAMES[random.nextInt(NAMES.length)];
    }

    private static LocalDate day(Random random) {
        return LocalDate.of(2024 + random.nextInt(3), 1 + random.nextInt(3), 1 + random.nextInt(3));
    }
}
