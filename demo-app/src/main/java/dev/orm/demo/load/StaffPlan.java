package dev.orm.demo.load;

import dev.orm.demo.domain.Staff;
import dev.orm.demo.domain.StaffRole;
import io.trino.tpch.Nation;
import io.trino.tpch.Region;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The staff that TPC-H lacks: its 1,000 clerks in teams by nation, below regional managers and one head. */
final class StaffPlan {

    private static final int CLERKS = 1000;
    private static final int FIRST_CLERK = 100;

    private static final List<String> FIRST_NAMES = List.of(
            "Ada", "Bruno", "Chidi", "Dana", "Emre", "Fatima", "Goran", "Hana", "Ines", "Jonas", "Kofi", "Lena",
            "Mateo", "Nadia", "Oskar", "Priya", "Quentin", "Rosa", "Samir", "Tove", "Uma", "Viktor", "Wanda", "Xin",
            "Yusuf", "Zofia", "Amara", "Boris", "Carla", "Diego", "Elif", "Farid", "Greta", "Hugo", "Iris", "Jun",
            "Kira");
    private static final List<String> LAST_NAMES = List.of(
            "Almeida",
            "Bauer",
            "Castillo",
            "Dubois",
            "Eriksen",
            "Ferrari",
            "Garcia",
            "Haddad",
            "Ivanova",
            "Jensen",
            "Kimura",
            "Lindqvist",
            "Mbeki",
            "Novak",
            "Okafor",
            "Petrov",
            "Quispe",
            "Rossi",
            "Silva",
            "Tanaka",
            "Ueda",
            "Vargas",
            "Weber",
            "Xu",
            "Yilmaz",
            "Zhang",
            "Andersson",
            "Bianchi",
            "Costa",
            "Diallo",
            "Evans");

    private final List<Staff> staff = new ArrayList<>();

    private StaffPlan() {}

    /** The number of the staff who is the clerk of this number in TPC-H. */
    static int clerk(int tpchNumber) {
        return FIRST_CLERK + tpchNumber;
    }

    /** Everybody, managers before those who report to them. */
    static List<Staff> everybody(TpchSource source) {
        StaffPlan plan = new StaffPlan();
        plan.hire(source);
        return plan.staff;
    }

    private void hire(TpchSource source) {
        Staff head = add(1, StaffRole.HEAD_OF_SALES, "World", null);
        Map<Long, Staff> managers = new HashMap<>();
        for (Region region : source.regions()) {
            int id = 2 + (int) region.getRegionKey();
            managers.put(
                    region.getRegionKey(), add(id, StaffRole.REGIONAL_MANAGER, TpchRows.words(region.getName()), head));
        }
        List<Staff> leads = new ArrayList<>();
        for (Nation nation : source.nations()) {
            int id = 10 + (int) nation.getNationKey();
            String team = TpchRows.words(nation.getName());
            leads.add(add(id, StaffRole.TEAM_LEAD, team, managers.get(nation.getRegionKey())));
        }
        for (int number = 1; number <= CLERKS; number++) {
            Staff lead = leads.get(number % leads.size());
            add(clerk(number), StaffRole.CLERK, lead.getTeam(), lead);
        }
    }

    private Staff add(int id, StaffRole role, String team, @Nullable Staff manager) {
        Staff person = new Staff(id, name(staff.size()), role, team, manager);
        staff.add(person);
        return person;
    }

    /** The two lists have lengths without a common divisor, so that names repeat only after all combinations. */
    private static String name(int index) {
        return FIRST_NAMES.get(index % FIRST_NAMES.size()) + " " + LAST_NAMES.get(index % LAST_NAMES.size());
    }
}
