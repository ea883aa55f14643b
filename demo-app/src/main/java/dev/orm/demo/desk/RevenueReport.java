package dev.orm.demo.desk;

import static dev.orm.demo.domain.Order_.ORDER;
import static dev.orm.sql.Sql.select;
import static dev.orm.sql.Sql.sum;

import dev.orm.demo.domain.OrderStatus;
import dev.orm.session.Session;
import dev.orm.sql.Condition;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was ordered, by nation and by month; cancelled orders do not count. */
@Service
@Transactional(readOnly = true)
public class RevenueReport {

    private final Session session;

    RevenueReport(Session session) {
        this.session = session;
    }

    /** The revenue of one nation. */
    public record NationRevenue(String nation, String region, BigDecimal amount) {}

    /** The revenue of one month. */
    public record MonthRevenue(YearMonth month, BigDecimal amount) {

        static MonthRevenue of(Integer year, Integer month, BigDecimal amount) {
            return new MonthRevenue(YearMonth.of(year, month), amount);
        }
    }

    /** The nations with the highest revenue first, of one year or of all. */
    public List<NationRevenue> byNation(@Nullable Integer year) {
        var nation = ORDER.customer().nation();
        return session.query(select(nation.name, nation.region().name, sum(ORDER.total))
                        .from(ORDER)
                        .where(counted(year))
                        .groupBy(nation.name, nation.region().name)
                        .orderBy(sum(ORDER.total).desc(), nation.name.asc())
                        .into(NationRevenue::new))
                .list();
    }

    /** The months in their order, of one year or of all. */
    public List<MonthRevenue> byMonth(@Nullable Integer year) {
        return session.query(select(ORDER.placedOn.year(), ORDER.placedOn.month(), sum(ORDER.total))
                        .from(ORDER)
                        .where(counted(year))
                        .groupBy(ORDER.placedOn.year(), ORDER.placedOn.month())
                        .orderBy(
                                ORDER.placedOn.year().asc(),
                                ORDER.placedOn.month().asc())
                        .into(MonthRevenue::of))
                .list();
    }

    /** The years in which there are orders, first to last. */
    public List<Integer> years() {
        return session.query(select(ORDER.placedOn.year())
                        .from(ORDER)
                        .groupBy(ORDER.placedOn.year())
                        .orderBy(ORDER.placedOn.year().asc()))
                .list();
    }

    private static Condition counted(@Nullable Integer year) {
        Condition notCancelled = ORDER.status.ne(OrderStatus.CANCELLED);
        if (year == null) {
            return notCancelled;
        }
        LocalDate newYear = LocalDate.of(year, 1, 1);
        return notCancelled.and(ORDER.placedOn.ge(newYear)).and(ORDER.placedOn.lt(newYear.plusYears(1)));
    }
}
