package dev.orm.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orm.session.shop.Customer;
import dev.orm.session.shop.Line;
import dev.orm.session.shop.Node;
import dev.orm.session.shop.Order;
import dev.orm.session.shop.Product;
import dev.orm.session.shop.Tag;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Random edits of a graph, flushes, commits, savepoints and rollbacks, compared with a model that remembers nothing but values: after each commit
 * and rollback the objects, and the rows as another session reads them, are what the model says.
 */
final class RandomWorkTests extends SessionTest {

    private static final int STEPS = 250;

    private final List<Object> known = new ArrayList<>();
    private final Deque<Mark> savepoints = new ArrayDeque<>();
    private List<String> committed = List.of();
    private Random random = new Random(0);
    private int names;

    RandomWorkTests(Lab lab) {
        super(lab, shopAnd(Node.class));
    }

    private record Mark(Savepoint savepoint, List<String> state) {}

    @RandomSeeds(8)
    void objectsAndRowsAreWhatTheModelSays(long seed) {
        random = new Random(seed);
        Product product = new Product("pen", "Pen");
        session.add(product);
        known.add(product);
        end(true);
        for (int step = 0; step < STEPS; step++) {
            step();
        }
        end(true);
    }

    private void step() {
        int choice = random.nextInt(100);
        if (choice < 80) {
            edit(random.nextInt(14));
        } else if (choice < 88) {
            session.flush();
        } else if (choice < 92) {
            pushSavepoint();
        } else if (choice < 95) {
            popSavepoint();
        } else {
            end(choice < 98);
        }
    }

    private void edit(int kind) {
        switch (kind) {
            case 0, 1 -> add(new Customer(name()));
            case 2, 3 -> add(new Order(any(Customer.class)));
            case 4 -> add(new Tag(name()));
            case 5 -> with(Customer.class, customer -> customer.setName(name()));
            case 6 -> with(Order.class, order -> order.setStatus(name()));
            case 7 ->
                with(Order.class, order -> order.setCustomer(random.nextInt(4) == 0 ? null : any(Customer.class)));
            case 8 -> with(Order.class, this::moveByCollection);
            case 9 -> with(Order.class, this::toggleTag);
            case 10 ->
                with(
                        Order.class,
                        order -> order.getLines().add(new Line(order, nextLine(order), product(), random.nextInt(9))));
            case 11 ->
                with(Order.class, order -> {
                    if (!order.getLines().isEmpty()) {
                        order.getLines().remove(random.nextInt(order.getLines().size()));
                    }
                });
            case 12 -> tree();
            default -> delete();
        }
    }

    private void moveByCollection(Order order) {
        Customer from = order.getCustomer();
        Customer to = any(Customer.class);
        session.flush(); // so that both sides agree before one of them changes
        if (from != null) {
            from.getOrders().remove(order);
        }
        if (to != null) {
            to.getOrders().add(order);
        }
        session.flush();
    }

    private void toggleTag(Order order) {
        Tag tag = any(Tag.class);
        if (tag != null && !order.getTags().remove(tag)) {
            order.getTags().add(tag);
        }
        session.flush();
    }

    private void tree() {
        Node parent = any(Node.class);
        Node child = new Node(name());
        if (parent == null || random.nextInt(4) == 0) {
            add(child);
        } else {
            parent.getChildren().add(child);
            known.add(child);
        }
    }

    private void delete() {
        Object victim =
                random.nextBoolean() ? any(Order.class) : random.nextBoolean() ? any(Customer.class) : any(Node.class);
        if (victim != null) {
            session.delete(victim);
            session.flush();
        }
    }

    private void pushSavepoint() {
        Savepoint savepoint = session.savepoint();
        savepoints.push(new Mark(savepoint, objects()));
    }

    private void popSavepoint() {
        if (savepoints.isEmpty()) {
            return;
        }
        Mark mark = savepoints.pop();
        if (random.nextBoolean()) {
            mark.savepoint().release();
        } else {
            mark.savepoint().rollback();
            assertThat(objects()).containsExactlyElementsOf(mark.state());
        }
    }

    private void end(boolean commit) {
        savepoints.clear();
        if (commit) {
            session.commit();
            committed = objects();
        } else {
            session.rollback();
        }
        assertThat(objects()).containsExactlyElementsOf(committed);
        assertThat(inDatabase(this::rows)).containsExactlyElementsOf(committed);
        assertThat(session.dirtyEntities()).isEmpty();
        assertThat(session.newEntities()).isEmpty();
    }

    /** The objects of the session that have rows, or will have. */
    private List<String> objects() {
        session.flush();
        return describe(known.stream().filter(session::contains).toList());
    }

    private List<String> rows(Session other) {
        List<Object> all = new ArrayList<>();
        for (Class<?> type : List.of(Customer.class, Order.class, Tag.class, Node.class)) {
            all.addAll(other.query(type).list());
        }
        return describe(all);
    }

    private static List<String> describe(List<Object> objects) {
        TreeMap<String, String> lines = new TreeMap<>();
        for (Object object : objects) {
            if (object instanceof Customer customer) {
                lines.put("customer " + customer.getId(), customer.getName() + " orders " + ids(customer.getOrders()));
            } else if (object instanceof Order order) {
                lines.put("order " + order.getId(), describe(order));
            } else if (object instanceof Tag tag) {
                lines.put("tag " + tag.getId(), tag.getName() + " orders " + ids(tag.getOrders()));
            } else if (object instanceof Node node) {
                lines.put(
                        "node " + node.getId(),
                        node.getName() + " parent "
                                + (node.getParent() == null
                                        ? "none"
                                        : node.getParent().getId())
                                + " children "
                                + node.getChildren().stream()
                                        .map(Node::getId)
                                        .sorted()
                                        .toList());
            }
        }
        return lines.entrySet().stream().map(Object::toString).toList();
    }

    private static String describe(Order order) {
        return order.getStatus() + " v" + order.getVersion() + " of "
                + (order.getCustomer() == null ? "nobody" : order.getCustomer().getId()) + " lines "
                + order.getLines().stream()
                        .map(line -> line.getId().number() + ":" + line.getQuantity())
                        .sorted()
                        .toList()
                + " tags "
                + order.getTags().stream().map(Tag::getName).sorted().toList();
    }

    private static List<Long> ids(java.util.Collection<Order> orders) {
        return orders.stream().map(Order::getId).sorted().toList();
    }

    private void add(Object entity) {
        session.add(entity);
        known.add(entity);
    }

    private String name() {
        return "n" + names++;
    }

    private static int nextLine(Order order) {
        return order.getLines().stream()
                        .mapToInt(line -> line.getId().number())
                        .max()
                        .orElse(0)
                + 1;
    }

    private Product product() {
        return any(Product.class);
    }

    private <T> void with(Class<T> type, java.util.function.Consumer<T> edit) {
        T entity = any(type);
        if (entity != null) {
            edit.accept(entity);
        }
    }

    /** One of the objects of a class that the session holds; null when there is none. */
    private <T> T any(Class<T> type) {
        Predicate<Object> ofType = type::isInstance;
        List<Object> candidates =
                known.stream().filter(ofType.and(session::contains)).toList();
        return candidates.isEmpty() ? null : type.cast(candidates.get(random.nextInt(candidates.size())));
    }
}
