package dev.orm.example;

import static dev.orm.example.User_.USER;

import dev.orm.engine.Engine;
import dev.orm.mapping.MappingRegistry;
import dev.orm.session.Session;
import dev.orm.session.SessionFactory;

/** Engine, mapping, tables, session, add, query in two ways, update by assignment, delete, commit, close. */
public final class TenSteps {

    private TenSteps() {}

    public static void main(String... arguments) {
        run(arguments.length == 0 ? "jdbc:h2:file:./mydatabase" : arguments[0]);
    }

    static void run(String url) {
        try (Engine engine = Engine.create(url)) { //                                            1 an engine
            MappingRegistry registry = MappingRegistry.of(User.class); //                        2 a mapping
            registry.metaData().createAll(engine); //                                            3 its tables
            SessionFactory sessionFactory = SessionFactory.of(engine, registry);
            try (Session session = sessionFactory.openSession()) { //                            4 a session
                User newUser = new User("john_doe", "john@example.com");
                session.add(newUser); //                                                         5 add
                session.commit();
                System.out.println("added user " + newUser.getId());

                User user = session.query(USER)
                        .where(USER.username.eq("john_doe"))
                        .first()
                        .orElseThrow(); // 6 query, typed
                User same = session.query(User.class)
                        .filterBy("username", "john_doe")
                        .first()
                        .orElseThrow(); // or by name
                System.out.println("one row is one object: " + (user == same && user == newUser));

                user.setEmail("new_email@example.com"); //                                       7 update by assignment
                session.commit();

                session.delete(user); //                                                         8 delete
                session.commit(); //                                                             9 commit
            }
        } //                                                                                    10 close
    }
}
