package dev.orm.demo.web;

import dev.orm.demo.desk.StaffDirectory;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Shows who works for whom. */
@Controller
class StaffController {

    private final StaffDirectory staff;

    StaffController(StaffDirectory staff) {
        this.staff = staff;
    }

    @GetMapping("/staff")
    String staff(Model model) {
        model.addAttribute("top", staff.tree());
        return "staff";
    }
}
