package dev.orm.demo.desk;

import static dev.orm.demo.domain.Order_.ORDER;
import static dev.orm.demo.domain.Staff_.STAFF;
import static dev.orm.sql.Sql.count;
import static dev.orm.sql.Sql.select;

import dev.orm.demo.domain.OrderStatus;
import dev.orm.demo.domain.Staff;
import dev.orm.demo.domain.StaffRole;
import dev.orm.session.Session;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows who works at the desk, and for whom. */
@Service
@Transactional(readOnly = true)
public class StaffDirectory {

    private final Session session;
    private final StaffRepository staff;

    StaffDirectory(Session session, StaffRepository staff) {
        this.session = session;
        this.staff = staff;
    }

    /**
     * Somebody with everybody below.
     *
     * @param people how many are below this person
     * @param openOrders the open orders of this person and of everybody below
     * @param reports those who report to this person
     */
    public record StaffNode(
            String name, StaffRole role, String team, int people, long openOrders, List<StaffNode> reports) {}

    private record OpenOrders(Integer staff, Long orders) {}

    /** Those at the top, with all below them. */
    public List<StaffNode> tree() {
        List<Staff> everybody =
                session.query(STAFF).orderBy(STAFF.name.asc(), STAFF.id.asc()).list();
        Map<Integer, List<Staff>> reports = new HashMap<>();
        List<Staff> top = new ArrayList<>();
        for (Staff person : everybody) {
            Staff manager = person.getManager();
            if (manager == null) {
                top.add(person);
            } else {
                reports.computeIfAbsent(manager.getId(), id -> new ArrayList<>())
                        .add(person);
            }
        }
        Map<Integer, Long> open = openOrders();
        return top.stream().map(person -> node(person, reports, open)).toList();
    }

    /** Everybody of a team, by name; the team of a nation has its name. */
    public List<NamedOption> team(String name) {
        return staff.findByTeamOrderByName(name);
    }

    private Map<Integer, Long> openOrders() {
        return session
                .query(select(ORDER.assignee().id, count())
                        .from(ORDER)
                        .where(ORDER.status
                                .eq(OrderStatus.OPEN)
                                .and(ORDER.assignee().id.isNotNull()))
                        .groupBy(ORDER.assignee().id)
                        .into(OpenOrders::new))
                .list()
                .stream()
                .collect(Collectors.toMap(OpenOrders::staff, OpenOrders::orders));
    }

    private static StaffNode node(Staff person, Map<Integer, List<Staff>> reports, Map<Integer, Long> open) {
        List<StaffNode> below = reports.getOrDefault(person.getId(), List.of()).stream()
                .map(report -> node(report, reports, open))
                .toList();
        long orders = open.getOrDefault(person.getId(), 0L)
                + below.stream().mapToLong(StaffNode::openOrders).sum();
        int people = below.stream().mapToInt(report -> 1 + report.people()).sum();
        return new StaffNode(person.getName(), person.getRole(), person.getTeam(), people, orders, below);
    }
}
