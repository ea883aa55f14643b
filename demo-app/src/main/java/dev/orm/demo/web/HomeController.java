package dev.orm.demo.web;

import dev.orm.demo.desk.Overview;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page. */
@Controller
class HomeController {

    private final Overview overview;

    HomeController(Overview overview) {
        this.overview = overview;
    }

    @GetMapping("/")
    String home(Model model) {
        model.addAttribute("totals", overview.totals());
        model.addAttribute("orders", overview.newest());
        return "home";
    }
}
