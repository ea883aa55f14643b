package dev.orm.demo.web;

import dev.orm.demo.desk.InvalidRequestException;
import dev.orm.demo.desk.RevenueReport;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows the revenue as charts. */
@Controller
class RevenueController {

    private final RevenueReport report;

    RevenueController(RevenueReport report) {
        this.report = report;
    }

    @GetMapping("/revenue")
    String revenue(@RequestParam @Nullable Integer year, Model model) {
        List<Integer> years = report.years();
        if (year != null && !years.contains(year)) {
            throw new InvalidRequestException("There are orders of the years " + years + ", not of " + year);
        }
        model.addAttribute("years", years);
        model.addAttribute("year", year);
        model.addAttribute("nations", BarChart.of(report.byNation(year)));
        model.addAttribute("months", ColumnChart.of(report.byMonth(year)));
        return "revenue";
    }
}
